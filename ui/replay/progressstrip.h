// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

#include <QWidget>

namespace Reprise {

//! A run's progress as one bar: delivered, accepted, failed, in doubt and skipped items side by
//! side, what is left empty. What colours tell stands as words beside it; failures are hatched.
class ProgressStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    void setTotals(const RunTotals &totals);
    //! Share of the items that need nothing more to be sent, 0 to 100.
    int percent() const;

    QSize sizeHint() const override { return {180, 8}; }
    QSize minimumSizeHint() const override { return {60, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RunTotals m_totals;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"

#include <QWidget>

class QToolButton;

namespace Reprise {

class PlainLabel;

//! "‹ attempt 5 of 5 · 500 · 212 ms ›": the attempt that is shown, and the way to its neighbours.
class AttemptStepper final : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptStepper(QWidget *parent = nullptr);

    //! row counts from 0; -1 without attempts.
    void setAttempts(const QList<Attempt> &attempts, int row);
    QString text() const;

signals:
    void stepRequested(int step); //!< -1 or 1

private:
    QToolButton *button(const QString &glyph, const QString &text, int step);

    PlainLabel *m_label;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace Reprise

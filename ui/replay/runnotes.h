// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

#include <QListView>

class QStringListModel;

namespace Reprise {

//! What was noted about a run: when, who, what; oldest first.
class RunNotes final : public QListView
{
    Q_OBJECT

public:
    explicit RunNotes(QWidget *parent = nullptr);

    void setNotes(const QList<RunNote> &notes);

    QSize sizeHint() const override;

private:
    QStringListModel *m_lines;
};

} // namespace Reprise

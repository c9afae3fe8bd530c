// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runnotes.h"

#include "ui/widgets/format.h"
#include "ui/widgets/plainitemdelegate.h"

#include <QStringListModel>

namespace Reprise {

RunNotes::RunNotes(QWidget *parent)
    : QListView(parent)
    , m_lines(new QStringListModel(this))
{
    setModel(m_lines);
    setItemDelegate(new PlainItemDelegate(this));
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setAccessibleName(tr("Notes of the run"));
}

QSize RunNotes::sizeHint() const
{
    return {300, 6 * (fontMetrics().height() + 4)};
}

void RunNotes::setNotes(const QList<RunNote> &notes)
{
    QStringList lines;
    for (const RunNote &note : notes)
        lines.append(
            tr("%1  %2: %3", "time, who, what")
                .arg(timeText(note.micros), lineText(note.actor, 40), lineText(note.text, 400)));
    m_lines->setStringList(lines);
    scrollToBottom();
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/timelineaccess.h"

#include "ui/timeline/retrytimelineview.h"

namespace Reprise {

using namespace Qt::StringLiterals;

TimelineAccess::TimelineAccess(RetryTimelineView &view)
    : TableAccess(&view)
    , m_view(view)
{
    readRows();
    QObject::connect(&view, &RetryTimelineView::timelineChanged, context(), [this] {
        forget();
        readRows();
    });
    QObject::connect(
        &view, &RetryTimelineView::selectedBarChanged, context(), [this] { tellCurrent(); });
}

void TimelineAccess::readRows()
{
    m_rows = timelineRows(m_view.timeline());
}

QString TimelineAccess::title(int column) const
{
    switch (column) {
    case WhatColumn:
        return tr("What");
    case ResultColumn:
        return tr("Result");
    case LengthColumn:
        return tr("Took");
    default:
        return tr("Time");
    }
}

QString TimelineAccess::cellText(int row, int column) const
{
    const TimelineRow &line = m_rows.at(row);
    switch (column) {
    case WhatColumn:
        return line.what;
    case ResultColumn:
        return line.result;
    case LengthColumn:
        return line.length;
    default:
        return line.time;
    }
}

QString TimelineAccess::rowText(int row) const
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column) {
        if (const QString text = cellText(row, column); !text.isEmpty())
            parts.append(text);
    }
    return parts.join(u", "_s);
}

QRect TimelineAccess::cellRect(int row, int) const
{
    const qsizetype bar = m_rows.at(row).bar;
    return bar < 0 ? m_view.rect()
                   : m_view.attemptRect(m_view.timeline().bars.at(bar).attempt).toAlignedRect();
}

int TimelineAccess::currentRow() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (isSelected(row))
            return row;
    }
    return -1;
}

bool TimelineAccess::isSelected(int row) const
{
    const qsizetype bar = m_rows.at(row).bar;
    return bar >= 0 && m_view.timeline().bars.at(bar).attempt == m_view.selectedAttempt();
}

QList<int> TimelineAccess::selectedRows() const
{
    const int row = currentRow();
    return row < 0 ? QList<int>{} : QList<int>{row};
}

void TimelineAccess::goTo(int row, int)
{
    m_view.setFocus(Qt::OtherFocusReason);
    setSelected(row, true);
}

bool TimelineAccess::setSelected(int row, bool isSelected)
{
    const qsizetype bar = m_rows.value(row).bar;
    if (bar < 0 || !isSelected)
        return false;
    m_view.chooseBar(bar);
    return true;
}

void TimelineAccess::activate(int row)
{
    setSelected(row, true);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/rowmemory.h"

#include "ui/events/eventfeed.h"
#include "ui/events/eventtable.h"

namespace Reprise {

namespace {

std::optional<RowKey> keyAt(const EventFeed &feed, qint64 row)
{
    const ResultSet &rows = feed.result().rows;
    return row >= 0 && row < rows.size() ? std::optional(rows.keyAt(row)) : std::nullopt;
}

} // namespace

RowMemory RowMemory::of(const EventTable &table, const EventFeed &feed)
{
    RowMemory memory;
    const Selection &selection = table.selection();
    memory.m_isAllMatching = selection.isAllMatching();
    memory.m_current = keyAt(feed, table.currentRow());
    const int top = table.rowAt(0);
    if (top > 0)
        memory.m_top = keyAt(feed, top);
    if (selection.isAllMatching()) {
        for (const qint64 row : selection.takenOut())
            memory.m_picked.append(feed.result().rows.keyAt(row));
    } else if (selection.count() <= SelectionLimit) {
        for (const PositionSpan &span : selection.spans())
            memory.m_picked += feed.result().rows.keys(span.first, span.count());
    }
    return memory;
}

void RowMemory::restore(EventTable &table, const EventFeed &feed) const
{
    QSet<RowKey> wanted(m_picked.begin(), m_picked.end());
    if (m_current)
        wanted.insert(*m_current);
    if (m_top)
        wanted.insert(*m_top);
    const QHash<RowKey, qint64> positions = feed.positionsOf(wanted);
    if (m_current && positions.contains(*m_current))
        table.goTo(positions.value(*m_current), Qt::ControlModifier);
    Selection selection;
    if (m_isAllMatching)
        selection.selectAll(feed.result().rows.size());
    for (const RowKey key : m_picked) {
        const auto found = positions.constFind(key);
        if (found == positions.constEnd())
            continue;
        if (m_isAllMatching)
            selection.removeRange(*found, *found);
        else
            selection.addRange(*found, *found);
    }
    table.setSelection(selection);
    if (m_top && positions.contains(*m_top))
        table.scrollTo(table.model()->index(int(positions.value(*m_top)), 0),
            QAbstractItemView::PositionAtTop);
}

} // namespace Reprise

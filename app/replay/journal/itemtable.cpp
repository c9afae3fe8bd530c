// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/itemtable.h"

#include <algorithm>

namespace Reprise {

ItemTable::ItemTable(const RunId &run, const QList<RunItem> &items)
    : m_keyStem(run.text() + '-')
    , m_entries(static_cast<size_t>(items.size()))
{
    m_totals.byState.at(static_cast<size_t>(ItemState::Planned)) = items.size();
    for (const RunItem &item : items) {
        put(item);
        const QByteArray round = item.idempotencyKey.mid(item.idempotencyKey.lastIndexOf('-') + 1);
        m_entries[static_cast<size_t>(item.index)].keyRound = round.toInt();
    }
    (void)takeNews();
}

QByteArray ItemTable::keyOf(int index, int round) const
{
    return m_keyStem + QByteArray::number(index) + '-' + QByteArray::number(round);
}

QByteArray ItemTable::nextKey(int index) const
{
    return keyOf(index, m_entries.at(static_cast<size_t>(index)).keyRound);
}

void ItemTable::renewKey(int index)
{
    ++m_entries.at(static_cast<size_t>(index)).keyRound;
}

RunItem ItemTable::item(int index) const
{
    const Entry &entry = m_entries.at(static_cast<size_t>(index));
    RunItem item;
    item.index = index;
    item.state = entry.state;
    item.decisions = entry.decisions;
    if (entry.decisions > 0)
        item.idempotencyKey = keyOf(index, entry.keyRound);
    if (entry.code >= 0)
        item.code = entry.code;
    if (entry.sent >= 0)
        item.sentMicros = entry.sent;
    if (entry.duration >= 0)
        item.durationMicros = entry.duration;
    item.detail = entry.detail;
    item.resolution = entry.resolution;
    item.reference = entry.reference;
    return item;
}

void ItemTable::put(const RunItem &item)
{
    Entry &entry = m_entries.at(static_cast<size_t>(item.index));
    --m_totals.byState.at(static_cast<size_t>(entry.state));
    entry.state = item.state;
    ++m_totals.byState.at(static_cast<size_t>(entry.state));
    entry.decisions = item.decisions;
    entry.code = item.code.value_or(-1);
    entry.sent = item.sentMicros.value_or(-1);
    entry.duration = item.durationMicros.value_or(-1);
    entry.detail = item.detail;
    entry.resolution = item.resolution;
    entry.reference = item.reference;
    if (!std::exchange(entry.isNews, true))
        m_news.push_back(item.index);
}

void ItemTable::markDirty(int index)
{
    if (!std::exchange(m_entries.at(static_cast<size_t>(index)).isDirty, true))
        m_dirty.push_back(index);
}

void ItemTable::change(const RunItem &item)
{
    put(item);
    markDirty(item.index);
}

void ItemTable::confirm(const RunItem &item)
{
    put(item);
}

int ItemTable::takePlanned()
{
    if (!hasPlanned())
        return -1;
    int index = m_cursor;
    if (m_givenBack.empty())
        ++m_cursor;
    else
        index = m_givenBack.extract(m_givenBack.begin()).value();
    m_entries[static_cast<size_t>(index)].isHandedOut = true;
    return index;
}

void ItemTable::giveBack(int index)
{
    Entry &entry = m_entries.at(static_cast<size_t>(index));
    entry.isHandedOut = false;
    if (entry.state == ItemState::Planned && index < m_cursor)
        m_givenBack.insert(index);
}

bool ItemTable::hasPlanned()
{
    while (!m_givenBack.empty() && state(*m_givenBack.begin()) != ItemState::Planned)
        m_givenBack.erase(m_givenBack.begin());
    while (m_cursor < size() && state(m_cursor) != ItemState::Planned)
        ++m_cursor;
    return !m_givenBack.empty() || m_cursor < size();
}

QList<int> ItemTable::withState(ItemState wanted) const
{
    QList<int> indexes;
    if (m_totals.count(wanted) == 0)
        return indexes;
    for (int i = 0; i < size(); ++i) {
        if (state(i) == wanted)
            indexes.append(i);
    }
    return indexes;
}

QList<RunItem> ItemTable::takeDirty(qsizetype most)
{
    const std::vector<int>::iterator end =
        m_dirty.begin() + static_cast<std::ptrdiff_t>(std::min(most, dirtyCount()));
    std::sort(m_dirty.begin(), end);
    QList<RunItem> items;
    items.reserve(end - m_dirty.begin());
    for (std::vector<int>::iterator it = m_dirty.begin(); it != end; ++it) {
        m_entries[static_cast<size_t>(*it)].isDirty = false;
        items.append(item(*it));
    }
    m_dirty.erase(m_dirty.begin(), end);
    return items;
}

QList<int> ItemTable::takeNews()
{
    QList<int> indexes(m_news.cbegin(), m_news.cend());
    m_news.clear();
    for (const int index : std::as_const(indexes))
        m_entries[static_cast<size_t>(index)].isNews = false;
    std::sort(indexes.begin(), indexes.end());
    return indexes;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/eventpagecache.h"

#include <algorithm>

namespace Reprise {

const Event *EventPageCache::find(qint64 row) const
{
    const QHash<qint64, Page>::const_iterator page = m_pages.constFind(pageOf(row));
    const qint64 place = row % PageSize;
    if (page == m_pages.cend() || place >= page->events.size())
        return nullptr;
    return &page->events.at(place);
}

const Event *EventPageCache::use(qint64 row)
{
    const QHash<qint64, Page>::iterator page = m_pages.find(pageOf(row));
    if (page != m_pages.end())
        page->lastUse = ++m_uses;
    return find(row);
}

void EventPageCache::insert(qint64 page, const QList<Event> &events)
{
    Q_ASSERT(events.size() <= PageSize);
    m_pages.insert(page, {events, ++m_uses});
    if (m_pages.size() <= PageLimit)
        return;
    const auto wasUsedEarlier = [](const Page &a, const Page &b) { return a.lastUse < b.lastUse; };
    m_pages.erase(std::min_element(m_pages.cbegin(), m_pages.cend(), wasUsedEarlier));
}

void EventPageCache::remove(qint64 page)
{
    m_pages.remove(page);
}

void EventPageCache::clear()
{
    m_pages.clear();
}

std::optional<qint64> EventPageCache::rowOf(RowKey key) const
{
    const auto hasKey = [key](const Event &event) { return event.key == key; };
    for (QHash<qint64, Page>::const_iterator page = m_pages.cbegin(); page != m_pages.cend();
         ++page) {
        const QList<Event> &events = page->events;
        const auto place = std::find_if(events.cbegin(), events.cend(), hasKey);
        if (place != events.cend())
            return page.key() * PageSize + (place - events.cbegin());
    }
    return std::nullopt;
}

} // namespace Reprise

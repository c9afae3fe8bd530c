// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/deliveryindex.h"

#include "models/domain/recordfold.h"

#include <algorithm>

namespace Reprise {

const EventRecord *DeliveryIndex::find(const EventId &event) const
{
    const auto found = m_events.constFind(event);
    return found == m_events.constEnd() ? nullptr : &*found;
}

void DeliveryIndex::note(const EventRecord &record)
{
    const auto known = m_events.find(record.event.id);
    if (known != m_events.end()) {
        *known = foldRecords(*known, record);
        return;
    }
    if (m_events.size() >= MaxEvents) {
        m_events.clear();
        m_places.clear();
    }
    m_events.insert(record.event.id, record);
}

void DeliveryIndex::extend(Span &span, const GitHubPage &page, const QByteArray &next)
{
    span.from = std::min(span.from, page.oldestMicros().value_or(span.from));
    span.next = next;
    span.reachesEnd = next.isEmpty();
}

//! As soon as the fresh span touches the known one they are one.
void DeliveryIndex::join(Places &places)
{
    const Span &fresh = *places.fresh;
    if (places.known && fresh.from <= places.known->to) {
        places.known->to = std::max(places.known->to, fresh.to);
        if (fresh.from <= places.known->from) {
            places.known->from = fresh.from;
            places.known->next = fresh.next;
        }
        places.known->reachesEnd = places.known->reachesEnd || fresh.reachesEnd;
    } else if (!places.known || fresh.to > places.known->to) {
        return;
    }
    places.fresh.reset();
}

void DeliveryIndex::notePage(const QByteArray &place, const QByteArray &cursor,
    const QByteArray &next, const GitHubPage &page)
{
    for (const EventRecord &record : page.records)
        note(record);
    Places &places = m_places[place];
    const std::optional<qint64> newest = page.newestMicros();
    if (cursor.isEmpty() && !newest)
        return;
    if (cursor.isEmpty()) {
        places.fresh = Span{*newest, *newest, false, {}};
        extend(*places.fresh, page, next);
    } else if (places.fresh && places.fresh->next == cursor) {
        extend(*places.fresh, page, next);
    } else if (places.known && places.known->next == cursor && !cursor.isEmpty()) {
        return extend(*places.known, page, next);
    } else {
        return;
    }
    if (!places.known)
        places.known = std::exchange(places.fresh, std::nullopt);
    else
        join(places);
}

bool DeliveryIndex::isKnownSince(const QByteArray &place, qint64 micros) const
{
    const auto found = m_places.constFind(place);
    if (found == m_places.constEnd() || !found->known)
        return false;
    return found->known->reachesEnd || found->known->from <= micros;
}

std::optional<qint64> DeliveryIndex::newestKnown(const QByteArray &place) const
{
    const auto found = m_places.constFind(place);
    if (found == m_places.constEnd() || !found->known)
        return std::nullopt;
    return found->known->to;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/scopewalk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

static qint64 receivedMicros(const EventRecord &record)
{
    return record.event.receivedAt.utcMicros;
}

//! Events may become visible in another order than they were received in.
static constexpr qint64 LeastOverlapMicros = 60'000'000;

ScopeWalk ScopeWalk::newest(const ScopeState &state, bool canFilterByTime, qint64 overlapMicros)
{
    ScopeWalk walk;
    walk.m_scope = state.scope;
    walk.m_ground = state.newestMicros();
    walk.m_overlap = overlapMicros;
    if (!state.wanted.isEmpty() && state.wanted.intervals().constLast().to == Coverage::End)
        walk.m_floor = state.wanted.intervals().constLast().from;
    if (!canFilterByTime)
        return walk;
    // Asked for nothing, some gateways look back by a span of their own.
    if (walk.m_floor != Coverage::Beginning)
        walk.m_from = walk.m_floor;
    if (walk.m_ground)
        walk.m_from = std::max(walk.m_from.value_or(Coverage::Beginning),
            *walk.m_ground - std::max(overlapMicros, LeastOverlapMicros));
    return walk;
}

ScopeWalk ScopeWalk::gap(
    const ScopeState &state, const TimeInterval &gap, bool canFilterByTime, qint64 overlapMicros)
{
    ScopeWalk walk;
    walk.m_kind = Kind::Gap;
    walk.m_scope = state.scope;
    walk.m_edge = gap.to;
    walk.m_floor = gap.from;
    const ListPlace *place = state.placeAt(gap.to);
    if (place && place->fromMicros.value_or(Coverage::Beginning) <= gap.from) {
        walk.m_isResumed = true;
        walk.m_cursor = place->cursor;
        walk.m_from = place->fromMicros;
        walk.m_to = place->toMicros;
    } else if (canFilterByTime) {
        walk.m_to = gap.to + overlapMicros;
        if (gap.from != Coverage::Beginning)
            walk.m_from = gap.from - overlapMicros;
    }
    return walk;
}

PageRequest ScopeWalk::request() const
{
    PageRequest request;
    request.scope = m_scope;
    request.cursor = m_cursor;
    request.fromMicros = m_from;
    request.toMicros = m_to;
    return request;
}

//! Pages that neither go further down nor bring anything new are the sign of a cursor that is not
//! heeded.
bool ScopeWalk::moves(const RecordPage &page)
{
    if (!page.next.isEmpty() && page.next == m_cursor)
        return false;
    std::optional<qint64> lowest = m_lowest;
    for (const EventRecord &record : page.records)
        lowest = std::min(lowest.value_or(receivedMicros(record)), receivedMicros(record));
    m_idlePages = lowest == m_lowest ? m_idlePages + 1 : 0;
    m_lowest = lowest;
    return m_idlePages < IdlePagesLimit;
}

Result<void> ScopeWalk::take(const RecordPage &page, ScopeState &state)
{
    if (!moves(page))
        return Error{Error::Kind::Protocol, u"list events"_s, u"the list does not move on"_s};
    ++m_pages;
    state.seen += page.records.size();
    state.rejects += page.rejects.size();
    m_hasHoles = m_hasHoles || page.isPartial;
    const auto isKnownGround = [this](const EventRecord &record) {
        return m_ground && receivedMicros(record) <= *m_ground;
    };
    m_groundEvents = std::count_if(page.records.cbegin(), page.records.cend(), isKnownGround);
    m_newerEvents = page.records.size() - m_groundEvents;
    cover(page, state);
    m_isEnded = page.next.isEmpty();
    if (m_isEnded)
        finish(page, state);
    leave(page.next, state);
    const bool isBelowFloor = m_edge && m_floor && *m_edge <= *m_floor;
    const bool isBelowGround = m_edge && m_ground && *m_edge <= *m_ground - m_overlap;
    m_isDone =
        m_isEnded || isBelowFloor || (m_kind == Kind::Newest && m_overlap > 0 && isBelowGround);
    return {};
}

void ScopeWalk::cover(const RecordPage &page, ScopeState &state)
{
    if (page.records.isEmpty())
        return;
    if (!m_edge) {
        const auto newest = std::max_element(page.records.cbegin(), page.records.cend(),
            [](const EventRecord &a, const EventRecord &b) {
                return receivedMicros(a) < receivedMicros(b);
            });
        m_edge = receivedMicros(*newest) + 1;
    }
    const qint64 next = std::min(*m_edge, receivedMicros(page.records.constLast()) + 1);
    if (!page.isPartial)
        state.covered.add({next, *m_edge});
    m_edge = next;
}

//! The list has ended: below its last event there is nothing, down to where it was asked for. What
//! the gateway does not list at all is not wanted any longer.
void ScopeWalk::finish(const RecordPage &page, ScopeState &state)
{
    if (page.isCut && m_edge) {
        state.wanted.subtract({Coverage::Beginning, *m_edge});
        return;
    }
    if (!m_from && page.appliedFromMicros)
        state.wanted.subtract({Coverage::Beginning, *page.appliedFromMicros});
    if (page.isPartial)
        return;
    const qint64 from = m_from.value_or(page.appliedFromMicros.value_or(Coverage::Beginning));
    // Of a list without events, its lower bound is known ground: later looks begin there.
    state.covered.add({from, m_edge.value_or(from + 1)});
    m_edge = from;
}

//! Notes where the list can be taken up again, in place of where it could before.
void ScopeWalk::leave(const QByteArray &cursor, ScopeState &state)
{
    const bool leads = !cursor.isEmpty() && m_edge;
    const auto isOver = [&](const ListPlace &place) {
        const bool isOwn = place.cursor == m_cursor && place.fromMicros == m_from;
        return isOwn || (leads && place.edgeMicros == *m_edge)
            || state.covered.contains(place.edgeMicros - 1);
    };
    state.places.removeIf(isOver);
    m_cursor = cursor;
    if (leads && !state.covered.contains(*m_edge - 1))
        state.places.append({*m_edge, cursor, m_from, m_to});
    while (state.places.size() > PlaceLimit)
        state.places.removeFirst();
}

void ScopeWalk::noteAdded(qint64 added)
{
    if (added > 0)
        m_idlePages = 0;
    // A page that reaches below what was known, and has added nothing there, has met known ground.
    const bool hasMetGround = m_groundEvents > 0 && added <= m_newerEvents;
    if (m_kind == Kind::Newest && m_overlap == 0 && hasMetGround)
        m_isDone = true;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/scopesync.h"

#include "app/store/recordsink.h"

#include <algorithm>
#include <utility>

namespace Reprise {

//! Who has so few events that this long a time holds not enough of them gets them all.
static constexpr qint64 LongestSpanMicros = Q_INT64_C(64) * 24 * 3'600'000'000;

ScopeSync::ScopeSync(ScopeState state, const SyncRules &rules)
    : m_state(std::move(state))
    , m_rules(rules)
{
}

//! A page that is being stored has a state of its own, which is the scope's afterwards.
void ScopeSync::addWanted(const TimeInterval &span)
{
    m_state.wanted.add(span);
    if (m_staged)
        m_staged->wanted.add(span);
}

void ScopeSync::look(Look look, qint64 nowMicros)
{
    if (m_walk && m_walk->kind() == ScopeWalk::Kind::Newest)
        return;
    if (m_state.wanted.isEmpty() || m_state.wanted.intervals().constLast().to != Coverage::End)
        addWanted({nowMicros - m_rules.firstSpanMicros, Coverage::End});
    m_look = std::max(look, m_look.value_or(look));
    m_lookedMicros = nowMicros;
}

void ScopeSync::want(const TimeInterval &span)
{
    addWanted(span);
    m_holes.subtract(span);
}

std::optional<TimeInterval> ScopeSync::nextGap() const
{
    for (const TimeInterval &gap : m_state.missing()) {
        const QList<TimeInterval> open = m_holes.gaps(gap);
        if (!open.isEmpty())
            return open.constLast();
    }
    return std::nullopt;
}

PageRequest ScopeSync::request()
{
    // The newest go first; the place where the gap was left is in the state.
    if (m_look && m_walk && m_walk->kind() == ScopeWalk::Kind::Gap)
        m_walk.reset();
    if (!m_walk && m_look) {
        const qint64 overlap = *m_look == Look::Full ? m_rules.overlapMicros : 0;
        m_gap.reset();
        m_walk = ScopeWalk::newest(m_state, m_rules.canFilterByTime, overlap);
    } else if (!m_walk) {
        m_gap = nextGap();
        Q_ASSERT(m_gap);
        m_walk = ScopeWalk::gap(m_state, *m_gap, m_rules.canFilterByTime, m_rules.overlapMicros);
    }
    return m_walk->request();
}

//! A new copy goes on where it wanted to end, while it has only a few events.
void ScopeSync::extend(ScopeState &state) const
{
    const std::optional<qint64> newest = state.newestMicros();
    if (!newest || state.seen >= m_rules.firstEvents || state.wanted.isEmpty())
        return;
    const TimeInterval open = state.wanted.intervals().constLast();
    const std::optional<TimeInterval> read = state.covered.around(*newest);
    const bool hasAll =
        open.from == Coverage::Beginning || (read && read->from == Coverage::Beginning);
    if (open.to != Coverage::End || hasAll || !state.missing().isEmpty())
        return;
    const qint64 from = std::min(open.from, read ? read->from : open.from);
    const qint64 span = std::max(m_rules.firstSpanMicros, *newest - from);
    state.wanted.add({span > LongestSpanMicros ? Coverage::Beginning : from - span, open.from});
}

Result<ScopeState> ScopeSync::stage(const RecordPage &page)
{
    Q_ASSERT(m_walk);
    ScopeState state = m_state;
    const Result<void> taken = m_walk->take(page, state);
    if (!taken)
        return taken.error();
    const bool isNewest = m_walk->kind() == ScopeWalk::Kind::Newest;
    if (isNewest && m_walk->isDone())
        state.checkedMicros = m_lookedMicros;
    const bool isAllThatIsListed =
        page.isCut || (m_walk->isEnded() && page.appliedFromMicros.has_value());
    if (m_walk->isDone() && !m_walk->hasHoles() && !isAllThatIsListed)
        extend(state);
    m_staged = state;
    return state;
}

void ScopeSync::commit(const SinkCounts &counts)
{
    Q_ASSERT(m_walk && m_staged);
    m_state = *std::exchange(m_staged, std::nullopt);
    m_walk->noteAdded(counts.added);
    if (m_walk->isDone())
        end();
}

void ScopeSync::end()
{
    const bool isNewest = m_walk->kind() == ScopeWalk::Kind::Newest;
    if (isNewest) {
        m_state.checkedMicros = m_lookedMicros;
        m_look.reset();
    }
    // What the walk went over and could not cover would be asked for again and again.
    const qint64 edge = m_walk->edge().value_or(Coverage::End);
    const TimeInterval walked = m_gap.value_or(TimeInterval{edge, Coverage::End});
    if (m_gap || m_walk->hasHoles()) {
        for (const TimeInterval &gap : m_state.missing())
            m_holes.add({std::max(gap.from, walked.from), std::min(gap.to, walked.to)});
    }
    m_walk.reset();
    m_gap.reset();
}

bool ScopeSync::recover()
{
    if (!m_walk || !m_walk->isResumed())
        return false;
    const ListPlace old{m_gap->to, m_walk->request().cursor, m_walk->request().fromMicros,
        m_walk->request().toMicros};
    m_state.places.removeAll(old);
    m_walk.reset();
    m_gap.reset();
    return true;
}

void ScopeSync::stop()
{
    m_staged.reset();
    m_walk.reset();
    m_gap.reset();
    m_look.reset();
}

} // namespace Reprise

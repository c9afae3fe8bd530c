// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sync/scopewalk.h"

namespace Reprise {

struct SinkCounts;

//! How a copy is made.
struct SyncRules {
    //! A new copy fetches this far back by itself, and on until it has so many events.
    qint64 firstSpanMicros = Q_INT64_C(24) * 3'600'000'000;
    qint64 firstEvents = 5000;
    //! How far below the newest known event a full look reads.
    qint64 overlapMicros = Q_INT64_C(5) * 60'000'000;
    bool canFilterByTime = false;
};

//! The copy of one scope: what is to be read next, and what was read. Newest first, then the gaps,
//! each from its upper end. A value; no I/O. A page counts when it was stored: stage() gives the
//! state to be saved with its events, commit() makes it the scope's.
class ScopeSync final
{
public:
    enum class Look : quint8 {
        Quick, //!< until known ground
        Full, //!< some minutes into it: events may have become visible late
    };

    ScopeSync(ScopeState state, const SyncRules &rules);

    const ScopeState &state() const { return m_state; }

    //! The newest events, as of now by our clock. Asking while a look is under way asks for no
    //! other.
    void look(Look look, qint64 nowMicros);
    //! Everything of this span; what is there already is not fetched again.
    void want(const TimeInterval &span);

    bool isLooking() const { return m_look.has_value(); }
    bool hasWork() const { return isLooking() || nextGap().has_value(); }
    //! Of the next page. REQUIRES: hasWork()
    PageRequest request();
    Result<ScopeState> stage(const RecordPage &page);
    void commit(const SinkCounts &counts);

    //! The request failed. true: it may be asked anew, because its cursor was an old one; false:
    //! nothing else is known to be tried, and the walk is over.
    bool recover();
    //! Leaves the walk; what was read is kept.
    void stop();

    //! Parts of pages did not answer: what they left open is not asked for again until
    //! retryHoles().
    bool hasHoles() const { return !m_holes.isEmpty(); }
    void retryHoles() { m_holes = {}; }

private:
    std::optional<TimeInterval> nextGap() const;
    void end();
    void addWanted(const TimeInterval &span);
    void extend(ScopeState &state) const;

    ScopeState m_state;
    SyncRules m_rules;
    std::optional<Look> m_look;
    qint64 m_lookedMicros = 0;
    std::optional<ScopeWalk> m_walk;
    std::optional<TimeInterval> m_gap; // what the walk is for
    std::optional<ScopeState> m_staged;
    Coverage m_holes;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

#include <optional>

namespace Reprise {

//! A number of the report, and how anybody can count it again.
struct Figure {
    QByteArray name; //!< stable key: "delivered"
    qint64 value = 0;
    //! A filter of the filter language, or what was counted in plan or journal. May hold hostile
    //! text.
    QByteArray definition;

    bool operator==(const Figure &) const = default;
};

//! A line of the scope or settings table. The text may be hostile.
struct Fact {
    QByteArray name; //!< "bug introduced"
    QByteArray text;

    bool operator==(const Fact &) const = default;
};

//! How often a text occurs among the plan's items.
struct NamedCount {
    QByteArray name;
    qint64 count = 0;

    bool operator==(const NamedCount &) const = default;
};

using ItemStateCounts = std::array<qint64, ItemStateCount>; //!< indexed by ItemState

//! Stage at the time of planning × state in the journal.
struct OutcomeMatrix {
    std::array<ItemStateCounts, StageCount> cells{};

    qint64 count(Stage original, ItemState outcome) const
    {
        return cells.at(size_t(original)).at(size_t(outcome));
    }
    qint64 rowTotal(Stage original) const;
    qint64 columnTotal(ItemState outcome) const;
    bool operator==(const OutcomeMatrix &) const = default;
};

//! Items by the time they were sent, stacked by outcome: equal slots on round widths.
struct OutcomesOverTime {
    qint64 fromMicros = 0; //!< start of the first slot, UTC
    qint64 slotMicros = 0; //!< width, > 0 where there are slots
    QList<ItemStateCounts> counts; //!< one per slot

    bool operator==(const OutcomesOverTime &) const = default;
};

//! Time from send to answer over all items that have one.
struct DurationFigures {
    qint64 count = 0;
    qint64 shortestMicros = 0;
    qint64 medianMicros = 0;
    qint64 p95Micros = 0;
    qint64 longestMicros = 0;

    bool operator==(const DurationFigures &) const = default;
};

//! What a report says, computed once from a run's record; writers only lay it out. Plain values, no
//! clock: the same record and moment give the same bytes from every writer.
struct Report {
    RunRecord record; //!< shared with the caller, not copied
    qint64 generatedMicros = 0;
    QByteArray program; //!< "Reprise 0.1.0"
    QList<Figure>
        headline; //!< planned, sent, not sent, in doubt: the last three add up to the first
    QList<Figure> states; //!< one per ItemState; they add up to planned
    QList<Figure> verdicts; //!< fixed, still failing, regressed, still passing, open
    QList<Figure> exclusions; //!< one per reason that occurs
    QList<Fact> scope;
    QList<Fact> settings;
    QList<NamedCount> types; //!< most frequent first, then by name
    QList<NamedCount> destinations;
    OutcomeMatrix matrix;
    OutcomesOverTime overTime;
    std::optional<DurationFigures> durations;
    QList<int>
        unresolved; //!< indexes of items without an end: accepted, in doubt, planned, sending
};

//! REQUIRES: record.items belong to record.plan.items, index by index.
Report makeReport(const RunRecord &record, qint64 generatedMicros);

//! No end is known of the item: somebody must look at it.
constexpr bool isUnresolved(ItemState state)
{
    return !isFinal(state);
}

} // namespace Reprise

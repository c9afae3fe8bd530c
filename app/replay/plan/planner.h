// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/replay/replayplan.h"
#include "models/domain/result.h"

#include <QList>

namespace Reprise {

//! What a person decided about a plan beside the selection.
struct PlanTerms {
    ProfileId profile;
    QByteArray profileName;
    ReplayTarget target;
    ReplayPacing pacing;
    StopRule stopRule;
    Headers markers;
    ReplayScope scope; //!< matched is counted by the planner
};

//! Turns a selection into a frozen plan. It is fed whole records in chunks of any size and keeps
//! of each only its plan item, so that a plan of 100,000 events never needs all bodies at once.
//! A value without I/O: usable on any one thread.
class Planner final
{
public:
    explicit Planner(PlanTerms terms);

    //! Takes the event into the plan, or excludes it for a reason of its own.
    void add(const EventRecord &record);
    //! Excludes the event as taken out by hand; its record need not be read.
    void takeOut(const Event &event);

    qint64 seen() const;

    //! The plan in order of arrival (receivedMicros, then id), with its digest. An event that was
    //! added twice is in it once. Error: terms that cannot be executed, or too many events.
    Result<ReplayPlan> freeze(const QByteArray &planId, qint64 createdMicros) &&;

private:
    PlanTerms m_terms;
    QList<PlanItem> m_items;
    QList<PlanExclusion> m_exclusions;
};

//! Why an event as it is stored may not be replayed that way, if there is a reason.
std::optional<ExclusionReason> exclusionOf(const EventRecord &record, ReplayWay way);

//! SHA-256 of the body bytes, hex: what a plan item promises to send.
QByteArray requestDigest(const QByteArray &body);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/planner.h"

#include "app/replay/plan/planrules.h"
#include "app/replay/plan/plantext.h"
#include "models/domain/recordfold.h"

#include <QCryptographicHash>
#include <QSet>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

QByteArray requestDigest(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

static std::optional<ExclusionReason> pendingReason(Stage stage)
{
    switch (stage) {
    case Stage::Waiting:
        return ExclusionReason::Waiting;
    case Stage::InFlight:
        return ExclusionReason::InFlight;
    case Stage::Scheduled:
        return ExclusionReason::Scheduled;
    case Stage::Held:
        return ExclusionReason::Held;
    case Stage::Superseded:
        return ExclusionReason::Superseded;
    default:
        return std::nullopt;
    }
}

//! A source that did not keep the body stores an empty one although the event had a size.
static bool lacksBody(const EventRecord &record)
{
    const Body &body = record.request.body;
    const qint64 whole = body.fullSize.value_or(record.event.bodySize);
    return body.isTruncated || body.bytes.size() < whole;
}

std::optional<ExclusionReason> exclusionOf(const EventRecord &record, ReplayWay way)
{
    if (const std::optional<ExclusionReason> pending = pendingReason(record.event.stage))
        return pending;
    if (way == ReplayWay::Direct && lacksBody(record))
        return ExclusionReason::NoBody;
    return std::nullopt;
}

//! Highest number of any try: a newer one has a higher number, at the gateway as with us.
static int baselineOf(const EventRecord &record)
{
    int highest = record.event.attemptCount;
    for (const Attempt &attempt : record.attempts)
        highest = std::max(highest, attempt.number);
    return highest;
}

static AttemptId newestIdOf(const EventRecord &record)
{
    const Attempt *newest = newestAttempt(record.attempts);
    return newest ? newest->id : AttemptId();
}

static PlanItem itemOf(const EventRecord &record, ReplayWay way)
{
    const Event &event = record.event;
    return {event.id, event.key, event.receivedAt.utcMicros, event.type, event.destination,
        event.stage, event.vendorStatus, event.lastCode, baselineOf(record),
        requestDigest(record.request.body.bytes),
        way == ReplayWay::Gateway ? newestIdOf(record) : AttemptId()};
}

Planner::Planner(PlanTerms terms)
    : m_terms(std::move(terms))
{
}

void Planner::add(const EventRecord &record)
{
    if (const std::optional<ExclusionReason> reason = exclusionOf(record, m_terms.target.way))
        m_exclusions.append({record.event.id, record.event.receivedAt.utcMicros, *reason});
    else
        m_items.append(itemOf(record, m_terms.target.way));
}

void Planner::takeOut(const Event &event)
{
    m_exclusions.append({event.id, event.receivedAt.utcMicros, ExclusionReason::TakenOut});
}

qint64 Planner::seen() const
{
    return m_items.size() + m_exclusions.size();
}

template <typename Entry>
static void orderByArrival(QList<Entry> &entries)
{
    const auto earlier = [](const Entry &a, const Entry &b) {
        return a.receivedMicros != b.receivedMicros ? a.receivedMicros < b.receivedMicros
                                                    : a.event < b.event;
    };
    std::sort(entries.begin(), entries.end(), earlier);
    QSet<EventId> seen;
    seen.reserve(entries.size());
    entries.removeIf([&seen](const Entry &entry) {
        const bool isRepeated = seen.contains(entry.event);
        seen.insert(entry.event);
        return isRepeated;
    });
}

Result<ReplayPlan> Planner::freeze(const QByteArray &planId, qint64 createdMicros) &&
{
    if (seen() > PlanItemLimit) {
        return Error{Error::Kind::Invalid, u"freeze the plan"_s,
            u"more than %1 events"_s.arg(PlanItemLimit)};
    }
    orderByArrival(m_items);
    orderByArrival(m_exclusions);
    ReplayPlan plan{planId, m_terms.profile, m_terms.profileName, createdMicros, m_terms.target,
        m_terms.pacing, m_terms.stopRule, m_terms.markers, m_terms.scope, std::move(m_items),
        std::move(m_exclusions), {}};
    plan.scope.matched = plan.items.size() + plan.exclusions.size();
    if (const Result<void> terms = checkPlanTerms(plan); !terms)
        return terms.error();
    plan.digest = planDigest(plan);
    return plan;
}

} // namespace Reprise

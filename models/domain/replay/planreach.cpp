// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/replay/planreach.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace Reprise {

static QList<ReachCount> ranked(const QHash<QByteArray, qint64> &counts)
{
    QList<ReachCount> list;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        list.append({it.key(), it.value()});
    std::sort(list.begin(), list.end(), [](const ReachCount &a, const ReachCount &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return list;
}

PlanReach reachOf(const ReplayPlan &plan)
{
    PlanReach reach;
    QHash<QByteArray, qint64> destinations;
    QHash<QByteArray, qint64> types;
    reach.events = plan.items.size();
    for (const PlanItem &item : plan.items) {
        ++destinations[item.destination];
        ++types[item.type];
    }
    if (!plan.items.isEmpty()) {
        reach.firstMicros = plan.items.first().receivedMicros;
        reach.lastMicros = plan.items.last().receivedMicros;
    }
    for (const PlanExclusion &exclusion : plan.exclusions)
        ++reach.leftOut.at(size_t(exclusion.reason));
    reach.destinations = ranked(destinations);
    reach.types = ranked(types);
    return reach;
}

std::optional<qint64> plannedDuration(const ReplayPacing &pacing, qint64 events)
{
    const bool hasBatches = pacing.batchSize > 0 && pacing.batchDelayMicros > 0;
    if (events <= 0 || (pacing.perSecond <= 0 && !hasBatches))
        return std::nullopt;
    qint64 micros = 0;
    if (pacing.perSecond > 0)
        micros += qint64(std::llround(double(events) / pacing.perSecond * 1e6));
    if (hasBatches)
        micros += (events - 1) / pacing.batchSize * pacing.batchDelayMicros;
    return micros;
}

} // namespace Reprise

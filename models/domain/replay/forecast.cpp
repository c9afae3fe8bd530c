// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/replay/forecast.h"

#include "models/domain/replay/planreach.h"

namespace Reprise {

namespace {

//! When the event at this place is sent, counted from the first.
double microsOf(qint64 place, const ReplayPacing &pacing)
{
    double micros = pacing.perSecond > 0 ? double(place) / pacing.perSecond * 1e6 : 0;
    if (pacing.batchSize > 0)
        micros += double(place / pacing.batchSize) * double(pacing.batchDelayMicros);
    return micros;
}

qint64 sentBy(double micros, const ReplayPacing &pacing, qint64 events)
{
    qint64 sent = 0;
    for (qint64 beyond = events; sent < beyond;) {
        const qint64 middle = sent + (beyond - sent) / 2;
        if (microsOf(middle, pacing) <= micros)
            sent = middle + 1;
        else
            beyond = middle;
    }
    return sent;
}

} // namespace

QList<qint64> plannedProgress(const ReplayPacing &pacing, qint64 events, int parts)
{
    Q_ASSERT(parts > 0);
    const std::optional<qint64> duration = plannedDuration(pacing, events);
    if (!duration)
        return {};
    QList<qint64> progress;
    for (int part = 1; part < parts; ++part)
        progress.append(sentBy(double(*duration) * part / parts, pacing, events));
    progress.append(events);
    return progress;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/synctext.h"

#include "ui/errortext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <algorithm>

namespace Reprise {

namespace {

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

constexpr int ShownSpans = 3;

QString leftText(const SyncStatus &status, qint64 nowMicros)
{
    const qint64 left = std::max<qint64>(0, status.untilMicros.value_or(nowMicros) - nowMicros);
    return waitText(left);
}

//! To the second; the day only where it is another.
QString momentText(qint64 micros, qint64 nowMicros)
{
    constexpr int DayLength = 10; // "2026-04-12"
    constexpr int SecondsLength = 19;
    const QString moment = timeText(micros).left(SecondsLength);
    const bool isToday = moment.left(DayLength) == timeText(nowMicros).left(DayLength);
    return isToday ? moment.mid(DayLength + 1) : moment;
}

QString currentText(const SyncStatus &status, qint64 nowMicros)
{
    if (!status.syncedMicros)
        return SyncWords::tr("up to date");
    const QString moment = momentText(*status.syncedMicros, nowMicros);
    return status.isLive ? SyncWords::tr("live, as of %1 UTC").arg(moment)
                         : SyncWords::tr("as of %1 UTC").arg(moment);
}

QString copyingText(const SyncStatus &status)
{
    if (status.expected && *status.expected > status.fetched)
        return SyncWords::tr("copying, %1 of about %2")
            .arg(countText(status.fetched), countText(*status.expected));
    return SyncWords::tr("copying, %1 so far").arg(countText(status.fetched));
}

QString spanText(const TimeInterval &span)
{
    if (span.from == Coverage::Beginning)
        return SyncWords::tr("everything to %1").arg(timeWithZoneText(span.to));
    return SyncWords::tr("%1 to %2").arg(timeWithZoneText(span.from), timeWithZoneText(span.to));
}

} // namespace

QString syncText(const SyncStatus &status, qint64 nowMicros)
{
    using Phase = SyncStatus::Phase;
    switch (status.phase) {
    case Phase::Starting:
        return SyncWords::tr("connecting…");
    case Phase::Current:
        return currentText(status, nowMicros);
    case Phase::Syncing:
        return copyingText(status);
    case Phase::Waiting:
        return SyncWords::tr("waits %1: the gateway wants fewer calls")
            .arg(leftText(status, nowMicros));
    case Phase::Offline:
        return SyncWords::tr("not reached; tries again in %1").arg(leftText(status, nowMicros));
    case Phase::Failed:
        return SyncWords::tr("not connected");
    }
    return {};
}

QString coverageText(const Coverage &coverage)
{
    if (coverage.isEmpty())
        return SyncWords::tr("Nothing has been fetched yet.");
    QStringList spans;
    const QList<TimeInterval> &all = coverage.intervals();
    for (qsizetype i = all.size() - 1; i >= 0 && spans.size() < ShownSpans; --i)
        spans.append(spanText(all.at(i)));
    const QString text = spans.join(SyncWords::tr("; "));
    return all.size() > ShownSpans ? SyncWords::tr("Fetched: %1; and earlier parts.").arg(text)
                                   : SyncWords::tr("Fetched: %1.").arg(text);
}

} // namespace Reprise

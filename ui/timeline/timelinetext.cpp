// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/timelinetext.h"

#include "ui/timeline/explanationtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

//! Where a row stands on the axis, which is in order of time.
struct PlacedRow {
    double position = 0;
    TimelineRow row;
};

QString outcomeText(AttemptOutcome outcome)
{
    return StatusStyle::of(outcome, Theme::light()).word;
}

QString markName(RetryTimeline::MarkKind kind)
{
    switch (kind) {
    case RetryTimeline::MarkKind::Received:
        return Words::tr("received");
    case RetryTimeline::MarkKind::Fix:
        return Words::tr("fix deployed");
    case RetryTimeline::MarkKind::Now:
        return Words::tr("now");
    case RetryTimeline::MarkKind::RetentionEnd:
        return Words::tr("expires");
    }
    return {};
}

PlacedRow placed(const RetryTimeline::Mark &mark)
{
    return {mark.position, {markName(mark.kind), {}, {}, timeWithZoneText(mark.micros)}};
}

PlacedRow placed(const RetryTimeline::Bar &bar, qsizetype index)
{
    TimelineRow row;
    row.what = bar.isReplay ? Words::tr("replay, try %1").arg(bar.number)
                            : Words::tr("try %1").arg(bar.number);
    row.result = bar.code ? QString::number(*bar.code) : outcomeText(bar.outcome);
    row.length = bar.durationMicros ? durationText(*bar.durationMicros) : QString();
    row.time = timeWithZoneText(bar.startMicros);
    row.bar = index;
    return {bar.start, row};
}

PlacedRow placed(const RetryTimeline::Wait &wait)
{
    const QString what = wait.isToCome ? Words::tr("wait to come") : Words::tr("wait");
    return {wait.start, {what, {}, waitText(wait.lengthMicros), {}}};
}

PlacedRow placed(const RetryTimeline::Planned &planned)
{
    const QString what = planned.isPredicted ? Words::tr("try %1, expected").arg(planned.number)
                                             : Words::tr("try %1, planned").arg(planned.number);
    return {planned.position, {what, {}, {}, timeWithZoneText(planned.micros)}};
}

} // namespace

QString barShortLabel(const RetryTimeline::Bar &bar)
{
    if (bar.code)
        return QString::number(*bar.code);
    if (bar.outcome == AttemptOutcome::TimedOut)
        return Words::tr("timeout");
    return outcomeText(bar.outcome);
}

QString barLabel(const RetryTimeline::Bar &bar)
{
    if (bar.isReplay)
        return Words::tr("replay · %1").arg(barShortLabel(bar));
    return Words::tr("%1 · %2").arg(bar.number).arg(barShortLabel(bar));
}

QString barDescription(const RetryTimeline::Bar &bar)
{
    const QString what = bar.code ? QString::number(*bar.code) : outcomeText(bar.outcome);
    const QString name = bar.isReplay ? Words::tr("Replay, try %1").arg(bar.number)
                                      : Words::tr("Try %1").arg(bar.number);
    const QString time = timeWithZoneText(bar.startMicros);
    if (!bar.durationMicros)
        return Words::tr("%1: %2, at %3").arg(name, what, time);
    return Words::tr("%1: %2 after %3, at %4")
        .arg(name, what, durationText(*bar.durationMicros), time);
}

QString plannedLabel(const RetryTimeline::Planned &planned)
{
    return planned.isPredicted ? Words::tr("%1 · expected").arg(planned.number)
                               : Words::tr("%1 · planned").arg(planned.number);
}

QString plannedDescription(const RetryTimeline::Planned &planned)
{
    const QString time = timeWithZoneText(planned.micros);
    return planned.isPredicted ? Words::tr("Try %1 is expected at %2, if those before it fail")
                                     .arg(planned.number)
                                     .arg(time)
                               : Words::tr("Try %1 is planned at %2").arg(planned.number).arg(time);
}

QString markLabel(const RetryTimeline::Mark &mark, qint64 nowMicros)
{
    switch (mark.kind) {
    case RetryTimeline::MarkKind::Received:
        return Words::tr("received");
    case RetryTimeline::MarkKind::Fix:
        return Words::tr("fix %1").arg(timeText(mark.micros).mid(11, 5));
    case RetryTimeline::MarkKind::Now:
        return Words::tr("now");
    case RetryTimeline::MarkKind::RetentionEnd:
        return mark.micros > nowMicros
            ? Words::tr("expires %1").arg(dayText(mark.micros, nowMicros))
            : Words::tr("expired %1").arg(dayText(mark.micros, nowMicros));
    }
    return {};
}

QList<TimelineRow> timelineRows(const RetryTimeline &timeline)
{
    QList<PlacedRow> rows;
    for (const RetryTimeline::Mark &mark : timeline.marks)
        rows.append(placed(mark));
    for (qsizetype i = 0; i < timeline.bars.size(); ++i)
        rows.append(placed(timeline.bars.at(i), i));
    for (const RetryTimeline::Wait &wait : timeline.waits)
        rows.append(placed(wait));
    for (const RetryTimeline::Planned &planned : timeline.planned)
        rows.append(placed(planned));
    std::stable_sort(rows.begin(), rows.end(),
        [](const PlacedRow &a, const PlacedRow &b) { return a.position < b.position; });
    QList<TimelineRow> ordered;
    for (const PlacedRow &row : rows)
        ordered.append(row.row);
    return ordered;
}

} // namespace Reprise

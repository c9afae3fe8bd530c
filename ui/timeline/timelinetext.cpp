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

struct Line {
    qint64 micros = 0;
    QString text;
};

QString outcomeText(AttemptOutcome outcome)
{
    return StatusStyle::of(outcome, Theme::light()).word;
}

QString waitLine(const RetryTimeline::Wait &wait)
{
    return wait.isToCome ? Words::tr("Wait to come: %1").arg(waitText(wait.lengthMicros))
                         : Words::tr("Wait: %1").arg(waitText(wait.lengthMicros));
}

QString markLine(const RetryTimeline::Mark &mark)
{
    const QString time = timeWithZoneText(mark.micros);
    switch (mark.kind) {
    case RetryTimeline::MarkKind::Received:
        return Words::tr("Received at %1").arg(time);
    case RetryTimeline::MarkKind::Fix:
        return Words::tr("Fix deployed at %1").arg(time);
    case RetryTimeline::MarkKind::Now:
        return Words::tr("Now, %1").arg(time);
    case RetryTimeline::MarkKind::RetentionEnd:
        return Words::tr("Expires at %1").arg(time);
    }
    return {};
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

QString timelineTable(const RetryTimeline &timeline)
{
    QList<Line> lines;
    for (const RetryTimeline::Mark &mark : timeline.marks)
        lines.append({mark.micros, markLine(mark)});
    for (const RetryTimeline::Bar &bar : timeline.bars)
        lines.append({bar.startMicros, barDescription(bar)});
    for (const RetryTimeline::Planned &planned : timeline.planned)
        lines.append({planned.micros, plannedDescription(planned)});
    std::stable_sort(lines.begin(), lines.end(),
        [](const Line &a, const Line &b) { return a.micros < b.micros; });
    QStringList texts;
    for (const Line &line : lines)
        texts.append(line.text);
    for (const RetryTimeline::Wait &wait : timeline.waits)
        texts.append(waitLine(wait));
    return texts.join(u'\n');
}

} // namespace Reprise

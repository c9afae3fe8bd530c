// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/retrytimeline.h"

#include "models/domain/timeaxis.h"

#include <algorithm>

namespace Reprise {

namespace {

//! More would not be a prediction that anybody reads.
constexpr int PredictedLimit = 20;
//! A first try that begins within this is "at once".
constexpr qint64 AtOnceMicros = 1'000'000;

bool isReplay(const Attempt &attempt)
{
    return attempt.trigger == AttemptTrigger::Replay || attempt.trigger == AttemptTrigger::Manual
        || attempt.trigger == AttemptTrigger::Bulk;
}

//! Keeps hostile times where sums and differences cannot overflow: the years around ±65,000.
qint64 bounded(qint64 micros)
{
    constexpr qint64 Limit = 2'000'000'000'000'000'000;
    return std::clamp(micros, -Limit, Limit);
}

//! The end of a try; one under way lasts until now, one without duration is a moment.
qint64 endOf(const Attempt &attempt, qint64 nowMicros)
{
    const qint64 start = bounded(attempt.startedAt.utcMicros);
    if (attempt.durationMicros)
        return start + std::max<qint64>(bounded(*attempt.durationMicros), 1);
    const bool isUnderWay = attempt.outcome == AttemptOutcome::Pending && nowMicros > start;
    return isUnderWay ? nowMicros : start + 1;
}

QList<RetryTimeline::Planned> plannedTries(const Event &event, const TimelineContext &context)
{
    QList<RetryTimeline::Planned> planned;
    if (!event.nextAttemptAt)
        return planned;
    planned.append({event.attemptCount + 1, 0, bounded(event.nextAttemptAt->utcMicros), false});
    const qsizetype limit =
        std::min<qsizetype>(event.attemptLimit.value_or(0), context.ladderMicros.size());
    while (planned.last().number < limit && planned.size() <= PredictedLimit) {
        const RetryTimeline::Planned &last = planned.last();
        const qint64 wait = context.ladderMicros.at(last.number);
        planned.append({last.number + 1, 0, bounded(last.micros + bounded(wait)), true});
    }
    return planned;
}

QList<RetryTimeline::Mark> marksOf(const Event &event, const TimelineContext &context)
{
    QList<RetryTimeline::Mark> marks;
    marks.append({RetryTimeline::MarkKind::Received, 0, bounded(event.receivedAt.utcMicros)});
    marks.append({RetryTimeline::MarkKind::Now, 0, bounded(context.nowMicros)});
    if (context.fixMicros)
        marks.append({RetryTimeline::MarkKind::Fix, 0, bounded(*context.fixMicros)});
    if (event.expiresAt)
        marks.append(
            {RetryTimeline::MarkKind::RetentionEnd, 0, bounded(event.expiresAt->utcMicros)});
    std::stable_sort(
        marks.begin(), marks.end(), [](const RetryTimeline::Mark &a, const RetryTimeline::Mark &b) {
            return a.micros < b.micros;
        });
    return marks;
}

//! Lays out one timeline; a class only to share what all steps look at.
class TimelineLayout
{
public:
    TimelineLayout(const EventRecord &record, const TimelineContext &context)
        : m_record(record)
        , m_nowMicros(bounded(context.nowMicros))
    {
        m_made.planned = plannedTries(record.event, context);
        m_made.marks = marksOf(record.event, context);
    }

    RetryTimeline make()
    {
        const TimeAxis axis = makeAxis();
        m_made.fromMicros = axis.fromMicros();
        m_made.toMicros = axis.toMicros();
        for (RetryTimeline::Planned &planned : m_made.planned)
            planned.position = axis.positionOf(planned.micros);
        for (RetryTimeline::Mark &mark : m_made.marks)
            mark.position = axis.positionOf(mark.micros);
        addBars(axis);
        addWaits(axis);
        return m_made;
    }

private:
    TimeAxis makeAxis()
    {
        QList<TimeAxis::Span> tries;
        QList<qint64> inner;
        for (const Attempt &attempt : m_record.attempts) {
            tries.append({bounded(attempt.startedAt.utcMicros), endOf(attempt, m_nowMicros)});
            inner << tries.last().fromMicros << tries.last().toMicros;
        }
        QList<qint64> points;
        for (const RetryTimeline::Planned &planned : m_made.planned)
            inner << planned.micros;
        for (const RetryTimeline::Mark &mark : m_made.marks)
            points << mark.micros;
        points << inner;
        if (inner.isEmpty())
            inner = points;
        m_innerFrom = *std::min_element(inner.begin(), inner.end());
        m_innerTo = *std::max_element(inner.begin(), inner.end());
        return TimeAxis(tries, points, m_innerFrom, m_innerTo);
    }

    void addBars(const TimeAxis &axis)
    {
        for (qsizetype i = 0; i < m_record.attempts.size(); ++i) {
            const Attempt &attempt = m_record.attempts.at(i);
            RetryTimeline::Bar bar;
            bar.attempt = int(i);
            bar.number = attempt.number;
            bar.startMicros = bounded(attempt.startedAt.utcMicros);
            bar.durationMicros = attempt.durationMicros;
            bar.start = axis.positionOf(bar.startMicros);
            bar.end = axis.positionOf(endOf(attempt, m_nowMicros));
            bar.outcome = attempt.outcome;
            bar.code = attempt.code;
            bar.isReplay = isReplay(attempt);
            m_made.bars.append(bar);
        }
        std::stable_sort(m_made.bars.begin(), m_made.bars.end(),
            [](const RetryTimeline::Bar &a, const RetryTimeline::Bar &b) {
                return a.startMicros < b.startMicros;
            });
    }

    void addWaits(const TimeAxis &axis)
    {
        const qint64 received = bounded(m_record.event.receivedAt.utcMicros);
        qint64 idleSince = received;
        for (const RetryTimeline::Bar &bar : m_made.bars) {
            const bool isAtOnce =
                idleSince == received && bar.startMicros - received <= AtOnceMicros;
            if (bar.startMicros > idleSince && !isAtOnce)
                addWait(axis, idleSince, bar.startMicros, false);
            idleSince = std::max(idleSince, endOf(m_record.attempts.at(bar.attempt), m_nowMicros));
        }
        for (const RetryTimeline::Planned &planned : m_made.planned) {
            if (planned.micros > idleSince)
                addWait(axis, idleSince, planned.micros, true);
            idleSince = std::max(idleSince, planned.micros);
        }
    }

    void addWait(const TimeAxis &axis, qint64 from, qint64 to, bool isToCome)
    {
        const double linearShare = double(to - from) / double(m_innerTo - m_innerFrom);
        m_made.waits.append({axis.positionOf(from), axis.positionOf(to), to - from,
            linearShare > RetryTimeline::CompressedShare, isToCome});
    }

    const EventRecord &m_record;
    const qint64 m_nowMicros;
    RetryTimeline m_made;
    qint64 m_innerFrom = 0;
    qint64 m_innerTo = 0;
};

} // namespace

RetryTimeline layOutTimeline(const EventRecord &record, const TimelineContext &context)
{
    return TimelineLayout(record, context).make();
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/retrytimeline.h"

#include "tests/support/eventbuilder.h"

#include <QRandomGenerator>
#include <QTest>
#include <limits>

using namespace Reprise;
using MarkKind = RetryTimeline::MarkKind;

namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
const qint64 Received = Timestamp::parse("2026-04-12T09:14:02.113Z")->utcMicros;
const QList<qint64> Ladder{0, 30 * Second, 2 * Minute, 10 * Minute, Hour};

Attempt attempt(int number, qint64 startMicros, std::optional<qint64> durationMicros,
    std::optional<int> code = 500)
{
    Attempt made;
    made.number = number;
    made.startedAt = Timestamp::fromMicros(startMicros);
    made.durationMicros = durationMicros;
    made.code = code;
    made.outcome = code ? AttemptOutcome::Rejected : AttemptOutcome::TimedOut;
    return made;
}

EventRecord emptyRecord()
{
    return Test::EventBuilder().received("2026-04-12T09:14:02.113Z").build();
}

//! tries of 200 ms on the ladder, the first at once.
EventRecord ladderRecord(int tries)
{
    EventRecord record = emptyRecord();
    qint64 start = Received + 40'000;
    for (int i = 0; i < tries; ++i) {
        start += Ladder.at(i);
        record.attempts.append(attempt(i + 1, start, 200'000));
        start += 200'000;
    }
    record.event.attemptCount = tries;
    record.event.attemptLimit = 5;
    return record;
}

TimelineContext at(qint64 nowMicros, std::optional<qint64> fixMicros = std::nullopt)
{
    return {nowMicros, fixMicros, Ladder};
}

std::optional<RetryTimeline::Mark> markOf(const RetryTimeline &timeline, MarkKind kind)
{
    for (const RetryTimeline::Mark &mark : timeline.marks) {
        if (mark.kind == kind)
            return mark;
    }
    return std::nullopt;
}

//! What must hold of every timeline.
void checkInvariants(const RetryTimeline &timeline)
{
    const auto isOnAxis = [](double x) { return x >= 0 && x <= 1; };
    for (qsizetype i = 0; i < timeline.bars.size(); ++i) {
        const RetryTimeline::Bar &bar = timeline.bars.at(i);
        QVERIFY(isOnAxis(bar.start) && isOnAxis(bar.end) && bar.end > bar.start);
        if (i > 0) {
            QVERIFY(bar.startMicros >= timeline.bars.at(i - 1).startMicros);
            QVERIFY(bar.start >= timeline.bars.at(i - 1).start);
        }
    }
    for (qsizetype i = 0; i < timeline.waits.size(); ++i) {
        const RetryTimeline::Wait &wait = timeline.waits.at(i);
        QVERIFY(isOnAxis(wait.start) && isOnAxis(wait.end) && wait.end > wait.start);
        QVERIFY(wait.lengthMicros > 0);
        QVERIFY(i == 0 || wait.start >= timeline.waits.at(i - 1).end);
        for (const RetryTimeline::Bar &bar : timeline.bars)
            QVERIFY(bar.end <= wait.start + 1e-9 || bar.start >= wait.end - 1e-9);
    }
    for (const RetryTimeline::Mark &mark : timeline.marks)
        QVERIFY(isOnAxis(mark.position));
    for (const RetryTimeline::Planned &planned : timeline.planned)
        QVERIFY(isOnAxis(planned.position));
}

} // namespace

class TestRetryTimeline final : public QObject
{
    Q_OBJECT

private slots:
    void everyTryIsABarInOrder();
    void waitsHaveTheirLengths();
    void longWaitsAreCompressedAndStillLonger();
    void aLongerAnswerIsAWiderBar();
    void anEventWithoutTriesHasMarksOnly();
    void aFirstTryThatCameLateShowsItsWait();
    void theNextTryIsPlannedAndTheRestPredicted();
    void nothingIsPredictedWithoutALadderOrALimit();
    void predictionsEndSomewhere();
    void marksStandWhereTheirMomentsAre();
    void aTryUnderWayLastsUntilNow();
    void aTryWithoutDurationHasAWidth();
    void replaysAreMarked_data();
    void replaysAreMarked();
    void triesOutOfOrderAreSortedAndKeepTheirIndex();
    void overlappingTriesLeaveNoWait();
    void aMonthOfRetentionLeavesRoomForTheTries();
    void fiveHundredTriesAllHaveWidth();
    void hostileTimesDoNotOverflow();
    void holdsForRandomEvents();
};

void TestRetryTimeline::everyTryIsABarInOrder()
{
    const EventRecord record = ladderRecord(5);
    const RetryTimeline timeline = layOutTimeline(record, at(Received + 6 * Hour));
    checkInvariants(timeline);
    QCOMPARE(timeline.bars.size(), 5);
    for (int i = 0; i < 5; ++i) {
        const RetryTimeline::Bar &bar = timeline.bars.at(i);
        QCOMPARE(bar.attempt, i);
        QCOMPARE(bar.number, i + 1);
        QCOMPARE(bar.code, 500);
        QCOMPARE(bar.outcome, AttemptOutcome::Rejected);
        QCOMPARE(bar.startMicros, record.attempts.at(i).startedAt.utcMicros);
        QVERIFY(!bar.isReplay);
    }
    QCOMPARE(timeline.fromMicros, Received);
    QCOMPARE(timeline.toMicros, Received + 6 * Hour);
}

void TestRetryTimeline::waitsHaveTheirLengths()
{
    const RetryTimeline timeline = layOutTimeline(ladderRecord(5), at(Received + 6 * Hour));
    QList<qint64> lengths;
    for (const RetryTimeline::Wait &wait : timeline.waits)
        lengths.append(wait.lengthMicros);
    QCOMPARE(lengths, Ladder.mid(1));
}

void TestRetryTimeline::longWaitsAreCompressedAndStillLonger()
{
    const RetryTimeline timeline = layOutTimeline(ladderRecord(5), at(Received + 6 * Hour));
    QList<bool> compressed;
    double before = 0;
    for (const RetryTimeline::Wait &wait : timeline.waits) {
        compressed.append(wait.isCompressed);
        QVERIFY(wait.end - wait.start > before);
        before = wait.end - wait.start;
    }
    QCOMPARE(compressed, (QList<bool>{false, false, true, true}));
    QVERIFY(before < 0.5);
}

void TestRetryTimeline::aLongerAnswerIsAWiderBar()
{
    EventRecord record = emptyRecord();
    record.attempts = {attempt(1, Received, 200'000), attempt(2, Received + Minute, 30 * Second)};
    const RetryTimeline timeline = layOutTimeline(record, at(Received + Hour));
    const RetryTimeline::Bar &quick = timeline.bars.first();
    const RetryTimeline::Bar &slow = timeline.bars.last();
    QVERIFY(slow.end - slow.start > 2 * (quick.end - quick.start));
}

void TestRetryTimeline::anEventWithoutTriesHasMarksOnly()
{
    const RetryTimeline timeline = layOutTimeline(emptyRecord(), at(Received + Hour));
    checkInvariants(timeline);
    QVERIFY(timeline.isEmpty());
    QVERIFY(timeline.waits.isEmpty());
    QCOMPARE(markOf(timeline, MarkKind::Received)->position, 0.0);
    QCOMPARE(markOf(timeline, MarkKind::Now)->position, 1.0);
    const RetryTimeline justNow = layOutTimeline(emptyRecord(), at(Received));
    QCOMPARE(markOf(justNow, MarkKind::Now)->position, 0.5);
}

void TestRetryTimeline::aFirstTryThatCameLateShowsItsWait()
{
    EventRecord record = emptyRecord();
    record.attempts = {attempt(1, Received + 5 * Minute, 200'000)};
    const RetryTimeline timeline = layOutTimeline(record, at(Received + Hour));
    QCOMPARE(timeline.waits.size(), 1);
    QCOMPARE(timeline.waits.first().lengthMicros, 5 * Minute);
    QCOMPARE(timeline.waits.first().start, 0.0);
}

void TestRetryTimeline::theNextTryIsPlannedAndTheRestPredicted()
{
    EventRecord record = ladderRecord(2);
    const qint64 next = Received + 3 * Minute;
    record.event.nextAttemptAt = Timestamp::fromMicros(next);
    const RetryTimeline timeline = layOutTimeline(record, at(Received + Minute));
    checkInvariants(timeline);
    QCOMPARE(timeline.planned.size(), 3);
    QCOMPARE(timeline.planned.at(0).number, 3);
    QCOMPARE(timeline.planned.at(0).micros, next);
    QVERIFY(!timeline.planned.at(0).isPredicted);
    QCOMPARE(timeline.planned.at(1).micros, next + 10 * Minute);
    QVERIFY(timeline.planned.at(1).isPredicted);
    QCOMPARE(timeline.planned.at(2).micros, next + 10 * Minute + Hour);
    QCOMPARE(timeline.planned.at(2).number, 5);
    QCOMPARE(timeline.waits.size(), 4);
    QVERIFY(!timeline.waits.at(0).isToCome);
    QVERIFY(timeline.waits.at(1).isToCome && timeline.waits.at(3).isToCome);
    QCOMPARE(timeline.waits.at(3).lengthMicros, Hour);
}

void TestRetryTimeline::nothingIsPredictedWithoutALadderOrALimit()
{
    EventRecord record = ladderRecord(2);
    QVERIFY(layOutTimeline(record, at(Received + Minute)).planned.isEmpty());
    record.event.nextAttemptAt = Timestamp::fromMicros(Received + 3 * Minute);
    QCOMPARE(layOutTimeline(record, {Received + Minute, {}, {}}).planned.size(), 1);
    record.event.attemptLimit.reset();
    QCOMPARE(layOutTimeline(record, at(Received + Minute)).planned.size(), 1);
}

void TestRetryTimeline::predictionsEndSomewhere()
{
    EventRecord record = ladderRecord(1);
    record.event.nextAttemptAt = Timestamp::fromMicros(Received + Minute);
    record.event.attemptLimit = 1'000'000;
    const TimelineContext context{Received, {}, QList<qint64>(1'000'000, Hour)};
    QCOMPARE(layOutTimeline(record, context).planned.size(), 21);
}

void TestRetryTimeline::marksStandWhereTheirMomentsAre()
{
    EventRecord record = ladderRecord(5);
    record.event.expiresAt = Timestamp::fromMicros(Received + 30 * Day);
    const qint64 fix = Received + 4 * Hour;
    const RetryTimeline timeline = layOutTimeline(record, at(Received + 6 * Hour, fix));
    checkInvariants(timeline);
    const double lastEnd = timeline.bars.last().end;
    QVERIFY(markOf(timeline, MarkKind::Fix)->position > lastEnd);
    QVERIFY(markOf(timeline, MarkKind::Now)->position > markOf(timeline, MarkKind::Fix)->position);
    QCOMPARE(markOf(timeline, MarkKind::RetentionEnd)->position, 1.0);
    QCOMPARE(timeline.marks.size(), 4);

    const RetryTimeline between = layOutTimeline(
        record, at(Received + 6 * Hour, record.attempts.at(3).startedAt.utcMicros + 10 * Minute));
    const double fixPosition = markOf(between, MarkKind::Fix)->position;
    QVERIFY(fixPosition > between.bars.at(3).end && fixPosition < between.bars.at(4).start);
}

void TestRetryTimeline::aTryUnderWayLastsUntilNow()
{
    EventRecord record = emptyRecord();
    Attempt underWay = attempt(1, Received, std::nullopt, std::nullopt);
    underWay.outcome = AttemptOutcome::Pending;
    record.attempts = {underWay};
    const RetryTimeline timeline = layOutTimeline(record, at(Received + 20 * Second));
    checkInvariants(timeline);
    QCOMPARE(timeline.bars.first().end, markOf(timeline, MarkKind::Now)->position);
    QVERIFY(!timeline.bars.first().durationMicros);
    checkInvariants(layOutTimeline(record, at(Received - Hour)));
}

void TestRetryTimeline::aTryWithoutDurationHasAWidth()
{
    EventRecord record = emptyRecord();
    record.attempts = {attempt(1, Received, std::nullopt), attempt(2, Received + Hour, 0),
        attempt(3, Received + 2 * Hour, -5)};
    const RetryTimeline timeline = layOutTimeline(record, at(Received + 3 * Hour));
    checkInvariants(timeline);
    QVERIFY(timeline.bars.first().end - timeline.bars.first().start > 0.01);
}

void TestRetryTimeline::replaysAreMarked_data()
{
    QTest::addColumn<AttemptTrigger>("trigger");
    QTest::addColumn<bool>("isReplay");
    QTest::newRow("unknown") << AttemptTrigger::Unknown << false;
    QTest::newRow("initial") << AttemptTrigger::Initial << false;
    QTest::newRow("automatic") << AttemptTrigger::Automatic << false;
    QTest::newRow("manual") << AttemptTrigger::Manual << true;
    QTest::newRow("bulk") << AttemptTrigger::Bulk << true;
    QTest::newRow("replay") << AttemptTrigger::Replay << true;
}

void TestRetryTimeline::replaysAreMarked()
{
    QFETCH(AttemptTrigger, trigger);
    EventRecord record = ladderRecord(1);
    record.attempts.first().trigger = trigger;
    QTEST(layOutTimeline(record, at(Received)).bars.first().isReplay, "isReplay");
}

void TestRetryTimeline::triesOutOfOrderAreSortedAndKeepTheirIndex()
{
    EventRecord record = ladderRecord(3);
    std::reverse(record.attempts.begin(), record.attempts.end());
    const RetryTimeline timeline = layOutTimeline(record, at(Received + Hour));
    checkInvariants(timeline);
    QCOMPARE(timeline.bars.at(0).attempt, 2);
    QCOMPARE(timeline.bars.at(2).attempt, 0);
}

void TestRetryTimeline::overlappingTriesLeaveNoWait()
{
    EventRecord record = emptyRecord();
    record.attempts = {attempt(1, Received, 30 * Second), attempt(2, Received + Second, Second),
        attempt(3, Received + 40 * Second, Second)};
    const RetryTimeline timeline = layOutTimeline(record, at(Received + Hour));
    checkInvariants(timeline);
    QCOMPARE(timeline.waits.size(), 1);
    QCOMPARE(timeline.waits.first().lengthMicros, 10 * Second);
}

void TestRetryTimeline::aMonthOfRetentionLeavesRoomForTheTries()
{
    EventRecord record = ladderRecord(5);
    record.event.expiresAt = Timestamp::fromMicros(Received + 30 * Day);
    const RetryTimeline timeline =
        layOutTimeline(record, at(Received + 6 * Hour, Received + 4 * Hour));
    QVERIFY(timeline.bars.last().end > 0.6);
}

void TestRetryTimeline::fiveHundredTriesAllHaveWidth()
{
    EventRecord record = emptyRecord();
    for (int i = 0; i < 500; ++i)
        record.attempts.append(attempt(i + 1, Received + i * Minute, 200'000));
    const RetryTimeline timeline = layOutTimeline(record, at(Received + Day));
    QCOMPARE(timeline.bars.size(), 500);
    QCOMPARE(timeline.waits.size(), 499);
    for (const RetryTimeline::Bar &bar : timeline.bars)
        QVERIFY(bar.end - bar.start > 1e-4);
}

void TestRetryTimeline::hostileTimesDoNotOverflow()
{
    constexpr qint64 Least = std::numeric_limits<qint64>::min();
    constexpr qint64 Most = std::numeric_limits<qint64>::max();
    EventRecord record = emptyRecord();
    record.attempts = {attempt(1, Least, Most), attempt(2, Most, Most), attempt(3, 0, Least)};
    record.event.receivedAt = Timestamp::fromMicros(Most);
    record.event.nextAttemptAt = Timestamp::fromMicros(Most);
    record.event.expiresAt = Timestamp::fromMicros(Least);
    record.event.attemptLimit = 9;
    const RetryTimeline timeline =
        layOutTimeline(record, {Least, Most, {Most, Least, Most, Most, Most, Most}});
    for (const RetryTimeline::Bar &bar : timeline.bars)
        QVERIFY(bar.start >= 0 && bar.end <= 1);
}

void TestRetryTimeline::holdsForRandomEvents()
{
    QRandomGenerator dice(7);
    for (int round = 0; round < 500; ++round) {
        EventRecord record = emptyRecord();
        const int tries = dice.bounded(12);
        for (int i = 0; i < tries; ++i) {
            const qint64 start = Received + qint64(dice.bounded(1'000'000)) * 100'000;
            record.attempts.append(attempt(i + 1, start, dice.bounded(40'000'000)));
        }
        record.event.attemptCount = tries;
        record.event.attemptLimit = 5;
        if (dice.bounded(2) == 0)
            record.event.nextAttemptAt = Timestamp::fromMicros(Received + dice.bounded(100) * Hour);
        if (dice.bounded(2) == 0)
            record.event.expiresAt = Timestamp::fromMicros(Received + dice.bounded(60) * Day);
        checkInvariants(layOutTimeline(record, at(Received + dice.bounded(100'000) * Second)));
        if (QTest::currentTestFailed())
            return qWarning("round %d", round);
    }
}

QTEST_GUILESS_MAIN(TestRetryTimeline)
#include "tst_retrytimeline.moc"

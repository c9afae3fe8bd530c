// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/explanation.h"

#include "tests/support/eventbuilder.h"

#include <QTest>

using namespace Reprise;
using Test::EventBuilder;

class TestExplanation final : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfTheNewestTry();
    void aGoodAnswerHasNoText();
    void aReplayThatCameLaterIsToldOf();
    void withoutListedTriesTheRowTells();
    void withoutTriesNothingIsTold();
    void aNextTryInThePastIsNotToCome();
    void knowsWhetherTheRetentionHasEnded();
    void countsOthersOnlyOfFailures();
    void allTriesAreUsedAtTheLimit();
};

static const qint64 Now = Timestamp::parse("2026-04-12T15:30Z")->utcMicros;

void TestExplanation::tellsOfTheNewestTry()
{
    EventRecord record =
        EventBuilder()
            .stage(Stage::Exhausted)
            .attempt(503, "busy")
            .attempt(500, R"({"error":"column \"sku_id\" does not exist"})", 212'000)
            .build();
    record.event.attemptLimit = 2;
    const Explanation told = explain(record, Now);
    QCOMPARE(told.attempt, 1);
    QCOMPARE(told.code, 500);
    QCOMPARE(told.destination, QByteArray("fulfilment"));
    QCOMPARE(told.durationMicros, 212'000);
    QCOMPARE(told.answer, QByteArray("column \"sku_id\" does not exist"));
    QCOMPARE(told.triesUsed, 2);
    QVERIFY(told.allTriesUsed());
    QVERIFY(!told.isReplay);
}

void TestExplanation::aGoodAnswerHasNoText()
{
    const EventRecord record =
        EventBuilder().stage(Stage::Succeeded).attempt(200, R"({"ok":true})").build();
    QVERIFY(explain(record, Now).answer.isEmpty());
    QCOMPARE(explain(record, Now).outcome, AttemptOutcome::Succeeded);
}

void TestExplanation::aReplayThatCameLaterIsToldOf()
{
    EventRecord record = EventBuilder().attempt(500, "x").attempt(200, "ok").build();
    record.attempts.last().trigger = AttemptTrigger::Replay;
    QVERIFY(explain(record, Now).isReplay);
    record.attempts.last().startedAt = Timestamp::fromMicros(0);
    QVERIFY(!explain(record, Now).isReplay);
    QCOMPARE(explain(record, Now).attempt, 0);
}

void TestExplanation::withoutListedTriesTheRowTells()
{
    EventRecord record = EventBuilder().attempt(502, "bad gateway", 9'000).build();
    record.attempts.clear();
    const Explanation told = explain(record, Now);
    QCOMPARE(told.attempt, -1);
    QCOMPARE(told.code, 502);
    QCOMPARE(told.durationMicros, 9'000);
    QCOMPARE(told.answer, QByteArray("bad gateway"));
    QCOMPARE(told.outcome, AttemptOutcome::Rejected);
}

void TestExplanation::withoutTriesNothingIsTold()
{
    const Explanation told = explain(EventBuilder().stage(Stage::Waiting).build(), Now);
    QCOMPARE(told.attempt, -1);
    QCOMPARE(told.triesUsed, 0);
    QVERIFY(!told.code && !told.durationMicros && told.answer.isEmpty());
}

void TestExplanation::aNextTryInThePastIsNotToCome()
{
    EventRecord record = EventBuilder().stage(Stage::Scheduled).build();
    record.event.nextAttemptAt = Timestamp::fromMicros(Now);
    QCOMPARE(explain(record, Now).nextTryMicros, Now);
    QVERIFY(!explain(record, Now + 1).nextTryMicros);
}

void TestExplanation::knowsWhetherTheRetentionHasEnded()
{
    EventRecord record = EventBuilder().build();
    QVERIFY(!explain(record, Now).retentionEndMicros);
    record.event.expiresAt = Timestamp::fromMicros(Now);
    QVERIFY(explain(record, Now).isGone);
    QVERIFY(!explain(record, Now - 1).isGone);
    QCOMPARE(explain(record, Now).retentionEndMicros, Now);
}

void TestExplanation::countsOthersOnlyOfFailures()
{
    const AlikeFailures alike{202, Now};
    EventRecord record = EventBuilder().stage(Stage::Failed).build();
    QCOMPARE(explain(record, Now, alike).alike, alike);
    QVERIFY(!explain(record, Now, AlikeFailures{0, Now}).alike);
    record.event.stage = Stage::Succeeded;
    QVERIFY(!explain(record, Now, alike).alike);
}

void TestExplanation::allTriesAreUsedAtTheLimit()
{
    EventRecord record = EventBuilder().attempt(500, "x").build();
    QVERIFY(!explain(record, Now).allTriesUsed());
    record.event.attemptLimit = 2;
    QVERIFY(!explain(record, Now).allTriesUsed());
    record.event.attemptLimit = 1;
    QVERIFY(explain(record, Now).allTriesUsed());
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/recordfold.h"

#include <QTest>
#include <algorithm>

using namespace Reprise;

Q_DECLARE_METATYPE(Reprise::EventRecord)

namespace {

Attempt attemptAt(const QByteArray &id, qint64 micros, int code)
{
    Attempt attempt;
    attempt.id = AttemptId(id);
    attempt.number = 1;
    attempt.startedAt = Timestamp::fromMicros(micros);
    attempt.code = code;
    attempt.durationMicros = code;
    attempt.outcome = code == 200 ? AttemptOutcome::Succeeded : AttemptOutcome::Rejected;
    attempt.response.body.bytes = "answer " + QByteArray::number(code) + "\nsecond line";
    return attempt;
}

//! One delivery as a log lists it: an event with a single try.
EventRecord delivery(const QByteArray &attemptId, qint64 micros, int code)
{
    EventRecord record;
    record.event.id = EventId("guid@hook");
    record.event.receivedAt = Timestamp::fromMicros(micros);
    record.event.stage = code == 200 ? Stage::Succeeded : Stage::Failed;
    record.event.vendorStatus = QByteArray::number(code);
    record.attempts = {attemptAt(attemptId, micros, code)};
    record.request.body.bytes = "body sent with " + attemptId;
    record.event.bodySize = record.request.body.bytes.size();
    summarizeAttempts(record);
    return record;
}

} // namespace

class TestRecordFold : public QObject
{
    Q_OBJECT

private slots:
    void deliveriesFoldToTheSameRecordInAnyOrder();
    void rowFollowsTheNewestTry();
    void foldingWhatIsKnownChangesNothing();
    void triesWithoutIdsAreToldApartByNumberAndTime();
    void equalTimesAreOrderedByNumericId();
    void givenNumbersThatRiseAreKept();
    void replaysOfOursDoNotSetTheRow();
    void countOfTriesNeverFalls();
    void listItemWithoutARequestKeepsTheKnownOne();
    void answerLineEndsBeforeACutCharacter();
    void thinRecordChangesTheStateAndErasesNothing();
    void thinTryKeepsTheStoredAnswer();
    void answerOfAnOlderTryIsNotShownForANewerOne();
    void olderTryDoesNotTurnTheStateBack();
    void fetchingAgainChangesNothing_data();
    void fetchingAgainChangesNothing();
    void wholeUntilSomethingHappens();
    void listedAgainIsNotGone();
};

void TestRecordFold::deliveriesFoldToTheSameRecordInAnyOrder()
{
    QList<EventRecord> parts{delivery("9007199254740993", 10, 500),
        delivery("9007199254740994", 20, 503), delivery("9007199254740995", 30, 200)};
    QList<int> order{0, 1, 2};
    const EventRecord expected = foldRecords(foldRecords(parts[0], parts[1]), parts[2]);
    QCOMPARE(expected.attempts.size(), 3);
    do {
        const EventRecord folded =
            foldRecords(foldRecords(parts[order[0]], parts[order[1]]), parts[order[2]]);
        QCOMPARE(folded, expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestRecordFold::rowFollowsTheNewestTry()
{
    const EventRecord folded = foldRecords(delivery("2", 20, 200), delivery("1", 10, 500));
    QCOMPARE(folded.event.stage, Stage::Succeeded);
    QCOMPARE(folded.event.vendorStatus, QByteArray("200"));
    QCOMPARE(folded.event.lastCode, std::optional<int>(200));
    QCOMPARE(folded.event.lastAnswer, QByteArray("answer 200"));
    QCOMPARE(folded.event.attemptCount, 2);
    QCOMPARE(folded.event.receivedAt.utcMicros, 10);
    QCOMPARE(folded.attempts.first().number, 1);
    QCOMPARE(folded.attempts.last().number, 2);
}

void TestRecordFold::foldingWhatIsKnownChangesNothing()
{
    const EventRecord known = foldRecords(delivery("1", 10, 500), delivery("2", 20, 200));
    QCOMPARE(foldRecords(known, delivery("1", 10, 500)), known);
    QCOMPARE(foldRecords(known, delivery("2", 20, 200)), known);
    QCOMPARE(foldRecords(known, known), known);
}

void TestRecordFold::triesWithoutIdsAreToldApartByNumberAndTime()
{
    const EventRecord known = foldRecords(delivery("", 10, 500), delivery("", 20, 200));
    QCOMPARE(known.attempts.size(), 2);
    QCOMPARE(foldRecords(known, known), known);
}

void TestRecordFold::equalTimesAreOrderedByNumericId()
{
    const EventRecord folded = foldRecords(delivery("10", 5, 200), delivery("9", 5, 500));
    QCOMPARE(folded.attempts.first().id, AttemptId("9"));
    QCOMPARE(folded.event.lastCode, std::optional<int>(200));
}

void TestRecordFold::givenNumbersThatRiseAreKept()
{
    EventRecord second = delivery("b", 20, 503);
    second.attempts.first().number = 4;
    const EventRecord folded = foldRecords(delivery("a", 10, 500), second);
    QCOMPARE(folded.attempts.last().number, 4);
}

void TestRecordFold::replaysOfOursDoNotSetTheRow()
{
    EventRecord record = delivery("1", 10, 500);
    record.attempts.append(attemptAt("replay", 30, 200));
    record.attempts.last().trigger = AttemptTrigger::Replay;
    summarizeAttempts(record);
    QCOMPARE(record.event.lastCode, std::optional<int>(500));
    QCOMPARE(record.event.attemptCount, 1);
    QCOMPARE(newestAttempt(record.attempts)->id, AttemptId("1"));
}

void TestRecordFold::countOfTriesNeverFalls()
{
    EventRecord counted = delivery("1", 10, 500);
    counted.event.attemptCount = 5;
    QCOMPARE(foldRecords(counted, delivery("2", 20, 500)).event.attemptCount, 5);
}

void TestRecordFold::listItemWithoutARequestKeepsTheKnownOne()
{
    EventRecord item = delivery("2", 20, 200);
    item.request = {};
    const EventRecord folded = foldRecords(delivery("1", 10, 500), item);
    QCOMPARE(folded.request.body.bytes, QByteArray("body sent with 1"));
    QCOMPARE(folded.event.bodySize, folded.request.body.bytes.size());
    QCOMPARE(foldRecords(item, delivery("1", 10, 500)), folded);
}

void TestRecordFold::answerLineEndsBeforeACutCharacter()
{
    Attempt attempt;
    attempt.response.body.bytes = QByteArray(LastAnswerLimit - 1, 'x') + "\xc3\xa4rest";
    QCOMPARE(answerLine(attempt), QByteArray(LastAnswerLimit - 1, 'x'));
    attempt.error = "connection reset\r\nignored";
    QCOMPARE(answerLine(attempt), QByteArray("connection reset"));
}

//! As a detail call gives it.
static EventRecord wholeRecord()
{
    EventRecord record = delivery("1", 10, 500);
    record.event.isWhole = true;
    record.event.type = "order.paid";
    record.event.destinationUrl = "https://example.test/hook";
    record.event.attemptLimit = 5;
    record.event.expiresAt = Timestamp::fromMicros(900);
    record.event.stage = Stage::Scheduled;
    record.event.vendorStatus = "retrying";
    record.event.nextAttemptAt = Timestamp::fromMicros(40);
    record.event.rawFields = R"({"trace":"t","team":"a"})";
    record.request.headers.append("X-A", "1");
    record.attempts.first().rawFields = R"({"region":"eu"})";
    record.attempts.first().trigger = AttemptTrigger::Automatic;
    return record;
}

//! As a list tells of the same event later on.
static EventRecord listItem()
{
    EventRecord item;
    item.event.id = EventId("guid@hook");
    item.event.receivedAt = Timestamp::fromMicros(10);
    item.event.stage = Stage::Succeeded;
    item.event.vendorStatus = "delivered";
    item.event.rawFields = R"({"team":"b"})";
    return item;
}

void TestRecordFold::thinRecordChangesTheStateAndErasesNothing()
{
    const EventRecord known = wholeRecord();
    const EventRecord folded = foldFetched(known, listItem());
    QCOMPARE(folded.event.stage, Stage::Succeeded);
    QCOMPARE(folded.event.vendorStatus, "delivered");
    QCOMPARE(folded.event.nextAttemptAt, std::nullopt); // nothing is planned any more
    QCOMPARE(folded.event.type, known.event.type);
    QCOMPARE(folded.event.destinationUrl, known.event.destinationUrl);
    QCOMPARE(folded.event.attemptLimit, known.event.attemptLimit);
    QCOMPARE(folded.event.expiresAt, known.event.expiresAt);
    QCOMPARE(folded.event.rawFields, R"({"trace":"t","team":"b"})");
    QCOMPARE(folded.event.bodySize, known.event.bodySize);
    QCOMPARE(folded.request, known.request);
    QCOMPARE(folded.attempts, known.attempts);

    EventRecord silent = listItem();
    silent.event.stage = Stage::Unknown;
    silent.event.vendorStatus.clear();
    const EventRecord kept = foldFetched(known, silent);
    QCOMPARE(kept.event.stage, Stage::Scheduled);
    QCOMPARE(kept.event.nextAttemptAt, known.event.nextAttemptAt);
}

void TestRecordFold::thinTryKeepsTheStoredAnswer()
{
    const EventRecord known = wholeRecord();
    EventRecord item = listItem();
    item.attempts = {attemptAt("1", 10, 500)};
    item.attempts.first().response = {};
    item.attempts.first().durationMicros.reset();
    item.attempts.first().vendorOutcome = "FAILED";
    const Attempt attempt = foldFetched(known, item).attempts.first();
    QCOMPARE(attempt.vendorOutcome, "FAILED");
    QCOMPARE(attempt.response, known.attempts.first().response);
    QCOMPARE(attempt.durationMicros, known.attempts.first().durationMicros);
    QCOMPARE(attempt.trigger, AttemptTrigger::Automatic);
    QCOMPARE(attempt.rawFields, R"({"region":"eu"})");
}

void TestRecordFold::answerOfAnOlderTryIsNotShownForANewerOne()
{
    EventRecord item = listItem();
    item.event.attemptCount = 2;
    const EventRecord folded = foldFetched(wholeRecord(), item);
    QCOMPARE(folded.event.attemptCount, 2);
    QCOMPARE(folded.event.lastCode, std::nullopt);
    QVERIFY(folded.event.lastAnswer.isEmpty());

    item.event.lastCode = 204;
    QCOMPARE(foldFetched(wholeRecord(), item).event.lastCode, std::optional<int>(204));

    EventRecord detail = wholeRecord();
    detail.event.attemptCount = 2;
    detail.attempts.append(attemptAt("2", 20, 200));
    const EventRecord known = foldFetched(folded, detail);
    QCOMPARE(known.event.lastCode, std::optional<int>(200));
    QCOMPARE(known.event.lastAnswer, "answer 200");
}

void TestRecordFold::olderTryDoesNotTurnTheStateBack()
{
    const EventRecord newer = delivery("2", 20, 200);
    const EventRecord folded = foldFetched(newer, delivery("1", 10, 500));
    QCOMPARE(folded.event.stage, Stage::Succeeded);
    QCOMPARE(folded.event.receivedAt.utcMicros, 10);
    QCOMPARE(folded.attempts.size(), 2);
    QCOMPARE(folded.request.body.bytes, "body sent with 2");
    QCOMPARE(folded, foldFetched(delivery("1", 10, 500), newer));
}

void TestRecordFold::fetchingAgainChangesNothing_data()
{
    QTest::addColumn<EventRecord>("known");
    QTest::addColumn<EventRecord>("incoming");
    EventRecord counted = listItem();
    counted.event.attemptCount = 3;
    EventRecord redelivery = delivery("2", 20, 200);
    redelivery.event.rawFields = R"({"redelivery":true})";
    QTest::newRow("an item of a list") << wholeRecord() << listItem();
    QTest::newRow("an item that counts more tries") << wholeRecord() << counted;
    QTest::newRow("an older try") << redelivery << delivery("1", 10, 500);
    QTest::newRow("a newer try") << delivery("1", 10, 500) << redelivery;
    QTest::newRow("a detail after the list") << listItem() << wholeRecord();
}

void TestRecordFold::fetchingAgainChangesNothing()
{
    QFETCH(EventRecord, known);
    QFETCH(EventRecord, incoming);
    const EventRecord once = foldFetched(known, incoming);
    QVERIFY(once != known);
    QCOMPARE(foldFetched(once, incoming), once);
}

void TestRecordFold::wholeUntilSomethingHappens()
{
    EventRecord same = listItem();
    same.event.stage = Stage::Scheduled;
    same.event.vendorStatus = "retrying";
    QVERIFY(foldFetched(wholeRecord(), same).event.isWhole);
    QVERIFY(!foldFetched(wholeRecord(), listItem()).event.isWhole);
    EventRecord tried = same;
    tried.event.attemptCount = 2;
    const EventRecord outdated = foldFetched(wholeRecord(), tried);
    QVERIFY(!outdated.event.isWhole);
    QVERIFY(foldFetched(outdated, wholeRecord()).event.isWhole);
}

void TestRecordFold::listedAgainIsNotGone()
{
    EventRecord gone = wholeRecord();
    gone.event.goneSinceMicros = 77;
    QCOMPARE(foldRecords(gone, wholeRecord()).event.goneSinceMicros, std::optional<qint64>(77));
    QCOMPARE(foldFetched(gone, listItem()).event.goneSinceMicros, std::nullopt);
}

QTEST_GUILESS_MAIN(TestRecordFold)
#include "tst_recordfold.moc"

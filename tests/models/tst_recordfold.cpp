// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/recordfold.h"

#include <QTest>
#include <algorithm>

using namespace Reprise;

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

QTEST_GUILESS_MAIN(TestRecordFold)
#include "tst_recordfold.moc"

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/importedfile.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;

class TestGethookMapping : public QObject
{
    Q_OBJECT

private slots:
    void detailWithAttemptsIsComplete();
    void listsInAllThreeShapesGiveTheSameEvents_data();
    void listsInAllThreeShapesGiveTheSameEvents();
    void statusWordsHaveStages_data();
    void statusWordsHaveStages();
    void outcomeWordsHaveMeanings_data();
    void outcomeWordsHaveMeanings();
    void badAttemptsRejectTheEvent();
};

void TestGethookMapping::detailWithAttemptsIsComplete()
{
    const Result<ImportedFile> imported = importFile(importDataPath("gethook-detail.json"));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->rejects, QByteArrayList());
    QCOMPARE(imported->records.size(), 1);
    const EventRecord &record = imported->records.first();
    const Event &event = record.event;
    QCOMPARE(event.id, EventId("7c0e3a52-0000-4000-8000-000000000001"));
    QCOMPARE(event.type, QByteArray("order.fulfilled"));
    QCOMPARE(event.source, QByteArray("50000000-0000-4000-8000-000000000001"));
    QCOMPARE(event.destination, QByteArray("d1"));
    QCOMPARE(event.vendorStatus, QByteArray("retry_scheduled"));
    QCOMPARE(event.stage, Stage::Scheduled);
    QCOMPARE(event.nextAttemptAt->original, QByteArray("2026-04-12T09:22:43Z"));
    QCOMPARE(event.attemptCount, 2);
    QCOMPARE(event.attemptLimit, std::optional<int>(5));
    QCOMPARE(event.lastCode, std::optional<int>(503));
    QCOMPARE(event.lastDurationMicros, std::optional<qint64>(812'000));
    QCOMPARE(event.lastAnswer, QByteArray("busy"));
    QVERIFY(event.rawFields.contains("\"external_event_id\":\"ext-77\""));
    const QByteArray body = R"({"order":77, "total":1.10})";
    QCOMPARE(record.request.body.bytes, body);
    QCOMPARE(record.request.body.mediaType, QByteArray("application/json"));
    const Headers headers{{"Content-Type", "application/json"}, {"X-Many", "one"},
        {"X-Many", "two"}, {"X-Odd", "{\"a\": 1.10}"}};
    QCOMPARE(record.request.headers, headers);
    QCOMPARE(record.attempts.size(), 2);
    QCOMPARE(record.attempts.first().id, AttemptId("b1"));
    QCOMPARE(record.attempts.first().outcome, AttemptOutcome::TimedOut);
    QCOMPARE(record.attempts.first().error, QByteArray("no answer within 30 s"));
    QCOMPARE(record.attempts.last().number, 2);
    QCOMPARE(record.attempts.last().vendorOutcome, QByteArray("http_5xx"));
    QVERIFY(record.attempts.last().rawFields.contains("\"destination_id\":\"d1\""));
}

void TestGethookMapping::listsInAllThreeShapesGiveTheSameEvents_data()
{
    const QByteArray whole = importData("gethook-list.json").simplified();
    const QByteArray begin = "{\"data\": {\"items\": ";
    const qsizetype end = whole.lastIndexOf("]") + 1;
    const QByteArray list = whole.sliced(begin.size(), end - begin.size());
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("data.items") << whole;
    QTest::newRow("data") << "{\"data\":" + list + '}';
    QTest::newRow("exported list") << list;
    QTest::newRow("pages on lines") << whole + '\n' + whole;
}

void TestGethookMapping::listsInAllThreeShapesGiveTheSameEvents()
{
    QFETCH(QByteArray, text);
    const Result<ImportedFile> imported = importText(text);
    VERIFY_RESULT(imported);
    const QList<EventRecord> events = folded(imported->records);
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.at(0).event.id, EventId("e1"));
    QCOMPARE(events.at(0).event.stage, Stage::Succeeded);
    QCOMPARE(events.at(0).request.body.mediaType, QByteArray("text/xml"));
    QCOMPARE(events.at(1).event.attemptCount, 5);
    QCOMPARE(events.at(2).event.stage, Stage::Unknown);
    QCOMPARE(events.at(2).event.vendorStatus, QByteArray("brand_new_word"));
    const QByteArrayList rejects{
        "1: field \"status\" is missing", "1: field \"received_at\" is no time"};
    QCOMPARE(imported->rejects.first(2), rejects);
}

void TestGethookMapping::statusWordsHaveStages_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::newRow("received") << Stage::Waiting;
    QTest::newRow("accepted") << Stage::Waiting;
    QTest::newRow("queued") << Stage::Waiting;
    QTest::newRow("delivering") << Stage::InFlight;
    QTest::newRow("delivered") << Stage::Succeeded;
    QTest::newRow("retry_scheduled") << Stage::Scheduled;
    QTest::newRow("dead_letter") << Stage::Exhausted;
    QTest::newRow("replayed") << Stage::Superseded;
    QTest::newRow("Delivered") << Stage::Unknown;
}

void TestGethookMapping::statusWordsHaveStages()
{
    const Result<ImportedFile> imported =
        importText(QByteArray("{\"id\":\"e\",\"received_at\":\"2026-04-12\",\"status\":\"")
            + QTest::currentDataTag() + "\"}");
    VERIFY_RESULT(imported);
    QTEST(imported->records.first().event.stage, "stage");
    QCOMPARE(imported->records.first().event.vendorStatus, QByteArray(QTest::currentDataTag()));
}

void TestGethookMapping::outcomeWordsHaveMeanings_data()
{
    QTest::addColumn<AttemptOutcome>("outcome");
    QTest::newRow("pending") << AttemptOutcome::Pending;
    QTest::newRow("success") << AttemptOutcome::Succeeded;
    QTest::newRow("timeout") << AttemptOutcome::TimedOut;
    QTest::newRow("network_error") << AttemptOutcome::NetworkError;
    QTest::newRow("http_4xx") << AttemptOutcome::Rejected;
    QTest::newRow("http_5xx") << AttemptOutcome::Rejected;
    QTest::newRow("cancelled") << AttemptOutcome::Canceled;
    QTest::newRow("exploded") << AttemptOutcome::Unknown;
}

void TestGethookMapping::outcomeWordsHaveMeanings()
{
    const QByteArray event = R"({"event":{"id":"e","received_at":"2026-04-12","status":"queued"},)"
                             R"("attempts":[{"id":1,"started_at":"2026-04-12","outcome":")";
    const Result<ImportedFile> imported = importText(event + QTest::currentDataTag() + "\"}]}");
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.size(), 1);
    QTEST(imported->records.first().attempts.first().outcome, "outcome");
}

void TestGethookMapping::badAttemptsRejectTheEvent()
{
    const QByteArray event = R"({"event":{"id":"e","received_at":"2026-04-12","status":"queued"},)"
                             R"("attempts":[7]})";
    const QByteArray other = R"({"event":{"id":"e","received_at":"2026-04-12","status":"queued"},)"
                             R"("attempts":[{"started_at":"2026-04-12"}]})";
    const Result<ImportedFile> imported = importText(event + '\n' + other);
    VERIFY_RESULT(imported);
    const QByteArrayList rejects{"1: an attempt is no object", "2: field \"id\" is missing"};
    QCOMPARE(imported->rejects, rejects);
}

QTEST_GUILESS_MAIN(TestGethookMapping)
#include "tst_gethookmapping.moc"

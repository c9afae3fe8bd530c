// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/importedfile.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;

class TestHarMapping : public QObject
{
    Q_OBJECT

private slots:
    void postsBecomeEventsAndOthersAreRefused();
    void requestWithoutAnAnswerIsANetworkError();
    void sameRequestHasTheSameId();
    void malformedEntriesAreRejected();
};

void TestHarMapping::postsBecomeEventsAndOthersAreRefused()
{
    const Result<ImportedFile> imported = importFile(importDataPath("session.har"));
    VERIFY_RESULT(imported);
    const QByteArrayList rejects{"22: no POST: only deliveries by POST can be repeated"};
    QCOMPARE(imported->rejects, rejects);
    QCOMPARE(imported->records.size(), 2);
    const EventRecord &record = imported->records.first();
    QCOMPARE(record.event.type, QByteArray("POST /shop"));
    QCOMPARE(record.event.destination, QByteArray("hooks.example.test/shop"));
    QCOMPARE(toIsoText(record.event.receivedAt.utcMicros), QByteArray("2026-04-12T07:14:02.113Z"));
    QCOMPARE(record.event.stage, Stage::Failed);
    QCOMPARE(record.event.vendorStatus, QByteArray("503"));
    QCOMPARE(record.event.lastDurationMicros, std::optional<qint64>(1'200'500));
    QCOMPARE(record.event.lastAnswer, QByteArray("busy"));
    QVERIFY(record.event.rawFields.contains("\"timings\":"));
    QCOMPARE(record.request.headers.all("x-a"), (QList<QByteArray>{"1", "2"}));
    QCOMPARE(record.request.body.bytes, QByteArray("{\"order\": 77}"));
    QVERIFY(!record.request.body.isTruncated);
    QCOMPARE(record.attempts.first().response.body.bytes, QByteArray("busy"));
    QCOMPARE(record.attempts.first().response.headers.first("retry-after"),
        std::optional<QByteArray>("5"));
}

void TestHarMapping::requestWithoutAnAnswerIsANetworkError()
{
    const Result<ImportedFile> imported = importFile(importDataPath("session.har"));
    VERIFY_RESULT(imported);
    const EventRecord &record = imported->records.last();
    QCOMPARE(record.event.type, QByteArray("push"));
    QCOMPARE(record.event.lastCode, std::optional<int>());
    QCOMPARE(record.event.lastAnswer, QByteArray("net::ERR_CONNECTION_RESET"));
    QCOMPARE(record.attempts.first().outcome, AttemptOutcome::NetworkError);
    QVERIFY(record.request.body.isTruncated);
    QCOMPARE(record.request.body.fullSize, std::optional<qint64>(5'000'000));
    QCOMPARE(record.event.bodySize, 5'000'000);
}

void TestHarMapping::sameRequestHasTheSameId()
{
    const QByteArray text = importData("session.har");
    const Result<ImportedFile> first = importText(text);
    const Result<ImportedFile> again = importText(QByteArray(text).simplified());
    QByteArray other = text;
    const Result<ImportedFile> changed =
        importText(other.replace("order\\\": 77", "order\\\": 78"));
    VERIFY_RESULT(first);
    VERIFY_RESULT(again);
    VERIFY_RESULT(changed);
    QCOMPARE(again->records.size(), 2);
    QCOMPARE(again->records.first().event.id, first->records.first().event.id);
    QVERIFY(changed->records.first().event.id != first->records.first().event.id);
    QVERIFY(first->records.first().event.id != first->records.last().event.id);
}

void TestHarMapping::malformedEntriesAreRejected()
{
    const QByteArray entry = R"({"startedDateTime":"2026-04-12","request":{"method":"POST"}})";
    const QByteArray noTime = R"({"startedDateTime":7.5,"request":{"method":"POST","url":"x"}})";
    const QByteArray list = R"({"startedDateTime":"2026-04-12","request":[]})";
    const Result<ImportedFile> imported = importText(entry + '\n' + noTime + '\n' + list);
    VERIFY_RESULT(imported);
    const QByteArrayList rejects{"1: field \"url\" is missing",
        "2: field \"startedDateTime\" is no time", "3: field \"request\" is no object"};
    QCOMPARE(imported->rejects, rejects);
}

QTEST_GUILESS_MAIN(TestHarMapping)
#include "tst_harmapping.moc"

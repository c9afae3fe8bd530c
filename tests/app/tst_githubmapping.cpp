// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/importedfile.h"
#include "tests/support/verifyresult.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace Reprise;
using namespace Reprise::Test;

namespace {

const QByteArray Delivery =
    R"({"id":9007199254740993,"guid":"g-1","delivered_at":"2026-06-01T10:00:04.123456789Z",)"
    R"("redelivery":false,"duration":0.41,"status":"Invalid HTTP Response: 500","status_code":500,)"
    R"("event":"pull_request","action":"opened","installation_id":null,)"
    R"("repository_id":18446744073709551615,"throttled_at":null,"brand_new":{"x": 1.10},)"
    R"("url":"https://hooks.example.test/github?k=1","request":{"headers":{"Accept":"*/*",)"
    R"("X-GitHub-Hook-ID":"77","X-GitHub-Hook-Installation-Target-Type":"organization",)"
    R"("X-GitHub-Hook-Installation-Target-ID":"9","X-Two":["a","b"],)"
    R"("content-type":"application/json"},"payload":{"z":1.10, "a":9007199254740993,"a":"\ud800",)"
    R"("repository":{"full_name":"acme/shop"}}},"response":{"headers":{"Content-Type":"text/plain"},)"
    R"("payload":"db down\nstack"}})";

const QByteArray Payload =
    R"({"z":1.10, "a":9007199254740993,"a":"\ud800","repository":{"full_name":"acme/shop"}})";

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    Q_ASSERT(Delivery.contains(from));
    return QByteArray(Delivery).replace(from, to);
}

} // namespace

class TestGithubMapping : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfADeliveryIsKept();
    void outcomesFollowStatusAndCode_data();
    void outcomesFollowStatusAndCode();
    void idsAreScopedByHook_data();
    void idsAreScopedByHook();
    void listItemsWithoutMessagesAreEvents();
    void payloadsOfFormHooksAreJson();
    void deliveriesThatCannotBeUsedAreRejected_data();
    void deliveriesThatCannotBeUsedAreRejected();
    void redeliveriesFoldInAnyOrder();
    void recordedDeliveriesFold();
};

void TestGithubMapping::everyFieldOfADeliveryIsKept()
{
    const Result<ImportedFile> imported = importText(Delivery);
    VERIFY_RESULT(imported);
    QCOMPARE(imported->rejects, QByteArrayList());
    QCOMPARE(imported->records.size(), 1);
    const EventRecord &record = imported->records.first();
    const Event &event = record.event;
    QCOMPARE(event.id, EventId("g-1@77"));
    QCOMPARE(event.requestId, RequestId("g-1"));
    QCOMPARE(event.type, QByteArray("pull_request.opened"));
    QCOMPARE(event.source, QByteArray("acme/shop"));
    QCOMPARE(event.destination, QByteArray("hooks.example.test/github"));
    QCOMPARE(event.destinationUrl, QByteArray("https://hooks.example.test/github?k=1"));
    QCOMPARE(event.vendorStatus, QByteArray("Invalid HTTP Response: 500"));
    QCOMPARE(event.stage, Stage::Failed);
    QCOMPARE(event.receivedAt.original, QByteArray("2026-06-01T10:00:04.123456789Z"));
    QCOMPARE(toIsoText(event.expiresAt->utcMicros), QByteArray("2026-06-04T10:00:04.123456Z"));
    QCOMPARE(event.attemptCount, 1);
    QCOMPARE(event.lastCode, std::optional<int>(500));
    QCOMPARE(event.lastAnswer, QByteArray("db down"));
    QCOMPARE(event.bodySize, Payload.size());
    QCOMPARE(event.rawFields, QByteArray("{\"repository_id\":18446744073709551615}"));

    QCOMPARE(record.request.body.bytes, Payload);
    QCOMPARE(record.request.body.mediaType, QByteArray("application/json"));
    QVERIFY(!record.request.body.isOriginal);
    const Headers headers{{"Accept", "*/*"}, {"X-GitHub-Hook-ID", "77"},
        {"X-GitHub-Hook-Installation-Target-Type", "organization"},
        {"X-GitHub-Hook-Installation-Target-ID", "9"}, {"X-Two", "a"}, {"X-Two", "b"},
        {"content-type", "application/json"}};
    QCOMPARE(record.request.headers, headers);

    const Attempt &attempt = record.attempts.first();
    QCOMPARE(attempt.id, AttemptId("9007199254740993"));
    QCOMPARE(attempt.number, 1);
    QCOMPARE(attempt.trigger, AttemptTrigger::Initial);
    QCOMPARE(attempt.outcome, AttemptOutcome::Rejected);
    QCOMPARE(attempt.durationMicros, std::optional<qint64>(410'000));
    QCOMPARE(attempt.response.body.bytes, QByteArray("db down\nstack"));
    QCOMPARE(attempt.response.body.mediaType, QByteArray("text/plain"));
    const QByteArray rest = R"({"throttled_at":null,"brand_new":{"x": 1.10}})";
    QCOMPARE(attempt.rawFields, rest);
}

void TestGithubMapping::outcomesFollowStatusAndCode_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<AttemptOutcome>("outcome");
    QTest::addColumn<Stage>("stage");
    const auto row = [](const char *status, const char *code, AttemptOutcome outcome) {
        const bool isGood = outcome == AttemptOutcome::Succeeded;
        QTest::addRow("%s, %s", status, code) << QByteArray(status) << QByteArray(code) << outcome
                                              << (isGood ? Stage::Succeeded : Stage::Failed);
    };
    row("OK", "200", AttemptOutcome::Succeeded);
    row("OK", "301", AttemptOutcome::Succeeded);
    row("ok", "200", AttemptOutcome::Rejected);
    row("timed out", "0", AttemptOutcome::TimedOut);
    row("timed out", "504", AttemptOutcome::TimedOut);
    row("failed to connect to host", "0", AttemptOutcome::NetworkError);
    row("failed to connect to network", "null", AttemptOutcome::NetworkError);
    row("Too Many Requests", "429", AttemptOutcome::Rejected);
}

void TestGithubMapping::outcomesFollowStatusAndCode()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, code);
    const Result<ImportedFile> imported =
        importText(changed("\"Invalid HTTP Response: 500\",\"status_code\":500",
            '"' + status + "\",\"status_code\":" + code));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.size(), 1);
    QTEST(imported->records.first().attempts.first().outcome, "outcome");
    QTEST(imported->records.first().event.stage, "stage");
    QCOMPARE(imported->records.first().event.vendorStatus, status);
}

void TestGithubMapping::idsAreScopedByHook_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("hook") << QByteArray("\"77\"") << QByteArray("\"78\"") << QByteArray("g-1@78");
    QTest::newRow("hook's header in another case")
        << QByteArray("X-GitHub-Hook-ID") << QByteArray("x-github-hook-id") << QByteArray("g-1@77");
    QTest::newRow("url where no hook is told")
        << QByteArray("X-GitHub-Hook-ID") << QByteArray("X-Other")
        << QByteArray("g-1@https://hooks.example.test/github?k=1");
}

void TestGithubMapping::idsAreScopedByHook()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, id);
    const Result<ImportedFile> imported = importText(changed(from, to));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.first().event.id, EventId(id));
}

void TestGithubMapping::listItemsWithoutMessagesAreEvents()
{
    const QByteArray item =
        R"([{"id":7,"guid":"g","delivered_at":"2026-06-01T10:00:04Z","redelivery":true,)"
        R"("duration":10.0,"status":"timed out","status_code":504,"event":"push","action":null}])";
    const Result<ImportedFile> imported = importText(item);
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.size(), 1);
    const EventRecord &record = imported->records.first();
    QCOMPARE(record.event.id, EventId("g@"));
    QCOMPARE(record.event.type, QByteArray("push"));
    QCOMPARE(record.event.lastAnswer, QByteArray("timed out"));
    QCOMPARE(record.attempts.first().trigger, AttemptTrigger::Manual);
    QVERIFY(record.request.body.bytes.isEmpty());
    QVERIFY(!record.request.body.isOriginal);
}

void TestGithubMapping::payloadsOfFormHooksAreJson()
{
    const Result<ImportedFile> imported =
        importText(changed("\"content-type\":\"application/json\"",
            "\"content-type\":\"application/x-www-form-urlencoded\""));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.first().request.body.mediaType, QByteArray("application/json"));
}

void TestGithubMapping::deliveriesThatCannotBeUsedAreRejected_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArrayList>("rejects");
    const auto row = [](const char *name, const char *from, const char *to, const char *reason) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to)
                            << QByteArrayList{QByteArray("2: ") + reason};
    };
    row("no id", "\"id\":9007199254740993,", "", "field \"id\" is missing");
    row("id as a fraction", "\"id\":9007199254740993", "\"id\":9.5", "field \"id\" is no text");
    row("id twice", "\"id\":", "\"id\":1,\"id\":", "field \"id\" appears twice");
    row("no guid", "\"guid\"", "\"gid\"", "field \"guid\" is missing");
    row("guid null", "\"g-1\"", "null", "field \"guid\" is missing");
    row("no time", "\"delivered_at\"", "\"at\"", "field \"delivered_at\" is missing");
    row("time that is none", "2026-06-01T", "June ", "field \"delivered_at\" is no time");
    row("code as text", "\"status_code\":500", "\"status_code\":\"500\"",
        "field \"status_code\" is no integer of 64 bits");
    row("request as a list", "\"request\":{", "\"request\":[],\"r\":{",
        "field \"request\" is no object");
    row("not UTF-8", "acme/shop", "acme/\xff", "the text is not UTF-8");
}

void TestGithubMapping::deliveriesThatCannotBeUsedAreRejected()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const Result<ImportedFile> imported =
        importText(Delivery + '\n' + changed(from, to) + '\n' + Delivery + '\n');
    VERIFY_RESULT(imported);
    QTEST(imported->rejects, "rejects");
    QCOMPARE(imported->records.size(), 2);
}

void TestGithubMapping::redeliveriesFoldInAnyOrder()
{
    QByteArrayList lines{Delivery,
        changed(
            "9007199254740993,\"guid\":\"g-1\",\"delivered_at\":\"2026-06-01T10:00:04.123456789Z\","
            "\"redelivery\":false",
            "9007199254740995,\"guid\":\"g-1\",\"delivered_at\":\"2026-06-01T12:00:00Z\","
            "\"redelivery\":true")
            .replace(
                "\"Invalid HTTP Response: 500\",\"status_code\":500", "\"OK\",\"status_code\":200"),
        changed(
            "9007199254740993,\"guid\":\"g-1\",\"delivered_at\":\"2026-06-01T10:00:04.123456789Z\"",
            "9007199254740994,\"guid\":\"g-1\",\"delivered_at\":\"2026-06-01T11:00:00Z\"")};
    std::mt19937 random(1);
    std::optional<EventRecord> expected;
    for (int round = 0; round < 12; ++round) {
        std::shuffle(lines.begin(), lines.end(), random);
        const Result<ImportedFile> imported = importText(lines.join('\n'));
        VERIFY_RESULT(imported);
        const QList<EventRecord> events = folded(imported->records);
        QCOMPARE(events.size(), 1);
        if (!expected)
            expected = events.first();
        QCOMPARE(events.first(), *expected);
    }
    QCOMPARE(expected->event.stage, Stage::Succeeded);
    QCOMPARE(expected->event.attemptCount, 3);
    QCOMPARE(
        toIsoText(expected->event.receivedAt.utcMicros), QByteArray("2026-06-01T10:00:04.123456Z"));
    QCOMPARE(toIsoText(expected->event.expiresAt->utcMicros), QByteArray("2026-06-04T12:00:00Z"));
    QCOMPARE(expected->attempts.at(1).id, AttemptId("9007199254740994"));
    QCOMPARE(expected->attempts.at(2).number, 3);
}

void TestGithubMapping::recordedDeliveriesFold()
{
    const Result<ImportedFile> imported = importFile(importDataPath("github-deliveries.ndjson"));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->rejects, QByteArrayList());
    QCOMPARE(imported->records.size(), 8);
    const QList<EventRecord> events = folded(imported->records);
    QCOMPARE(events.size(), 7);
    const auto isRedelivered = [](const EventRecord &r) { return r.attempts.size() == 2; };
    const auto found = std::find_if(events.begin(), events.end(), isRedelivered);
    QVERIFY(found != events.end());
    QCOMPARE(found->event.id, EventId("b755895a-192f-4fce-8b37-13f3884a096d@417001122"));
    QCOMPARE(found->attempts.first().id, AttemptId("9007199254909739"));
    QCOMPARE(found->attempts.first().outcome, AttemptOutcome::TimedOut);
    QCOMPARE(found->event.stage, Stage::Succeeded);
    QCOMPARE(found->event.type, QByteArray("workflow_job.queued"));
}

QTEST_GUILESS_MAIN(TestGithubMapping)
#include "tst_githubmapping.moc"

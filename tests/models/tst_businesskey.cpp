// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/gateway/businesskey.h"

#include <QTest>

using namespace Reprise;

class TestBusinessKey : public QObject
{
    Q_OBJECT

private slots:
    void followsTheProvidersRules_data();
    void followsTheProvidersRules();
    void otherSendersHaveNoKey();
    void eventsThatShareTheirWorkAreGrouped();
};

static HttpMessage delivery(
    const QByteArray &event, const QByteArray &payload, const QByteArray &guid = "guid-1")
{
    HttpMessage message;
    message.headers = {{"x-github-event", event}, {"X-GitHub-Delivery", guid}};
    message.body.bytes = payload;
    return message;
}

void TestBusinessKey::followsTheProvidersRules_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isOfDelivery");
    const auto row = [](const char *name, const char *event, const char *payload, const char *key,
                         bool isOfDelivery = false) {
        QTest::newRow(name) << QByteArray(event) << QByteArray(payload) << QByteArray(key)
                            << isOfDelivery;
    };
    row("push", "push",
        R"({"ref":"refs/heads/main","after":"11aa","repository":{"id":9911,"full_name":"acme/shop"}})",
        "github:push:9911:refs/heads/main:11aa");
    row("push without the repository's id", "push",
        R"({"ref":"refs/heads/main","after":"11aa","repository":{"full_name":"acme/shop"}})",
        "github:push:acme/shop:refs/heads/main:11aa");
    row("push with an id of null", "push",
        R"({"ref":"r","after":"1","repository":{"id":null,"full_name":"acme/shop"}})",
        "github:push:acme/shop:r:1");
    row("an id beyond 2^53", "push",
        R"({"ref":"r","after":"1","repository":{"id":9007199254740993}})",
        "github:push:9007199254740993:r:1");
    row("pull request", "pull_request",
        R"({"action":"synchronize","pull_request":{"id":7,"head":{"sha":"22bb"}}})",
        "github:pull_request:7:synchronize:22bb");
    row("pull request without a head", "pull_request",
        R"({"action":"closed","pull_request":{"id":7,"head":null}})",
        "github:pull_request:7:closed:");
    row("workflow run", "workflow_run",
        R"({"action":"completed","workflow_run":{"id":31,"status":"completed","run_attempt":2}})",
        "github:workflow_run:31:completed");
    row("any other event", "issues", R"({"action":"opened","issue":{"id":1}})",
        "github:issues:guid-1", true);
    row("a payload that was not kept", "push", "", "github:push:guid-1", true);
    row("a payload that is no JSON", "push", "payload=%7B%7D", "github:push:::");
}

void TestBusinessKey::followsTheProvidersRules()
{
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, payload);
    const std::optional<BusinessKey> key = businessKeyOf(delivery(event, payload));
    QVERIFY(key);
    QTEST(key->text, "key");
    QTEST(key->isOfDelivery, "isOfDelivery");
}

void TestBusinessKey::otherSendersHaveNoKey()
{
    HttpMessage message;
    message.headers = {{"Stripe-Signature", "t=1"}};
    message.body.bytes = R"({"id":"evt_1"})";
    QVERIFY(!businessKeyOf(message));
}

void TestBusinessKey::eventsThatShareTheirWorkAreGrouped()
{
    const auto record = [](const char *id, const HttpMessage &request, Stage stage) {
        EventRecord made;
        made.event.id = EventId(id);
        made.event.stage = stage;
        made.request = request;
        return made;
    };
    const QByteArray push = R"({"ref":"r","after":"1","repository":{"id":1}})";
    const QByteArray run = R"({"workflow_run":{"id":5,"status":"completed"}})";
    const QList<EventRecord> records{record("a", delivery("push", push, "g1"), Stage::Failed),
        record("b", delivery("workflow_run", run, "g2"), Stage::Failed),
        record("c", delivery("issues", "{}", "g3"), Stage::Failed),
        record("d", delivery("push", push, "g4"), Stage::Succeeded),
        record("e", delivery("workflow_run", run, "g5"), Stage::Failed),
        record("f", {}, Stage::Succeeded),
        record("g", delivery("push", push, "g6"), Stage::Failed)};
    const QList<SharedWork> expected{
        {"github:push:1:r:1", {EventId("a"), EventId("d"), EventId("g")}, true},
        {"github:workflow_run:5:completed", {EventId("b"), EventId("e")}, false}};
    QCOMPARE(sharedWork(records), expected);
}

QTEST_GUILESS_MAIN(TestBusinessKey)
#include "tst_businesskey.moc"

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/contractconnection.h"
#include "tests/support/gateways/rawcall.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include "app/connectors/described/format/description.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;
using Meaning = ReplayAnswer::Meaning;

//! How every gateway is asked to deliver again, and what it says to that.
class TestGatewayReplays : public QObject
{
    Q_OBJECT

private slots:
    void anOrderIsTaken_data() { addGateways(); }
    void anOrderIsTaken();
    void theOutcomeIsFoundAfterwards_data() { addGateways(); }
    void theOutcomeIsFoundAfterwards();
    void answersMean_data();
    void answersMean();
    void theGatewayRefusesByItsRules_data() { addGateways(); }
    void theGatewayRefusesByItsRules();
    void tooManyOrdersWait_data() { addGateways(); }
    void tooManyOrdersWait();
    void idsOfOthersAreRefused_data() { addGateways(); }
    void idsOfOthersAreRefused();
    void aRenewedProtocolWorks_data() { addGateways(); }
    void aRenewedProtocolWorks();
    void capabilitiesAgree_data() { addGateways(); }
    void capabilitiesAgree();

private:
    static void addGateways()
    {
        QTest::addColumn<int>("maker");
        for (int i = 0; i < scriptedGateways().size(); ++i)
            QTest::newRow(scriptedGateways().at(i).name) << i;
    }
    static std::unique_ptr<ContractConnection> connection()
    {
        QFETCH(int, maker);
        return std::make_unique<ContractConnection>(scriptedGateways().at(maker).make());
    }
    //! A protocol whose credential is good.
    static std::shared_ptr<const ReplayProtocol> protocolOf(ContractConnection &connection)
    {
        const Result<std::shared_ptr<const ReplayProtocol>> protocol =
            waitFor(connection.connector().renewReplayProtocol());
        return protocol ? *protocol : nullptr;
    }
    //! Makes the call for an event and reads the answer.
    static ReplayAnswer replay(ContractConnection &connection, const ScriptedEvent &event)
    {
        const EventId id = connection.gateway().idOf(event);
        const auto protocol = protocolOf(connection);
        const Result<GatewayCall> call = protocol->replayCall(id, "run-1-item-1");
        if (!call)
            qFatal("no call: %s", qPrintable(call.error().detail));
        const RawAnswer answer = makeCall(*call);
        return protocol->readAnswer(id, answer.status, answer.headers, answer.body);
    }
};

void TestGatewayReplays::anOrderIsTaken()
{
    const auto it = connection();
    it->gateway().addMany(2);
    const ScriptedEvent event = it->gateway().events.constFirst();
    const ReplayAnswer answer = replay(*it, event);
    QVERIFY2(answer.meaning == Meaning::Accepted, answer.detail.constData());
    QCOMPARE(it->gateway().replays, {event.key});
    QCOMPARE(answer.successor.isEmpty(), !it->gateway().tellsSuccessor());
}

void TestGatewayReplays::theOutcomeIsFoundAfterwards()
{
    const auto it = connection();
    it->gateway().addMany(2);
    const ScriptedEvent event = it->gateway().events.constFirst();
    const ReplayAnswer answer = replay(*it, event);
    const EventId where = answer.successor.isEmpty() ? it->gateway().idOf(event) : answer.successor;
    const Result<EventRecord> record = waitFor(it->connector().record(where, CallPriority::Replay));
    VERIFY_RESULT(record);
    QCOMPARE(record->event.stage, Stage::Succeeded);
    QVERIFY(!record->attempts.isEmpty());
    QCOMPARE(record->attempts.constLast().outcome, AttemptOutcome::Succeeded);
    if (it->gateway().limits().tellsTriggers)
        QCOMPARE(record->attempts.constLast().trigger, AttemptTrigger::Manual);
}

struct AnswerRow {
    int status;
    QByteArray mediaType;
    QByteArray body;
    Meaning meaning;
};

static const QList<QPair<const char *, AnswerRow>> AnswerRows{
    {"401", {401, "application/json", "{}", Meaning::StopAll}},
    {"403", {403, "application/json", "{}", Meaning::StopAll}},
    {"404", {404, "application/json", "{}", Meaning::Refused}},
    {"410", {410, "application/json", "{}", Meaning::Refused}},
    {"422", {422, "application/json", "{}", Meaning::Refused}},
    {"429", {429, "application/json", "{}", Meaning::NotNow}},
    {"408", {408, "application/json", "{}", Meaning::Unclear}},
    {"500", {500, "application/json", "{}", Meaning::Unclear}},
    {"502 of a proxy", {502, "text/html", "<html>", Meaning::Unclear}},
    {"302", {302, "text/html", "", Meaning::Unclear}},
    {"206", {206, "application/json", "{}", Meaning::Unclear}}};

void TestGatewayReplays::answersMean_data()
{
    QTest::addColumn<int>("maker");
    QTest::addColumn<int>("row");
    for (int i = 0; i < scriptedGateways().size(); ++i) {
        for (int row = 0; row < AnswerRows.size(); ++row)
            QTest::addRow("%s: %s", scriptedGateways().at(i).name, AnswerRows.at(row).first)
                << i << row;
    }
}

void TestGatewayReplays::answersMean()
{
    QFETCH(int, row);
    const AnswerRow &given = AnswerRows.at(row).second;
    const auto it = connection();
    const ScriptedEvent event = it->gateway().make(1);
    const ReplayAnswer answer = protocolOf(*it)->readAnswer(
        it->gateway().idOf(event), given.status, {{"Content-Type", given.mediaType}}, given.body);
    QCOMPARE(int(answer.meaning), int(given.meaning));
    QVERIFY(answer.successor.isEmpty());
    QVERIFY(!answer.detail.contains("<html>"));
}

void TestGatewayReplays::theGatewayRefusesByItsRules()
{
    const auto it = connection();
    const std::optional<QByteArray> status = it->gateway().statusThatCannotBeReplayed();
    if (!status)
        QSKIP("it replays events in any state");
    ScriptedEvent event = it->gateway().make(1);
    event.status = *status;
    it->gateway().add(event);
    const ReplayAnswer answer = replay(*it, event);
    QVERIFY2(answer.meaning == Meaning::Refused, answer.detail.constData());
    QVERIFY(!answer.detail.isEmpty());
    QVERIFY(it->gateway().replays.isEmpty());
}

void TestGatewayReplays::tooManyOrdersWait()
{
    const auto it = connection();
    const EventId id = it->gateway().idOf(it->gateway().make(1));
    const auto protocol = protocolOf(*it);
    const ReplayAnswer told = protocol->readAnswer(id, 429, {{"Retry-After", "9"}}, "{}");
    QCOMPARE(told.waitMicros, 9'000'000);
    const ReplayAnswer untold = protocol->readAnswer(id, 429, {}, "{}");
    QVERIFY(untold.waitMicros.value_or(0) >= 1'000'000);
    if (const std::optional<double> perMinute = it->connector().capabilities().replaysPerMinute)
        QCOMPARE(untold.waitMicros, qint64(60e6 / *perMinute));
}

void TestGatewayReplays::idsOfOthersAreRefused()
{
    const auto it = connection();
    const auto protocol = protocolOf(*it);
    for (const char *id : {"", ".", "..", "a/b/c/d/e", "//"}) {
        const Result<GatewayCall> call = protocol->replayCall(EventId(id), "k");
        const bool isBad = !call || call->url.contains("%2F");
        QVERIFY2(isBad, id);
    }
}

void TestGatewayReplays::aRenewedProtocolWorks()
{
    const auto it = connection();
    it->gateway().addMany(1);
    const auto first = protocolOf(*it);
    const auto second = protocolOf(*it);
    QVERIFY(first);
    QVERIFY(second);
    const EventId id = it->gateway().idOf(it->gateway().events.constFirst());
    QCOMPARE(first->laneOf(id), second->laneOf(id));
    const Result<GatewayCall> call = second->replayCall(id, "k");
    VERIFY_RESULT(call);
    const RawAnswer answer = makeCall(*call);
    QCOMPARE(second->readAnswer(id, answer.status, answer.headers, answer.body).meaning,
        Meaning::Accepted);
}

void TestGatewayReplays::capabilitiesAgree()
{
    const auto it = connection();
    const Capabilities &capabilities = it->connector().capabilities();
    QVERIFY(capabilities.of(Ability::ListEvents).isPossible);
    QVERIFY(capabilities.of(Ability::ReplayEvent).isPossible);
    QCOMPARE(capabilities.replayEffect == ReplayEffect::NewEvent, it->gateway().tellsSuccessor());
    const EventId id = it->gateway().idOf(it->gateway().make(1));
    QCOMPARE(protocolOf(*it)->laneOf(id).isEmpty(), capabilities.replayLane.isEmpty());
    for (int i = 0; i < AbilityCount; ++i) {
        const Capability &capability = capabilities.of(Ability(i));
        QVERIFY2(capability.rule.isEmpty() || capability.rule.endsWith('.'), capability.rule);
    }
}

QTEST_GUILESS_MAIN(TestGatewayReplays)
#include "tst_gatewayreplays.moc"

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/directanswers.h"
#include "app/replay/farside/gethookanswers.h"

#include <QTest>

using namespace Reprise;

using End = Exchange::End;

class TestClassification : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void silence_data();
    void silence();
    void shapesOfA200_data();
    void shapesOfA200();
    void keepsTheGatewaysOwnReference_data();
    void keepsTheGatewaysOwnReference();
    void theDetailIsOneShortLine();
    void withdrawnIsPlannedAgain();
};

//! Each status by way; the table of the reliability page.
void TestClassification::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ItemState>("direct");
    QTest::addColumn<ItemState>("gateway");
    QTest::addColumn<PauseReason>("pause");
    const auto row = [](int status, ItemState direct, ItemState gateway,
                         PauseReason pause = PauseReason::None) {
        QTest::addRow("%d", status) << status << direct << gateway << pause;
    };
    using S = ItemState;
    for (const int status : {200, 201, 202, 204})
        row(status, S::Delivered, S::Accepted);
    for (const int status : {301, 302, 303, 307, 308, 304})
        row(status, S::Failed, S::InDoubt);
    for (const int status : {400, 404, 410, 422, 429})
        row(status, S::Failed, S::Refused);
    for (const int status : {401, 403})
        row(status, S::Failed, S::Refused, PauseReason::Destination);
    for (const int status : {408, 409, 418, 500, 502, 503, 504, 599})
        row(status, S::Failed, S::InDoubt);
    row(407, S::Failed, S::InDoubt, PauseReason::Destination);
}

void TestClassification::answers()
{
    QFETCH(int, status);
    QFETCH(ItemState, direct);
    QFETCH(ItemState, gateway);
    QFETCH(PauseReason, pause);
    Exchange exchange;
    exchange.end = End::Answered;
    exchange.status = status;
    exchange.bytesWritten = 200;
    exchange.contentType = "application/json";
    exchange.body = "{\"data\":{\"status\":\"queued\"}}";
    const Classification byReceiver = classify(DirectAnswers(), exchange);
    const Classification byGateway = classify(GetHookAnswers(), exchange);
    QCOMPARE(byReceiver.state, direct);
    QCOMPARE(byGateway.state, gateway);
    QCOMPARE(byReceiver.pause, pause);
    QCOMPARE(byGateway.pause, pause);
    QCOMPARE(byReceiver.code, status);
    QCOMPARE(byReceiver.isFailure, direct != ItemState::Delivered);
    QCOMPARE(byGateway.isFailure, gateway != ItemState::Accepted);
    QCOMPARE(byGateway.mayTryAgain, status == 429);
    QVERIFY(!byReceiver.mayTryAgain);
}

void TestClassification::silence_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<PauseReason>("pause");
    QTest::addColumn<bool>("isUnreachable");
    using O = Exchange::Obstacle;
    const auto row = [](const char *name, End end, O obstacle, int written, ItemState state,
                         PauseReason pause, bool again) {
        Exchange exchange;
        exchange.end = end;
        exchange.obstacle = obstacle;
        exchange.bytesWritten = written;
        QTest::newRow(name) << exchange << state << pause << again;
    };
    const PauseReason none = PauseReason::None;
    const PauseReason destination = PauseReason::Destination;
    row("not a byte left", End::NotConnected, O::None, 0, ItemState::Planned, none, true);
    row("no name", End::NotConnected, O::Network, 0, ItemState::Planned, none, true);
    row("refused", End::NotConnected, O::Host, 0, ItemState::Planned, none, true);
    row("certificate", End::NotConnected, O::Tls, 0, ItemState::Refused, destination, false);
    row("proxy", End::NotConnected, O::Proxy, 0, ItemState::Refused, destination, false);
    row("cut after a byte", End::Broken, O::None, 1, ItemState::InDoubt, none, false);
    row("timed out", End::TimedOut, O::None, 300, ItemState::InDoubt, none, false);
    row("endless head", End::AnswerOverLimit, O::None, 300, ItemState::InDoubt, none, false);
    row("not what was planned", End::Unsendable, O::None, 0, ItemState::Refused, none, false);
    row("no secret", End::Unsendable, O::Secret, 0, ItemState::Planned, PauseReason::SecretMissing,
        false);
}

void TestClassification::silence()
{
    QFETCH(Exchange, exchange);
    QFETCH(ItemState, state);
    QFETCH(PauseReason, pause);
    QFETCH(bool, isUnreachable);
    const DirectAnswers direct;
    const GetHookAnswers gateway;
    for (const AnswerRule *rule :
        {static_cast<const AnswerRule *>(&direct), static_cast<const AnswerRule *>(&gateway)}) {
        const Classification result = classify(*rule, exchange);
        QCOMPARE(result.state, state);
        QCOMPARE(result.pause, pause);
        QCOMPARE(result.isUnreachable, isUnreachable);
        QVERIFY(!result.mayTryAgain); // that is for what an answer says
        QVERIFY(!isUnreachable || !result.isFailure);
        QVERIFY(!result.code);
    }
}

void TestClassification::shapesOfA200_data()
{
    QTest::addColumn<End>("end");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ItemState>("gateway");
    using S = ItemState;
    const auto row = [](const char *name, End end, const char *type, const char *body, S state) {
        QTest::newRow(name) << end << QByteArray(type) << QByteArray(body) << state;
    };
    row("nothing", End::Answered, "", "", S::Accepted);
    row("an object", End::Answered, "application/json; charset=utf-8", "{\"id\":1}", S::Accepted);
    row("a null error", End::Answered, "application/json", "{\"error\":null}", S::Accepted);
    row("an error", End::Answered, "application/json", "{\"error\":\"full\"}", S::InDoubt);
    row("a portal's page", End::Answered, "text/html", "<html>Log in", S::InDoubt);
    row("an empty page", End::Answered, "text/html", "", S::InDoubt);
    row("broken JSON", End::Answered, "application/json", "{\"id\":", S::InDoubt);
    row("not an object", End::Answered, "application/json", "\"ok\"", S::InDoubt);
    row("cut", End::AnswerCut, "application/json", "{\"id\":", S::Accepted);
    row("endless", End::AnswerOverLimit, "application/json", "{\"id\":", S::InDoubt);
}

void TestClassification::shapesOfA200()
{
    QFETCH(End, end);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(ItemState, gateway);
    Exchange exchange;
    exchange.end = end;
    exchange.status = 200;
    exchange.contentType = contentType;
    exchange.body = body;
    QCOMPARE(classify(GetHookAnswers(), exchange).state, gateway);
    QCOMPARE(classify(DirectAnswers(), exchange).state, ItemState::Delivered);
}

void TestClassification::keepsTheGatewaysOwnReference_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("reference");
    const auto row = [](const char *name, const QByteArray &body, const char *reference) {
        QTest::newRow(name) << body << QByteArray(reference);
    };
    row("given", R"({"data":{"replay_event_id":"evt_9"}})", "evt_9");
    row("none", R"({"data":{"status":"queued"}})", "");
    row("another type", R"({"data":{"replay_event_id":9}})", "");
    row("no object", R"({"data":[]})", "");
    row("endless", R"({"data":{"replay_event_id":")" + QByteArray(5000, 'x') + "\"}}", "");
}

void TestClassification::keepsTheGatewaysOwnReference()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, reference);
    Exchange exchange;
    exchange.end = End::Answered;
    exchange.status = 202;
    exchange.contentType = "application/json";
    exchange.body = body;
    const Classification result = classify(GetHookAnswers(), exchange);
    QCOMPARE(result.state, ItemState::Accepted);
    QCOMPARE(result.reference, reference);
}

void TestClassification::theDetailIsOneShortLine()
{
    Exchange exchange;
    exchange.end = End::Answered;
    exchange.status = 500;
    exchange.body = "  first\r\nsecond";
    QCOMPARE(classify(DirectAnswers(), exchange).detail, "first");
    exchange.body = QByteArray(5000, 'x');
    QCOMPARE(classify(DirectAnswers(), exchange).detail.size(), DetailLimit);
}

void TestClassification::withdrawnIsPlannedAgain()
{
    Exchange exchange;
    exchange.end = End::Withdrawn;
    QCOMPARE(classify(DirectAnswers(), exchange).state, ItemState::Planned);
    QVERIFY(!classify(DirectAnswers(), exchange).isFailure);
}

QTEST_GUILESS_MAIN(TestClassification)
#include "tst_classification.moc"

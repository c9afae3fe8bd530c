// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/countingreceiver.h"
#include "tests/support/planbuilder.h"
#include "tests/support/runbench.h"
#include "tests/support/verifyresult.h"

#include <QTest>
#include <atomic>

using namespace Reprise;
using Test::CountingReceiver;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;

static constexpr int Patience = 60'000;

//! Receivers that go and come back, against the real sender.
class TestRunOutage : public QObject
{
    Q_OBJECT

private slots:
    void waitsForAReceiverThatIsDownAndGoesOnByItself();
    void oneThatGoesInMidRunCostsNothing();
    void aPersonMayCancelTheWait();
    void patienceEndsInTheStopRule();
    void withoutAStopRuleItWaitsOn();
    void doubtsAreAskedAboutOnceTheGatewayIsBack();
};

static bool hasState(const ReplayRun &run, RunState state)
{
    return run.summary().state == state;
}

static bool waitsForHost(const ReplayRun &run)
{
    return run.progress().wait.cause == RunWait::Cause::Host;
}

//! A port where nobody listens, for now.
static int freePort()
{
    return CountingReceiver().port();
}

static QByteArray urlOf(int port)
{
    return "http://127.0.0.1:" + QByteArray::number(port) + "/hook";
}

void TestRunOutage::waitsForAReceiverThatIsDownAndGoesOnByItself()
{
    const int port = freePort();
    Test::RunBench bench;
    ReplayRun &run = bench.made(Test::directPlan(40, urlOf(port)));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(waitsForHost(run), Patience);
    const RunWait wait = run.progress().wait;
    QCOMPARE(wait.host, "127.0.0.1");
    QVERIFY(!wait.detail.isEmpty());
    QVERIFY(wait.untilMicros.has_value());
    QVERIFY(!run.progress().remainingMicros.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(run.item(0).decisions > 5, Patience); // long past three tries
    QVERIFY(hasState(run, RunState::Running));
    QCOMPARE(run.summary().totals.count(ItemState::Refused), 0);
    QCOMPARE(run.summary().totals.count(ItemState::Failed), 0);

    const CountingReceiver receiver({}, true, port);
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.summary().totals.count(ItemState::Delivered), 40);
    QCOMPARE(receiver.count(), 40);
    QVERIFY2(receiver.requests().first().atMicros < 5'000'000, "not found within five seconds");
    QCOMPARE(receiver.requests().first().body, Test::bodyOf(0)); // the order is kept
    const QList<RunNote> notes = bench.journalled(run.summary().id).notes;
    const auto isNoted = [&notes](const char *text) {
        return std::any_of(notes.begin(), notes.end(),
            [text](const RunNote &note) { return note.text.contains(text); });
    };
    QVERIFY(isNoted("cannot be reached"));
    QVERIFY(isNoted("reached again"));
}

void TestRunOutage::oneThatGoesInMidRunCostsNothing()
{
    auto first = std::make_unique<CountingReceiver>([](const ReceivedRequest &request) {
        ReceiverAnswer answer;
        answer.delayMs = 5;
        if (request.onConnection == 4) // then it says good-bye, so that nothing is under way
            answer.bytes = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
        return answer;
    });
    const int port = first->port();
    Test::RunBench bench;
    ReplayPlan plan = Test::directPlan(300, urlOf(port));
    plan.pacing.concurrency = 1;
    ReplayRun &run = bench.made(Test::refrozen(plan));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(first->count() >= 50, Patience);
    VERIFY_RESULT(run.pause()); // so that it goes between two requests
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Paused), Patience);
    const int before = first->count();
    first.reset();
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(waitsForHost(run) || hasState(run, RunState::Finished), Patience);
    const CountingReceiver second({}, true, port);
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    const RunTotals totals = run.summary().totals;
    QCOMPARE(totals.count(ItemState::Failed) + totals.count(ItemState::Refused), 0);
    // A kept connection may die as a request goes out on it: that one is in doubt, and only that.
    QVERIFY(totals.count(ItemState::InDoubt) <= 1);
    QCOMPARE(before + second.count() + totals.count(ItemState::InDoubt), 300);
}

void TestRunOutage::aPersonMayCancelTheWait()
{
    Test::RunBench bench;
    ReplayRun &run = bench.made(Test::directPlan(10, urlOf(freePort())));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(waitsForHost(run), Patience);
    VERIFY_RESULT(run.cancel());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.summary().totals.count(ItemState::Skipped), 10);
    QCOMPARE(run.progress().wait.cause, RunWait::Cause::None);
}

void TestRunOutage::patienceEndsInTheStopRule()
{
    Test::RunBench bench;
    bench.runLimits.probeMicros = 5'000;
    bench.runLimits.longestProbeMicros = 10'000;
    bench.runLimits.outagePatienceMicros = 100'000;
    ReplayPlan plan = Test::directPlan(10, urlOf(freePort()));
    plan.stopRule = {50, 10};
    ReplayRun &run = bench.made(Test::refrozen(plan));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Paused), Patience);
    QCOMPARE(run.summary().pauseReason, PauseReason::StopRule);
    QCOMPARE(run.summary().totals.count(ItemState::Planned), 10);
    QVERIFY(bench.journalled(run.summary().id).notes.last().text.contains("cannot be reached"));
}

void TestRunOutage::withoutAStopRuleItWaitsOn()
{
    const int port = freePort();
    Test::RunBench bench;
    bench.runLimits.probeMicros = 1'000;
    bench.runLimits.longestProbeMicros = 2'000;
    bench.runLimits.outagePatienceMicros = 10'000;
    ReplayRun &run = bench.made(Test::directPlan(3, urlOf(port))); // stopRule.percent: 0
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(run.item(0).decisions > 30, Patience);
    QVERIFY(hasState(run, RunState::Running));
    QVERIFY(waitsForHost(run));
    const CountingReceiver receiver({}, true, port);
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(receiver.count(), 3);
}

//! The gateway takes an order and goes away without an answer: the order is looked up once it is
//! back, however many questions found nobody meanwhile.
void TestRunOutage::doubtsAreAskedAboutOnceTheGatewayIsBack()
{
    auto first = std::make_unique<CountingReceiver>(
        [](const ReceivedRequest &) { return ReceiverAnswer::just(ReceiverAnswer::Act::Close); });
    const int port = first->port();
    Test::RunBench bench;
    bench.runLimits.firstLookMicros = 1'000;
    bench.runLimits.probeMicros = 1'000;
    bench.runLimits.longestProbeMicros = 5'000;
    bench.runLimits.doubtLooks = 3;
    ReplayRun &run =
        bench.made(Test::gatewayPlan(1, "http://127.0.0.1:" + QByteArray::number(port)));
    connect(&run, &ReplayRun::itemsChanged, this, [&first, &run] {
        if (run.item(0).state == ItemState::InDoubt)
            first.reset();
    });
    VERIFY_RESULT(run.start());
    QTRY_COMPARE_WITH_TIMEOUT(run.item(0).state, ItemState::InDoubt, Patience);
    QVERIFY(!QTest::qWaitFor([&run] { return run.openQuestions() == 0; }, 200));
    const CountingReceiver second(
        [](const ReceivedRequest &request) {
            return request.method == "GET" ? ReceiverAnswer::status(200,
                       R"({"data":{"event":{"status":"replayed"},"attempts":[{"trigger":"manual",)"
                       R"("attempt_number":2,"outcome":"success","response_status":200}]}})")
                                           : ReceiverAnswer::status(500);
        },
        true, port);
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.item(0).state, ItemState::Delivered);
    for (const ReceivedRequest &request : second.requests())
        QCOMPARE(request.method, "GET"); // nothing was sent again
}

QTEST_GUILESS_MAIN(TestRunOutage)
#include "tst_runoutage.moc"

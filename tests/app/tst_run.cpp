// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/async/clock.h"
#include "app/replay/journal/replayjournal.h"
#include "app/replay/run/runfactory.h"
#include "tests/support/countingreceiver.h"
#include "tests/support/planbuilder.h"
#include "tests/support/planrequests.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CountingReceiver;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;

//! A run over the real journal and the real sender, against a receiver on loopback.
//! Ends long before this, but for a machine that is busy with others.
static constexpr int Patience = 60'000;

class TestRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsEachItemOnceInOrderAndFinishes();
    void neverStartsByItself();
    void refusesWhatTheStateDoesNotAllow();
    void pausesAndGoesOnWithoutLossOrDouble();
    void cancelSendsNothingMoreAndCountsExactly();
    void theStopRulePausesAStorm();
    void aBlockedDestinationPausesAndLosesNothing();
    void doubtIsLeftToAPerson();
    void aPersonMaySendADoubtAgainWithANewKey();
    void skipsWhatIsNotEligibleAnyMore();
    void aMissingSecretIsSaidBeforeAnythingIsSent();
    void anotherProgramsRunIsOnlyLookedAt();
    void keepsToTheRate();
    void pausesBetweenBatches();
    void progressAlwaysAddsUp();

private:
    ReplayRun &made(const ReplayPlan &plan, const QByteArray &secret = {});
    ReplayRun &reopened(const RunId &id);
    RunRecord journalled(const RunId &id);
    void dropRun();

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReplayJournal> m_journal;
    Test::PlanRequests *m_requests = nullptr;
    std::unique_ptr<ReplayRun> m_run;
};

template <typename T>
static T valueOf(const JobPtr<T> &job)
{
    QSignalSpy finished(job.get(), &Job::finished);
    if (!finished.wait(20'000) || !job->result())
        qFatal("the journal did not answer");
    return *job->result();
}

void TestRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<ReplayJournal>(m_folder->filePath(u"journal.db"_s));
}

void TestRun::cleanup()
{
    m_run.reset();
    m_journal.reset();
    m_folder.reset();
}

void TestRun::dropRun()
{
    m_run.reset();
}

RunRecord TestRun::journalled(const RunId &id)
{
    return valueOf(m_journal->record(id));
}

ReplayRun &TestRun::reopened(const RunId &id)
{
    auto requests = std::make_unique<Test::PlanRequests>();
    m_requests = requests.get();
    RunFactory factory(*m_journal, m_clock, "ada", plainFarSide);
    SendLimits limits;
    limits.totalMs = 1000;
    factory.setLimits(limits);
    m_run.reset();
    m_run = factory.make(journalled(id), {}, std::move(requests));
    return *m_run;
}

ReplayRun &TestRun::made(const ReplayPlan &plan, const QByteArray &secret)
{
    const RunSummary summary = valueOf(m_journal->createRun(plan, "ada", 1));
    auto requests = std::make_unique<Test::PlanRequests>();
    m_requests = requests.get();
    RunFactory factory(*m_journal, m_clock, "ada", plainFarSide);
    SendLimits limits;
    limits.totalMs = 1000;
    factory.setLimits(limits);
    m_run = factory.make(journalled(summary.id), secret, std::move(requests));
    return *m_run;
}

static bool hasState(const ReplayRun &run, RunState state)
{
    return run.summary().state == state;
}

void TestRun::sendsEachItemOnceInOrderAndFinishes()
{
    CountingReceiver receiver;
    ReplayPlan plan = Test::directPlan(200, receiver.url());
    plan.pacing.concurrency = 1;
    ReplayRun &run = made(Test::refrozen(plan));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.summary().finishReason, FinishReason::Completed);
    QCOMPARE(run.summary().totals.count(ItemState::Delivered), 200);
    const QList<ReceivedRequest> requests = receiver.requests();
    QCOMPARE(requests.size(), 200);
    for (int i = 0; i < requests.size(); ++i)
        QVERIFY(requests[i].body == Test::bodyOf(i));
    QTRY_COMPARE_WITH_TIMEOUT(journalled(run.summary().id).summary, run.summary(), Patience);
    const RunRecord record = journalled(run.summary().id);
    for (int i = 0; i < record.items.size(); ++i)
        QCOMPARE(record.items[i], run.item(i));
    QCOMPARE(record.items[7].code, 204);
    QVERIFY(record.items[7].durationMicros.has_value());
}

void TestRun::neverStartsByItself()
{
    CountingReceiver receiver;
    ReplayRun &run = made(Test::directPlan(5, receiver.url()));
    QVERIFY(hasState(run, RunState::Ready));
    QVERIFY(!QTest::qWaitFor([&] { return receiver.count() > 0; }, 100));
    QCOMPARE(m_requests->asked, 0);
}

void TestRun::refusesWhatTheStateDoesNotAllow()
{
    CountingReceiver receiver;
    ReplayRun &run = made(Test::directPlan(3, receiver.url()));
    QVERIFY(!run.pause());
    QVERIFY(!run.decide(0, true, "why"));
    QVERIFY(!run.decide(99, true, "why"));
    VERIFY_RESULT(run.start());
    QVERIFY(!run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.start().error().kind, Error::Kind::Invalid);
    QVERIFY(!run.pause());
    QVERIFY(!run.cancel());
}

static ReceiverAnswer slowly(int delayMs)
{
    ReceiverAnswer answer;
    answer.delayMs = delayMs;
    return answer;
}

void TestRun::pausesAndGoesOnWithoutLossOrDouble()
{
    CountingReceiver receiver([](const ReceivedRequest &) { return slowly(5); });
    ReplayRun &run = made(Test::directPlan(120, receiver.url()));
    VERIFY_RESULT(run.start());
    for (int round = 1; round <= 3; ++round) {
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count() >= 25 * round, Patience);
        VERIFY_RESULT(run.pause());
        QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Paused), Patience);
        QCOMPARE(run.summary().pauseReason, PauseReason::Person);
        const int seen = receiver.count();
        QCOMPARE(run.summary().totals.count(ItemState::Sending), 0);
        QCOMPARE(run.summary().totals.count(ItemState::Delivered), seen);
        QVERIFY(!QTest::qWaitFor([&] { return receiver.count() > seen; }, 50));
        VERIFY_RESULT(run.start());
    }
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(receiver.count(), 120);
    QCOMPARE(receiver.countBy("Idempotency-Key").size(), 120);
}

void TestRun::cancelSendsNothingMoreAndCountsExactly()
{
    for (int round = 0; round < 10; ++round) {
        CountingReceiver receiver([](const ReceivedRequest &) { return slowly(20); });
        ReplayPlan plan = Test::directPlan(400, receiver.url());
        plan.pacing.concurrency = 8;
        ReplayRun &run = made(Test::refrozen(plan));
        VERIFY_RESULT(run.start());
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count() >= 10 + 7 * round, Patience);
        const qint64 clicked = receiver.nowMicros();
        VERIFY_RESULT(run.cancel());
        QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
        QCOMPARE(run.summary().finishReason, FinishReason::Canceled);
        for (const ReceivedRequest &request : receiver.requests())
            QVERIFY2(request.atMicros - clicked < 100'000, "sent 100 ms after the click");
        const RunTotals totals = run.summary().totals;
        QCOMPARE(totals.count(ItemState::Delivered), receiver.count());
        QCOMPARE(totals.count(ItemState::Skipped), 400 - receiver.count());
        QTRY_COMPARE_WITH_TIMEOUT(journalled(run.summary().id).summary.totals, totals, Patience);
        dropRun();
    }
}

void TestRun::theStopRulePausesAStorm()
{
    int requests = 0; // the receiver's thread's
    CountingReceiver receiver([&requests](const ReceivedRequest &) {
        return ReceiverAnswer::status(++requests > 60 ? 503 : 204);
    });
    ReplayPlan plan = Test::directPlan(500, receiver.url());
    plan.stopRule = {20, 20};
    plan.pacing.concurrency = 2;
    ReplayRun &run = made(Test::refrozen(plan));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Paused), Patience);
    QCOMPARE(run.summary().pauseReason, PauseReason::StopRule);
    const qint64 failed = run.summary().totals.count(ItemState::Failed);
    QVERIFY(failed >= 4 && failed <= 4 + 2 * 2);
    QCOMPARE(run.summary().totals.count(ItemState::Delivered) + failed, receiver.count());
    VERIFY_RESULT(run.start()); // a person saw it: it takes a whole window to trip again
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Paused), Patience);
    QVERIFY(run.summary().totals.count(ItemState::Failed) >= failed + 20);
}

void TestRun::aBlockedDestinationPausesAndLosesNothing()
{
    std::atomic_bool isTokenGood = false;
    CountingReceiver gateway([&isTokenGood](const ReceivedRequest &request) {
        if (request.method == "GET")
            return ReceiverAnswer::status(404, "{}");
        return isTokenGood ? ReceiverAnswer::status(202, "{\"data\":{}}")
                           : ReceiverAnswer::status(401, "{\"error\":\"key\"}");
    });
    ReplayPlan plan = Test::gatewayPlan(100, gateway.url(""));
    ReplayRun &run = made(Test::refrozen(plan));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Paused), Patience);
    QCOMPARE(run.summary().pauseReason, PauseReason::Destination);
    QCOMPARE(run.summary().totals.count(ItemState::Planned), 100);
    QVERIFY(gateway.count() <= 2 * plan.pacing.concurrency);
    isTokenGood = true;
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.summary().totals.count(ItemState::Accepted), 100);
}

void TestRun::doubtIsLeftToAPerson()
{
    CountingReceiver receiver([](const ReceivedRequest &request) {
        return request.body == Test::bodyOf(3) ? ReceiverAnswer::just(ReceiverAnswer::Act::Close)
                                               : ReceiverAnswer();
    });
    ReplayRun &run = made(Test::directPlan(6, receiver.url()));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.item(3).state, ItemState::InDoubt);
    QCOMPARE(receiver.count(), 6);
    VERIFY_RESULT(run.decide(3, true, "seen in the shop's log"));
    QCOMPARE(run.item(3).state, ItemState::Accepted);
    QVERIFY(run.item(3).resolution.contains("ada"));
    QVERIFY(hasState(run, RunState::Finished));
    QVERIFY(!run.decide(3, true, "again"));
    QTRY_COMPARE_WITH_TIMEOUT(journalled(run.summary().id).items[3], run.item(3), Patience);
    QVERIFY(journalled(run.summary().id).notes.last().text.contains("seen in the shop's log"));
    QCOMPARE(receiver.count(), 6);
}

void TestRun::aPersonMaySendADoubtAgainWithANewKey()
{
    int closes = 1;
    CountingReceiver receiver([&closes](const ReceivedRequest &request) {
        const bool fails = request.body == Test::bodyOf(3) && closes-- > 0;
        return fails ? ReceiverAnswer::just(ReceiverAnswer::Act::Close) : ReceiverAnswer();
    });
    ReplayRun &run = made(Test::directPlan(6, receiver.url()));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    const QByteArray firstKey = run.item(3).idempotencyKey;
    VERIFY_RESULT(run.decide(3, false, "the shop has no trace of it"));
    QVERIFY(hasState(run, RunState::Paused)); // only a click sends
    QVERIFY(!QTest::qWaitFor([&] { return receiver.count() > 6; }, 50));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(receiver.count(), 7);
    QCOMPARE(run.item(3).state, ItemState::Delivered);
    QCOMPARE(run.item(3).decisions, 2);
    QVERIFY(run.item(3).idempotencyKey != firstKey);
    for (const int count : receiver.countBy("Idempotency-Key"))
        QCOMPARE(count, 1);
}

void TestRun::skipsWhatIsNotEligibleAnyMore()
{
    CountingReceiver receiver;
    ReplayRun &run = made(Test::directPlan(20, receiver.url()));
    m_requests->obstacles = {0, 7, 19};
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.summary().totals.count(ItemState::Skipped), 3);
    QCOMPARE(run.item(7).detail, "delivered since");
    QCOMPARE(receiver.count(), 17);
}

void TestRun::aMissingSecretIsSaidBeforeAnythingIsSent()
{
    CountingReceiver receiver;
    ReplayPlan plan = Test::directPlan(3, receiver.url());
    plan.target.signature = SignatureScheme::GitHub;
    ReplayRun &run = made(Test::refrozen(plan));
    QCOMPARE(run.start().error().kind, Error::Kind::Auth);
    QCOMPARE(run.summary().pauseReason, PauseReason::SecretMissing);
    QCOMPARE(receiver.count(), 0);
    ReplayRun &signing = made(Test::refrozen(plan), "secret");
    VERIFY_RESULT(signing.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(signing, RunState::Finished), Patience);
    QVERIFY(receiver.requests().first().headers.contains("X-Hub-Signature-256"));
}

void TestRun::anotherProgramsRunIsOnlyLookedAt()
{
    CountingReceiver receiver([](const ReceivedRequest &) { return slowly(20); });
    ReplayRun &run = made(Test::directPlan(40, receiver.url()));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(receiver.count() > 4, Patience);
    ReplayJournal other(m_folder->filePath(u"journal.db"_s));
    QSignalSpy found(&other, &ReplayJournal::foreignHolderFound);
    QVERIFY(found.wait());
    RunFactory factory(other, m_clock, "bob", plainFarSide);
    const std::unique_ptr<ReplayRun> looked = factory.make(
        valueOf(other.record(run.summary().id)), {}, std::make_unique<Test::PlanRequests>());
    QCOMPARE(looked->start().error().kind, Error::Kind::Storage);
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(receiver.count(), 40);
}

void TestRun::keepsToTheRate()
{
    CountingReceiver receiver;
    ReplayPlan plan = Test::directPlan(90, receiver.url());
    plan.pacing.perSecond = 60;
    ReplayRun &run = made(Test::refrozen(plan));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    const QList<ReceivedRequest> requests = receiver.requests();
    QCOMPARE(requests.size(), 90);
    for (int i = 0; i + 61 < requests.size(); ++i)
        QVERIFY(requests[i + 61].atMicros - requests[i].atMicros > 990'000);
    QVERIFY(requests.last().atMicros - requests.first().atMicros > 1'300'000);
}

void TestRun::pausesBetweenBatches()
{
    CountingReceiver receiver;
    ReplayPlan plan = Test::directPlan(30, receiver.url());
    plan.pacing.batchSize = 10;
    plan.pacing.batchDelayMicros = 200'000;
    ReplayRun &run = made(Test::refrozen(plan));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    const QList<ReceivedRequest> requests = receiver.requests();
    QVERIFY(requests[10].atMicros - requests[9].atMicros > 150'000);
    QVERIFY(requests[20].atMicros - requests[19].atMicros > 150'000);
    QVERIFY(requests[9].atMicros - requests[0].atMicros < 150'000);
}

void TestRun::progressAlwaysAddsUp()
{
    CountingReceiver receiver([](const ReceivedRequest &request) {
        if (request.onConnection % 7 == 3)
            return ReceiverAnswer::just(ReceiverAnswer::Act::Close);
        return ReceiverAnswer::status(request.onConnection % 5 == 0 ? 500 : 204);
    });
    ReplayPlan plan = Test::directPlan(3000, receiver.url());
    plan.pacing.concurrency = 16;
    ReplayRun &run = made(Test::refrozen(plan));
    qint64 sent = 0;
    int samples = 0;
    connect(&run, &ReplayRun::progressed, this, [&] {
        const RunTotals totals = run.progress().totals;
        QCOMPARE(totals.total(), 3000);
        QVERIFY(totals.word(SentWord::Sent) >= sent);
        sent = totals.word(SentWord::Sent);
        ++samples;
    });
    QElapsedTimer elapsed;
    elapsed.start();
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QVERIFY(samples >= 1 && samples <= elapsed.elapsed() / 100 + 2);
    const RunTotals totals = run.summary().totals;
    QCOMPARE(totals.word(SentWord::Sent) + totals.word(SentWord::InDoubt)
            + totals.word(SentWord::NotSent),
        3000);
    for (const int count : receiver.countBy("Idempotency-Key"))
        QCOMPARE(count, 1);
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"

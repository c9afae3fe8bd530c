// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/replaylock.h"
#include "tests/support/gateways/gatewaybench.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! A person's way through every gateway: a profile, its copy, one event whole, one replay whose
//! outcome becomes known.
class TestGatewaySession final : public QObject
{
    Q_OBJECT

private slots:
    void theCopyHasEveryEvent_data() { addGateways(); }
    void theCopyHasEveryEvent();
    void theNextSessionGoesOn_data() { addGateways(); }
    void theNextSessionGoesOn();
    void whatIsLookedAtIsFetchedAndKept_data() { addGateways(); }
    void whatIsLookedAtIsFetchedAndKept();
    void aReplayIsTakenAndItsOutcomeFound_data() { addGateways(); }
    void aReplayIsTakenAndItsOutcomeFound();
    void nothingIsSentWhileLocked_data() { addGateways(); }
    void nothingIsSentWhileLocked();
    void aRefusedCredentialIsTold_data() { addGateways(); }
    void aRefusedCredentialIsTold();
    void plansOfOtherPlacesAreRefused();
    void missingSecretsAreNamed();
    void whatIsGoneIsMarked();

private:
    static void addGateways()
    {
        QTest::addColumn<int>("maker");
        for (int i = 0; i < scriptedGateways().size(); ++i)
            QTest::newRow(scriptedGateways().at(i).name) << i;
    }
    static std::unique_ptr<GatewayBench> bench()
    {
        QFETCH(int, maker);
        return std::make_unique<GatewayBench>(scriptedGateways().at(maker));
    }
    static std::unique_ptr<GatewayBench> firstBench()
    {
        return std::make_unique<GatewayBench>(scriptedGateways().constFirst());
    }
};

void TestGatewaySession::theCopyHasEveryEvent()
{
    const auto it = bench();
    const int count = it->gateway().pageSize() + 3;
    it->gateway().addMany(count);
    QVERIFY(it->openAndCopy());
    QVERIFY2(!it->link().status().error, qPrintable(it->link().status().error->detail));
    QCOMPARE(it->link().status().phase, SyncStatus::Phase::Current);
    QVERIFY(it->link().status().isLive);
    QCOMPARE(it->events().size(), count);
    QVERIFY(!it->link().status().hasHoles);
    QVERIFY(!it->link().coverage().isEmpty());
}

void TestGatewaySession::theNextSessionGoesOn()
{
    const auto it = bench();
    it->gateway().addMany(3);
    QVERIFY(it->openAndCopy());
    it->close();
    ScriptedEvent later = it->gateway().make(4);
    const qint64 shift = SystemClock().utcMicros() - later.atMicros;
    later.atMicros += shift;
    for (ScriptedAttempt &attempt : later.attempts)
        attempt.atMicros += shift;
    it->gateway().add(later);
    QVERIFY(it->openAndCopy());
    QCOMPARE(it->events().size(), 4);
}

void TestGatewaySession::whatIsLookedAtIsFetchedAndKept()
{
    const auto it = bench();
    it->gateway().addMany(2);
    QVERIFY(it->openAndCopy());
    const ScriptedEvent scripted = it->gateway().events.constFirst();
    const Result<EventRecord> fetched = waitFor(it->link().fetch(it->gateway().idOf(scripted), {}));
    VERIFY_RESULT(fetched);
    const Result<std::optional<RowKey>> key =
        waitFor(it->session().archive().find(it->gateway().idOf(scripted)));
    VERIFY_RESULT(key);
    QVERIFY(key->has_value());
    const Result<EventRecord> kept = waitFor(it->session().archive().record(**key));
    VERIFY_RESULT(kept);
    QCOMPARE(kept->request.body.bytes, it->gateway().bodyOf(scripted));
    QCOMPARE(kept->attempts.size(), fetched->attempts.size());
    QVERIFY(kept->event.isWhole);
}

void TestGatewaySession::aReplayIsTakenAndItsOutcomeFound()
{
    const auto it = bench();
    it->gateway().addMany(1);
    const QByteArray key = it->gateway().events.constFirst().key;
    QVERIFY(it->openAndCopy());
    const Result<ReplayPlan> plan = it->plan(it->gateway().baseUrl());
    VERIFY_RESULT(plan);
    QCOMPARE(plan->items.size(), 1);
    it->session().replayLock()->unlock({});
    const Result<ReplayRun *> run = waitFor(it->session().createRun(*plan, {}));
    VERIFY_RESULT(run);
    VERIFY_RESULT((*run)->start());
    QTRY_VERIFY_WITH_TIMEOUT((*run)->item(0).state == ItemState::Accepted
            || (*run)->item(0).state == ItemState::Delivered,
        20'000);
    QCOMPARE(it->gateway().replays, QList<QByteArray>{key});
    (*run)->lookUpNow();
    QTRY_COMPARE_WITH_TIMEOUT((*run)->item(0).state, ItemState::Delivered, 30'000);
    QCOMPARE(it->gateway().replays.size(), 1);
}

void TestGatewaySession::nothingIsSentWhileLocked()
{
    const auto it = bench();
    it->gateway().addMany(1);
    QVERIFY(it->openAndCopy());
    const Result<ReplayPlan> plan = it->plan(it->gateway().baseUrl());
    VERIFY_RESULT(plan);
    QVERIFY(it->session().replayLock()->isLocked());
    const Result<ReplayRun *> refused = waitFor(it->session().createRun(*plan, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    it->session().replayLock()->unlock({});
    const Result<ReplayRun *> run = waitFor(it->session().createRun(*plan, {}));
    VERIFY_RESULT(run);
    it->session().replayLock()->lock();
    VERIFY_RESULT((*run)->start());
    QTRY_COMPARE((*run)->summary().state, RunState::Paused);
    QCOMPARE((*run)->summary().pauseReason, PauseReason::SecretMissing);
    QCOMPARE((*run)->item(0).state, ItemState::Planned);
    QVERIFY(it->gateway().replays.isEmpty());
}

void TestGatewaySession::aRefusedCredentialIsTold()
{
    const auto it = bench();
    it->gateway().addMany(1);
    it->saveSecrets(it->gateway().wrongSecrets());
    QVERIFY(it->open());
    QTRY_COMPARE_WITH_TIMEOUT(it->link().status().phase, SyncStatus::Phase::Failed, 20'000);
    QVERIFY(it->link().status().error.has_value());
    QVERIFY(it->events().isEmpty());
}

void TestGatewaySession::plansOfOtherPlacesAreRefused()
{
    const auto it = firstBench();
    it->gateway().addMany(1);
    QVERIFY(it->openAndCopy());
    const Result<ReplayPlan> plan = it->plan("https://api.elsewhere.test");
    VERIFY_RESULT(plan);
    it->session().replayLock()->unlock({});
    const Result<ReplayRun *> run = waitFor(it->session().createRun(*plan, {}));
    VERIFY_RESULT(run);
    VERIFY_RESULT((*run)->start());
    QTRY_COMPARE((*run)->item(0).state, ItemState::Refused);
    QVERIFY(it->gateway().replays.isEmpty());
}

void TestGatewaySession::missingSecretsAreNamed()
{
    const auto it = firstBench();
    it->drawer().entries.clear();
    QVERIFY(it->open());
    QTRY_COMPARE(it->link().state(), GatewayLink::State::Failed);
    QCOMPARE(it->link().error().kind, Error::Kind::Auth);
    QCOMPARE(it->link().error().detail, u"token"_s);
    QCOMPARE(it->link().status().phase, SyncStatus::Phase::Failed);
    QVERIFY(it->gateway().calls.isEmpty());
}

void TestGatewaySession::whatIsGoneIsMarked()
{
    const auto it = firstBench();
    it->gateway().addMany(1);
    QVERIFY(it->openAndCopy());
    const EventId id = it->gateway().idOf(it->gateway().events.takeFirst());
    const Result<EventRecord> fetched = waitFor(it->link().fetch(id, {}));
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, Error::Kind::NotFound);
    QCOMPARE(it->events().size(), 1);
    QVERIFY(it->events().constFirst().goneSinceMicros.has_value());
}

QTEST_GUILESS_MAIN(TestGatewaySession)
#include "tst_gatewaysession.moc"

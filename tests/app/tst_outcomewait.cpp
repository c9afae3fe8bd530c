// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/planfile.h"
#include "models/domain/replay/replaywords.h"
#include "tests/support/commandbench.h"
#include "tests/support/planbuilder.h"
#include "tests/support/runbuilder.h"
#include "tests/support/verifyresult.h"

#include <QTest>
#include <QTimer>
#include <csignal>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CommandBench;
using Test::FakeRun;

//! The program without a window, once all is sent through a gateway: its word is not the
//! receiver's.
class TestOutcomeWait : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<CommandBench>(QList<EventRecord>()); }
    void cleanup() { m_bench.reset(); }
    void outcomesAreWaitedFor_data();
    void outcomesAreWaitedFor();
    void patienceForOutcomesEnds();
    void withoutPatienceAcceptedIsDone();
    void aFinishedRunIsAskedAgain();
    void aSignalEndsTheWaitForOutcomes();
    void theWaitIsCheckedFirst_data();
    void theWaitIsCheckedFirst();

private:
    std::unique_ptr<CommandBench> m_bench;
};

void TestOutcomeWait::outcomesAreWaitedFor_data()
{
    QTest::addColumn<ItemState>("outcome");
    QTest::addColumn<int>("code");
    QTest::newRow("delivered") << ItemState::Delivered << int(ExitCode::Done);
    QTest::newRow("failed") << ItemState::Failed << int(ExitCode::Partial);
}

//! The gateway has accepted all; what the receiver said becomes known one by one.
void TestOutcomeWait::outcomesAreWaitedFor()
{
    QFETCH(ItemState, outcome);
    QFETCH(int, code);
    const ReplayPlan plan = Test::gatewayPlan(3, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(m_bench->path(u"plan.json"_s), plan));
    m_bench->giveRun(plan, FakeRun::Plot::Finish, ItemState::Accepted);
    FakeRun *fake = m_bench->session().run.get();
    fake->questions = 3;
    connect(fake, &ReplayRun::stateChanged, fake, [fake, outcome] {
        if (fake->summary().state != RunState::Finished)
            return;
        for (int i = 0; i < 3; ++i)
            QTimer::singleShot(50 * (i + 1), fake, [fake, outcome, i] { fake->learn(i, outcome); });
    });
    QCOMPARE(m_bench->run({u"replay"_s, u"--sample"_s, u"--plan"_s, m_bench->path(u"plan.json"_s)}),
        code);
    QVERIFY(m_bench->out().contains(itemStateWord(outcome).toByteArray().leftJustified(10) + " 3"));
    QVERIFY(!m_bench->out().contains("accepted"));
}

void TestOutcomeWait::patienceForOutcomesEnds()
{
    const ReplayPlan plan = Test::gatewayPlan(3, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(m_bench->path(u"plan.json"_s), plan));
    m_bench->giveRun(plan, FakeRun::Plot::Finish, ItemState::Accepted);
    m_bench->session().run->questions = 3;
    QCOMPARE(m_bench->run({u"replay"_s, u"--sample"_s, u"--plan"_s, m_bench->path(u"plan.json"_s),
                 u"--wait"_s, u"1s"_s}),
        int(ExitCode::Partial));
    QVERIFY(m_bench->out().contains("accepted   3"));
    QVERIFY2(
        m_bench->err().contains("not known yet: 3") && m_bench->err().contains("run resume 13"),
        m_bench->err().data());
}

void TestOutcomeWait::withoutPatienceAcceptedIsDone()
{
    const ReplayPlan plan = Test::gatewayPlan(3, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(m_bench->path(u"plan.json"_s), plan));
    m_bench->giveRun(plan, FakeRun::Plot::Finish, ItemState::Accepted);
    m_bench->session().run->questions = 3;
    QCOMPARE(m_bench->run({u"replay"_s, u"--sample"_s, u"--plan"_s, m_bench->path(u"plan.json"_s),
                 u"--no-wait"_s}),
        int(ExitCode::Done));
    QVERIFY(m_bench->out().contains("accepted   3"));
}

//! "run resume" of a run whose outcomes were not known asks for them and sends nothing.
void TestOutcomeWait::aFinishedRunIsAskedAgain()
{
    RunRecord record = Test::RunBuilder().item("evt_1", ItemState::Accepted).build();
    m_bench->session().records = {record};
    m_bench->session().run =
        std::make_unique<FakeRun>(record, FakeRun::Plot::Finish, ItemState::Accepted);
    FakeRun *fake = m_bench->session().run.get();
    fake->setFinished();
    fake->questions = 1;
    QTimer::singleShot(50, fake, [fake] { fake->learn(0, ItemState::Delivered); });
    QCOMPARE(m_bench->run({u"run"_s, u"resume"_s, u"13"_s, u"--sample"_s}), int(ExitCode::Done));
    QCOMPARE(fake->calls, QStringList{u"lookUpNow"_s});
    QVERIFY(m_bench->out().contains("delivered  1"));
}

void TestOutcomeWait::aSignalEndsTheWaitForOutcomes()
{
    const ReplayPlan plan = Test::gatewayPlan(1, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(m_bench->path(u"plan.json"_s), plan));
    m_bench->giveRun(plan, FakeRun::Plot::Finish, ItemState::Accepted);
    FakeRun *fake = m_bench->session().run.get();
    fake->questions = 1;
    connect(fake, &ReplayRun::stateChanged, fake, [fake] {
        if (fake->summary().state == RunState::Finished)
            QTimer::singleShot(50, fake, [] { std::raise(SIGINT); });
    });
    QCOMPARE(m_bench->run({u"replay"_s, u"--sample"_s, u"--plan"_s, m_bench->path(u"plan.json"_s)}),
        int(ExitCode::Canceled));
    QVERIFY(m_bench->out().contains("finished (completed)"));
}

void TestOutcomeWait::theWaitIsCheckedFirst_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no number") << QStringList{u"--wait"_s, u"soon"_s};
    QTest::newRow("negative") << QStringList{u"--wait"_s, u"-1s"_s};
    QTest::newRow("another unit") << QStringList{u"--wait"_s, u"5d"_s};
    QTest::newRow("too long") << QStringList{u"--wait"_s, u"200h"_s};
    QTest::newRow("both") << QStringList{u"--wait"_s, u"1m"_s, u"--no-wait"_s};
}

void TestOutcomeWait::theWaitIsCheckedFirst()
{
    QFETCH(QStringList, options);
    const ReplayPlan plan = Test::gatewayPlan(1, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(m_bench->path(u"plan.json"_s), plan));
    m_bench->giveRun(plan, FakeRun::Plot::Finish, ItemState::Delivered);
    QCOMPARE(m_bench->run(
                 QStringList{u"replay"_s, u"--sample"_s, u"--plan"_s, m_bench->path(u"plan.json"_s)}
                 + options),
        int(ExitCode::Usage));
    QVERIFY(!m_bench->wasOpened());
}

QTEST_GUILESS_MAIN(TestOutcomeWait)
#include "tst_outcomewait.moc"

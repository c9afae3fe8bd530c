// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/countingreceiver.h"
#include "tests/support/planbuilder.h"
#include "tests/support/planrequests.h"
#include "tests/support/runbench.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using Test::CountingReceiver;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;
using Test::waitFor;

static constexpr int Patience = 60'000;

//! A cancellation that another program asks for, through the journal's folder.
class TestRunCancel : public QObject
{
    Q_OBJECT

private slots:
    void anotherProgramEndsARun();
    void aWishThatNobodyHeardIsHeardAtTheNextOpening();
    void aWishIsHeardWhileTheRunIsPaused();
    void aWishForAFinishedRunIsTakenAway();

private:
    static ReplayPlan slowPlan(const QByteArray &url);
};

static bool hasState(const ReplayRun &run, RunState state)
{
    return run.summary().state == state;
}

static qsizetype marksBeside(const QString &journal)
{
    return QDir(CancelMarks::folderOf(journal)).entryList(QDir::Files).size();
}

ReplayPlan TestRunCancel::slowPlan(const QByteArray &url)
{
    ReplayPlan plan = Test::directPlan(500, url);
    plan.pacing.perSecond = 50;
    return Test::refrozen(plan);
}

void TestRunCancel::anotherProgramEndsARun()
{
    CountingReceiver receiver;
    Test::RunBench bench;
    ReplayRun &run = bench.made(slowPlan(receiver.url()));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(receiver.count() >= 5, Patience);

    SystemClock clock;
    ReplayJournal other(bench.path());
    QSignalSpy found(&other, &ReplayJournal::foreignHolderFound);
    QVERIFY(found.wait());
    const RunFactory factory(other, clock, "bob", plainFarSide);
    const Result<RunRecord> record = waitFor(other.record(run.summary().id));
    VERIFY_RESULT(record);
    const std::unique_ptr<ReplayRun> looked =
        factory.make(*record, {}, std::make_unique<Test::PlanRequests>());
    VERIFY_RESULT(looked->cancel());

    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QCOMPARE(run.summary().finishReason, FinishReason::Canceled);
    QCOMPARE(run.summary().totals.count(ItemState::Delivered), receiver.count());
    QVERIFY(receiver.count() < 500);
    QTRY_COMPARE_WITH_TIMEOUT(marksBeside(bench.path()), 0, Patience);
    const QList<RunNote> notes = bench.journalled(run.summary().id).notes;
    QVERIFY(std::any_of(notes.begin(), notes.end(),
        [](const RunNote &note) { return note.actor == "bob" && note.text == "canceled"; }));
}

//! The program that worked on the run is gone, with the run in the middle.
void TestRunCancel::aWishThatNobodyHeardIsHeardAtTheNextOpening()
{
    CountingReceiver receiver;
    Test::RunBench bench;
    ReplayRun &run = bench.made(slowPlan(receiver.url()));
    const RunId id = run.summary().id;
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(receiver.count() >= 5, Patience);
    bench.drop();
    const Result<void> asked = waitFor(bench.journal().askToCancel(id, "bob"));
    VERIFY_RESULT(asked);
    QCOMPARE(marksBeside(bench.path()), 1);
    const int before = receiver.count();

    ReplayRun &found = bench.reopened(id);
    QTRY_VERIFY_WITH_TIMEOUT(hasState(found, RunState::Finished), Patience);
    QCOMPARE(found.summary().finishReason, FinishReason::Canceled);
    QVERIFY(!found.start());
    QCOMPARE(receiver.count(), before);
    QTRY_COMPARE_WITH_TIMEOUT(marksBeside(bench.path()), 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.journalled(id).summary.state, RunState::Finished, Patience);
}

void TestRunCancel::aWishIsHeardWhileTheRunIsPaused()
{
    CountingReceiver receiver;
    Test::RunBench bench;
    ReplayRun &run = bench.made(slowPlan(receiver.url()));
    VERIFY_RESULT(run.start());
    VERIFY_RESULT(run.pause());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Paused), Patience);
    const Result<void> asked = waitFor(bench.journal().askToCancel(run.summary().id, "bob"));
    VERIFY_RESULT(asked);
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(marksBeside(bench.path()), 0, Patience);
}

void TestRunCancel::aWishForAFinishedRunIsTakenAway()
{
    CountingReceiver receiver;
    Test::RunBench bench;
    ReplayRun &run = bench.made(Test::directPlan(2, receiver.url()));
    VERIFY_RESULT(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(hasState(run, RunState::Finished), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.journalled(run.summary().id).summary.state, RunState::Finished, Patience);
    const Result<void> asked = waitFor(bench.journal().askToCancel(run.summary().id, "bob"));
    VERIFY_RESULT(asked);
    QTRY_COMPARE_WITH_TIMEOUT(marksBeside(bench.path()), 0, Patience);
    QCOMPARE(run.summary().finishReason, FinishReason::Completed);
}

QTEST_GUILESS_MAIN(TestRunCancel)
#include "tst_runcancel.moc"

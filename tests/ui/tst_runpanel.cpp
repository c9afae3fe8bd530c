// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runpanel.h"

#include "models/items/replayitemmodel.h"
#include "tests/support/puppetsession.h"
#include "tests/support/verifyresult.h"
#include "ui/replay/doubtbar.h"
#include "ui/replay/runcounters.h"
#include "ui/replay/runnotes.h"
#include "ui/replay/runtext.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebanner.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestRunPanel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void numbersFollowTheRun();
    void pauseAndResumeAreOneButton();
    void cancelingAsksFirst();
    void onlyTheChosenOutcomesAreListed();
    void aDoubtIsDecidedWithAReason();
    void withoutADoubtThereIsNothingToDecide();
    void aRestartedSignedRunAsksForItsSecret();
    void aStopRuleIsExplained();
    void aWaitIsToldAndGoesByItself();
    void eachWaitHasItsWords_data();
    void eachWaitHasItsWords();
    void aRefusedTransitionIsTold();
    void aFinishedRunOffersNoMoreSending();
    void reportAndEventAreAskedFor();
    void notesAreReadWhenShown();
    void aRunThatGoesAwayEmptiesThePanel();

private:
    QPushButton *button(const QString &text) const;
    ConfirmDialog *dialog() const;

    std::unique_ptr<Test::PuppetSession> m_session;
    std::unique_ptr<RunPanel> m_panel;
    Test::PuppetRun *m_run = nullptr;
};

void TestRunPanel::init()
{
    m_session = std::make_unique<Test::PuppetSession>();
    ReplayPlan plan;
    plan.items = Test::plainPlanItems(20);
    plan.scope.note = "bad deploy";
    m_session->madeRuns.push_back(std::make_unique<Test::PuppetRun>(plan, 13));
    m_run = m_session->madeRuns.back().get();
    m_panel = std::make_unique<RunPanel>();
    m_panel->resize(1180, 700);
    m_panel->setRun(m_session.get(), m_run);
    m_panel->show();
    new QAbstractItemModelTester(m_panel->table()->model(),
        QAbstractItemModelTester::FailureReportingMode::Fatal, m_panel.get());
}

void TestRunPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QPushButton *TestRunPanel::button(const QString &text) const
{
    for (QPushButton *candidate : m_panel->findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&').startsWith(text) && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

ConfirmDialog *TestRunPanel::dialog() const
{
    for (ConfirmDialog *candidate : m_panel->findChildren<ConfirmDialog *>()) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

void TestRunPanel::numbersFollowTheRun()
{
    auto *counters = m_panel->findChild<RunCounters *>();
    VERIFY_RESULT(m_run->start());
    m_run->setItem(0, ItemState::Delivered);
    m_run->setItem(1, ItemState::Failed);
    QVERIFY2(counters->text().contains(u"sent 2, "_s), qPrintable(counters->text()));
    QVERIFY(counters->text().contains(u"delivered 1, failed 1"_s));
    QVERIFY(counters->text().contains(u"left 18"_s));
    QVERIFY(counters->text().contains(u"0:41 left"_s));
}

void TestRunPanel::pauseAndResumeAreOneButton()
{
    QTest::mouseClick(button(u"Start"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Pause"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Resume"_s), Qt::LeftButton);
    QCOMPARE(m_run->calls, (QStringList{u"start"_s, u"pause"_s, u"start"_s}));
}

void TestRunPanel::cancelingAsksFirst()
{
    VERIFY_RESULT(m_run->start());
    QTest::mouseClick(button(u"Cancel run"_s), Qt::LeftButton);
    QVERIFY(dialog());
    QVERIFY(!m_run->calls.contains(u"cancel"_s));
    QVERIFY(!dialog()->confirmButton()->isDefault());
    dialog()->confirmButton()->click();
    QCOMPARE(m_run->calls.last(), u"cancel"_s);
    QCOMPARE(m_run->summary().state, RunState::Finished);
}

void TestRunPanel::onlyTheChosenOutcomesAreListed()
{
    m_run->setItem(3, ItemState::Failed);
    m_run->setItem(7, ItemState::Failed);
    QTest::mouseClick(button(u"Failed 2"_s), Qt::LeftButton);
    QCOMPARE(m_panel->table()->model()->rowCount(), 2);
    m_run->setItem(9, ItemState::Failed);
    QCOMPARE(m_panel->table()->model()->rowCount(), 3);
    QTest::mouseClick(button(u"All 20"_s), Qt::LeftButton);
    QCOMPARE(m_panel->table()->model()->rowCount(), 20);
}

void TestRunPanel::aDoubtIsDecidedWithAReason()
{
    m_run->setItem(4, ItemState::InDoubt);
    auto *doubt = m_panel->findChild<DoubtBar *>();
    QVERIFY(doubt->isVisible());
    QVERIFY(!button(u"Send again"_s)->isEnabled());
    m_panel->table()->setCurrentIndex(m_panel->table()->model()->index(4, 0));
    QTest::mouseClick(button(u"Send again"_s), Qt::LeftButton);
    QVERIFY(dialog());
    QVERIFY(!dialog()->confirmButton()->isEnabled());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(), u"asked the receiver"_s);
    dialog()->confirmButton()->click();
    QCOMPARE(m_run->calls, QStringList{u"decide 4 again: asked the receiver"_s});
    QVERIFY(!doubt->isVisible());
}

void TestRunPanel::withoutADoubtThereIsNothingToDecide()
{
    QVERIFY(!m_panel->findChild<DoubtBar *>()->isVisible());
    m_run->setItem(4, ItemState::InDoubt);
    QTest::mouseClick(button(u"Look up now"_s), Qt::LeftButton);
    QCOMPARE(m_run->calls, QStringList{u"lookUpNow"_s});
}

void TestRunPanel::aRestartedSignedRunAsksForItsSecret()
{
    ReplayPlan plan;
    plan.items = Test::plainPlanItems(2);
    plan.target.signature = SignatureScheme::GitHub;
    m_session->madeRuns.push_back(std::make_unique<Test::PuppetRun>(plan, 14));
    Test::PuppetRun *run = m_session->madeRuns.back().get();
    run->setState(RunState::Paused, PauseReason::Restart);
    m_panel->setRun(m_session.get(), run);
    QTest::mouseClick(button(u"Resume"_s), Qt::LeftButton);
    QVERIFY(dialog());
    QVERIFY(run->calls.isEmpty());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(), u"hush"_s);
    dialog()->confirmButton()->click();
    QTRY_COMPARE(run->calls, QStringList{u"start"_s});
    QCOMPARE(m_session->secrets, QList<QByteArray>{"hush"});
}

void TestRunPanel::aStopRuleIsExplained()
{
    m_run->setState(RunState::Paused, PauseReason::StopRule);
    auto *banner = m_panel->findChild<MessageBanner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(u"failures"_s));
    m_run->setState(RunState::Running);
    QVERIFY(!banner->isVisible());
}

void TestRunPanel::aWaitIsToldAndGoesByItself()
{
    auto *banner = m_panel->findChild<MessageBanner *>();
    VERIFY_RESULT(m_run->start());
    QVERIFY(!banner->isVisible());
    m_run->setWait({RunWait::Cause::Host, "<b>receiver</b>.example", "Connection refused",
        1'000'000, 1'776'000'000'000'000});
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(u"<b>receiver</b>.example takes no connections."_s),
        qPrintable(banner->text()));
    QVERIFY(banner->text().contains(u"2026-04-12 13:20:00"_s));
    m_run->setWait({});
    QVERIFY(!banner->isVisible());
}

void TestRunPanel::eachWaitHasItsWords_data()
{
    QTest::addColumn<RunWait::Cause>("cause");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("explanation");
    using Cause = RunWait::Cause;
    QTest::newRow("none") << Cause::None << QString() << QString();
    QTest::newRow("network") << Cause::Network << u"waiting for the network"_s
                             << u"There is no way to receiver.example: the network is gone."_s;
    QTest::newRow("host") << Cause::Host << u"waiting for receiver.example"_s
                          << u"receiver.example takes no connections."_s;
    QTest::newRow("asked") << Cause::Asked << u"asked to wait"_s
                           << u"receiver.example asked for a pause."_s;
    QTest::newRow("answers") << Cause::Answers << u"looking up what was under way"_s
                             << u"It is looked up what came of the last requests"_s;
}

void TestRunPanel::eachWaitHasItsWords()
{
    QFETCH(RunWait::Cause, cause);
    QFETCH(QString, state);
    QFETCH(QString, explanation);
    const RunWait wait{cause, "receiver.example", {}, 0, {}};
    QCOMPARE(runWaitText(wait), state);
    QVERIFY(waitExplanation(wait).startsWith(explanation));
    QCOMPARE(waitExplanation(wait).isEmpty(), cause == RunWait::Cause::None);
}

void TestRunPanel::aRefusedTransitionIsTold()
{
    m_run->failNext({Error::Kind::Storage, u"start run"_s, u"journal is locked"_s});
    QTest::mouseClick(button(u"Start"_s), Qt::LeftButton);
    QVERIFY(m_panel->findChild<MessageBanner *>()->isVisible());
}

void TestRunPanel::aFinishedRunOffersNoMoreSending()
{
    m_run->setState(RunState::Finished);
    QVERIFY(!button(u"Resume"_s));
    QVERIFY(!button(u"Cancel run"_s));
    QVERIFY(button(u"Report"_s));
}

void TestRunPanel::reportAndEventAreAskedFor()
{
    QSignalSpy report(m_panel.get(), &RunPanel::reportRequested);
    QSignalSpy event(m_panel.get(), &RunPanel::eventRequested);
    QTest::mouseClick(button(u"Report"_s), Qt::LeftButton);
    QCOMPARE(report.at(0).at(0).value<RunId>(), m_run->summary().id);
    emit m_panel->table()->doubleClicked(m_panel->table()->model()->index(2, 0));
    QCOMPARE(event.at(0).at(0).value<EventId>(), EventId("evt_2"));
}

void TestRunPanel::notesAreReadWhenShown()
{
    QTest::mouseClick(button(u"Notes"_s), Qt::LeftButton);
    auto *notes = m_panel->findChild<RunNotes *>();
    QVERIFY(notes->isVisible());
    QTRY_COMPARE(notes->model()->rowCount(), 1);
    QVERIFY(notes->model()->index(0, 0).data().toString().contains(u"ada: started"_s));
}

void TestRunPanel::aRunThatGoesAwayEmptiesThePanel()
{
    m_session->madeRuns.clear();
    QVERIFY(!m_panel->run());
    QCOMPARE(m_panel->table()->model()->rowCount(), 0);
}

QTEST_MAIN(TestRunPanel)
#include "tst_runpanel.moc"

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalfile.h"
#include "app/replay/plan/planfile.h"
#include "tests/support/countingreceiver.h"
#include "tests/support/planbuilder.h"
#include "tests/support/verifyresult.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CountingReceiver;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;

static constexpr int Items = 120;
static constexpr int PerSecond = 50;
static constexpr int Patience = 30'000;

//! A real program that is stopped and goes on, as a lid that is closed does it. What counts as a
//! sleep is shortened to fractions of a second.
class TestReplaySleep : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void afterANapItGoesOnWithoutABurst();
    void afterALongSleepOnlyAClickGoesOn();

private:
    void startVictim(int sleptMs);
    int endOfVictim();
    void stopForAWhile();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CountingReceiver> m_receiver;
    QProcess m_victim;
};

void TestReplaySleep::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_receiver = std::make_unique<CountingReceiver>([](const ReceivedRequest &) {
        ReceiverAnswer answer;
        answer.delayMs = 30;
        return answer;
    });
    ReplayPlan plan = Test::directPlan(Items, m_receiver->url());
    plan.pacing.perSecond = PerSecond;
    plan.pacing.concurrency = 8;
    VERIFY_RESULT(writePlanFile(m_folder->filePath(u"plan.json"_s), Test::refrozen(plan)));
}

void TestReplaySleep::startVictim(int sleptMs)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"REPRISE_VICTIM_NAP_MS"_s, u"400"_s);
    environment.insert(u"REPRISE_VICTIM_SLEPT_MS"_s, QString::number(sleptMs));
    m_victim.setProcessEnvironment(environment);
    m_victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_victim.start(QStringLiteral(REPLAY_VICTIM),
        {m_folder->filePath(u"journal.db"_s), m_folder->filePath(u"plan.json"_s)});
    QVERIFY(m_victim.waitForStarted());
}

int TestReplaySleep::endOfVictim()
{
    if (!m_victim.waitForFinished(Patience)) {
        m_victim.kill();
        m_victim.waitForFinished();
        return -1;
    }
    return m_victim.exitStatus() == QProcess::NormalExit ? m_victim.exitCode() : -2;
}

//! Nothing comes from a program that is stopped; the time for which that is so is its sleep.
void TestReplaySleep::stopForAWhile()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver->count() >= 20, Patience);
    ::kill(static_cast<pid_t>(m_victim.processId()), SIGSTOP);
    QTRY_VERIFY(m_receiver->partialCount() == 0);
    const int seen = m_receiver->count();
    QVERIFY(!QTest::qWaitFor([this, seen] { return m_receiver->count() > seen + 8; }, 1200));
    ::kill(static_cast<pid_t>(m_victim.processId()), SIGCONT);
}

void TestReplaySleep::afterANapItGoesOnWithoutABurst()
{
    startVictim(60'000);
    stopForAWhile();
    QCOMPARE(endOfVictim(), 0);
    const QList<ReceivedRequest> requests = m_receiver->requests();
    QCOMPARE(requests.size(), Items);
    for (const int count : m_receiver->countBy("Idempotency-Key"))
        QCOMPARE(count, 1);
    for (int i = 0; i + PerSecond + 1 < requests.size(); ++i)
        QVERIFY(requests[i + PerSecond + 1].atMicros - requests[i].atMicros > 950'000);
    JournalFile journal(m_folder->filePath(u"journal.db"_s));
    VERIFY_RESULT(journal.open());
    const Result<RunRecord> record = journal.load(journal.runs()->first().id);
    VERIFY_RESULT(record);
    QVERIFY(std::any_of(record->notes.begin(), record->notes.end(),
        [](const RunNote &note) { return note.text.startsWith("slept for"); }));
}

void TestReplaySleep::afterALongSleepOnlyAClickGoesOn()
{
    startVictim(1000);
    stopForAWhile();
    const int seen = m_receiver->count();
    QCOMPARE(endOfVictim(), 7);
    QCOMPARE(m_receiver->count(), seen);
    QVERIFY(seen < Items);
    startVictim(60'000); // the click
    QCOMPARE(endOfVictim(), 0);
    QCOMPARE(m_receiver->count(), Items);
    for (const int count : m_receiver->countBy("Idempotency-Key"))
        QCOMPARE(count, 1);
}

QTEST_GUILESS_MAIN(TestReplaySleep)
#include "tst_replaysleep.moc"

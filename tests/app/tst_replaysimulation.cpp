// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/directanswers.h"
#include "app/replay/farside/gethookanswers.h"
#include "app/replay/run/run.h"
#include "tests/support/planbuilder.h"
#include "tests/support/virtualfarside.h"

#include <QTest>
#include <algorithm>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::Faults;

//! Thousands of faulted replays in virtual time. A failing seed is printed; REPRISE_SEED=n runs
//! that one alone, REPRISE_SEEDS=n runs that many.
class TestReplaySimulation : public QObject
{
    Q_OBJECT

private slots:
    void noSeedLosesOrDoublesAnything();
    void aSeedRepeatsItself();
    void acrossACrashDoubtStaysWithinTheWindow();
};

//! One program after the other over one disk and one far side, and the person before them.
class Simulation final
{
public:
    //! items: -1 for a number that the seed decides.
    explicit Simulation(quint32 seed, int items = -1);

    //! Lives through it to the end; the first broken promise, or nothing.
    QString run();

    QByteArray trace; //!< what was sent when, for comparison
    qsizetype mostDoubt = 0;

private:
    static Faults faultsOf(Test::VirtualWorld &world);
    void startProgram();
    void crash();
    bool sleepSometimes();
    void askFromOutside();
    void actAsPerson();
    void decideDoubts();
    QString broken() const;
    QString brokenAtTheEnd() const;
    bool isOver() const;

    quint32 m_seed;
    Test::VirtualWorld m_world;
    Faults m_faults;
    int m_items;
    ReplayWay m_way;
    Test::VirtualFarSide m_farSide;
    Test::VirtualDisk m_disk;
    std::unique_ptr<Run> m_run;
    Test::VirtualSender *m_sender = nullptr;
    Test::VirtualJournal *m_journal = nullptr;
    QSet<std::pair<int, int>> m_sent; // item and decision, over all programs
    qsizetype m_seenBegun = 0;
    qint64 m_canceledAt = -1;
    qint64 m_sleptAt = -1; // for long, and nobody has clicked since
    QString m_problem;
    int m_crashes = 0;
    int m_outages = 0;
    int m_sleeps = 0;
};

Faults Simulation::faultsOf(Test::VirtualWorld &world)
{
    const auto some = [&world](
                          double most) { return world.chance(0.5) ? world.fraction() * most : 0; };
    Faults faults;
    faults.notConnected = some(0.2);
    faults.lostRequest = some(0.2);
    faults.lostAnswer = some(0.2);
    faults.serverError = some(0.2);
    faults.tooMany = some(0.2);
    faults.unauthorized = some(0.05);
    faults.noWord = some(0.3);
    faults.journalFails = some(0.05);
    faults.diskFull = some(0.05);
    faults.crash = some(0.01);
    faults.personActs = some(0.02);
    faults.failedDelivery = some(0.3);
    faults.outage = some(0.001);
    faults.nap = some(0.003);
    faults.sleep = some(0.002);
    faults.foreignCancel = some(0.0005);
    return faults;
}

Simulation::Simulation(quint32 seed, int items)
    : m_seed(seed)
    , m_world(seed)
    , m_faults(faultsOf(m_world))
    , m_items(items > 0 ? items : static_cast<int>(m_world.between(1, 60)))
    , m_way(m_world.chance(0.7) ? ReplayWay::Gateway : ReplayWay::Direct)
    , m_farSide(m_world, m_items)
{
    ReplayPlan plan = m_way == ReplayWay::Gateway ? Test::gatewayPlan(m_items, "http://gateway")
                                                  : Test::directPlan(m_items, "http://receiver");
    plan.pacing.concurrency = static_cast<int>(m_world.between(1, 16));
    plan.pacing.perSecond = m_world.chance(0.5) ? 0 : static_cast<double>(m_world.between(1, 200));
    plan.pacing.batchSize = m_world.chance(0.7) ? 0 : static_cast<int>(m_world.between(1, 20));
    plan.pacing.batchDelayMicros = m_world.between(0, 5'000'000);
    plan.stopRule.percent = m_world.chance(0.5) ? 0 : 50;
    m_disk.record.plan = Test::refrozen(plan);
    m_disk.record.summary.id = RunId("run");
    for (int i = 0; i < m_items; ++i) {
        m_disk.record.items.append(RunItem());
        m_disk.record.items.last().index = i;
    }
}

void Simulation::startProgram()
{
    RunParts parts;
    parts.clock = &m_world;
    parts.timer = std::make_unique<Test::VirtualTimer>(m_world);
    auto journal = std::make_unique<Test::VirtualJournal>(m_world, m_disk, m_faults);
    m_journal = journal.get();
    parts.journal = std::move(journal);
    auto sender = std::make_unique<Test::VirtualSender>(
        m_world, m_farSide, m_disk, m_faults, m_way, m_disk.record.plan.pacing.concurrency);
    m_sender = sender.get();
    m_seenBegun = 0;
    parts.farSide.sender = std::move(sender);
    if (m_way == ReplayWay::Direct)
        parts.farSide.answers = std::make_shared<DirectAnswers>();
    else
        parts.farSide.answers = std::make_shared<GetHookAnswers>();
    parts.requests = std::make_unique<Test::VirtualRequests>(m_world);
    if (m_way == ReplayWay::Gateway)
        parts.farSide.lookup = std::make_unique<Test::VirtualLookup>(m_world, m_farSide, m_faults);
    parts.random = std::make_unique<Test::VirtualRandomness>(m_world);
    parts.actor = "ada";
    m_run = std::make_unique<Run>(m_disk.record, std::move(parts));
}

//! The clock of the boot jumps, with or without the others; the run has to notice by itself.
//! Whether it was now.
bool Simulation::sleepSometimes()
{
    const bool isLong = m_world.chance(m_faults.sleep);
    if (m_sleeps >= 5 || (!isLong && !m_world.chance(m_faults.nap)))
        return false;
    ++m_sleeps;
    const bool wasRunning = m_run->summary().state == RunState::Running;
    const qint64 length = isLong ? m_world.between(302'000'000, 7200'000'000)
                                 : m_world.between(11'000'000, 290'000'000);
    if (m_world.chance(0.5))
        m_world.sleep(length);
    else
        m_world.stand(length);
    m_sender->wakeUp();
    if (isLong && wasRunning)
        m_sleptAt = m_world.monotonicMicros();
    return true;
}

//! Another program leaves its mark, and the one that works on the run hears it some time later.
void Simulation::askFromOutside()
{
    if (!m_world.chance(m_faults.foreignCancel) || m_run->summary().state == RunState::Finished)
        return;
    m_disk.record.cancelAskedBy = "bob";
    m_world.after(
        m_world.between(1000, 300'000), m_journal, [this] { emit m_journal->cancelAsked("bob"); });
}

void Simulation::crash()
{
    ++m_crashes;
    m_sleptAt = -1;
    m_run.reset(); // a commit under way reaches the disk by now, or never
    m_canceledAt = -1;
    const bool wasCanceled = !m_disk.record.cancelAskedBy.isEmpty();
    const auto isSending = [](const RunItem &item) { return item.state == ItemState::Sending; };
    const QList<RunItem> &items = m_disk.record.items;
    const qsizetype doubt = std::count_if(items.begin(), items.end(), isSending);
    mostDoubt = std::max(mostDoubt, doubt);
    const int bound = std::max(SendPipeline::MostAhead, 2 * m_disk.record.plan.pacing.concurrency);
    if (doubt > bound)
        m_problem = u"%1 are in doubt after a crash, %2 is the bound"_s.arg(doubt).arg(bound);
    startProgram();
    const RunState state = m_run->summary().state;
    if (state == RunState::Running)
        m_problem = u"a run went on by itself after a restart"_s;
    if (wasCanceled && state != RunState::Canceling && state != RunState::Finished)
        m_problem = u"a run forgot that it was to be canceled"_s;
}

//! Nobody can be asked about a direct delivery but the receiver's owner, who knows the truth once
//! nothing is on the wire any more.
void Simulation::decideDoubts()
{
    for (int i = 0; i < m_items; ++i) {
        if (m_run->item(i).state == ItemState::InDoubt && !m_farSide.isExpecting(i))
            (void)m_run->decide(i, m_farSide.arrivals(i) > 0, "asked the owner");
    }
}

void Simulation::actAsPerson()
{
    const RunState state = m_run->summary().state;
    if (state == RunState::Running && m_world.chance(m_faults.personActs)) {
        if (m_world.chance(0.05)) {
            m_canceledAt = m_world.monotonicMicros();
            (void)m_run->cancel();
        } else {
            (void)m_run->pause();
        }
    } else if ((state == RunState::Ready || state == RunState::Paused) && m_world.chance(0.2)) {
        m_sleptAt = -1;
        (void)m_run->start();
    }
    if (state == RunState::Finished && m_world.chance(0.05))
        m_run->lookUpNow();
    const bool isQuiet = state == RunState::Finished || state == RunState::Paused;
    if (isQuiet && m_way == ReplayWay::Direct && m_world.chance(0.1))
        decideDoubts();
}

QString Simulation::broken() const
{
    if (!m_sender->violation.isEmpty())
        return m_sender->violation;
    if (m_run->summary().totals.total() != m_items)
        return u"the totals do not add up"_s;
    for (int i = 0; i < m_items; ++i) {
        if (m_farSide.arrivals(i) > 1)
            return u"item %1 arrived %2 times"_s.arg(i).arg(m_farSide.arrivals(i));
    }
    return m_problem;
}

QString Simulation::brokenAtTheEnd() const
{
    if (!isOver()) {
        QString counts;
        for (const qint64 count : m_run->summary().totals.byState)
            counts += u' ' + QString::number(count);
        return u"it never came to an end: state %1, items by state%2, on disk state %3"_s
            .arg(int(m_run->summary().state))
            .arg(counts)
            .arg(int(m_disk.record.summary.state));
    }
    for (int i = 0; i < m_items; ++i) {
        const RunItem item = m_run->item(i);
        const int arrivals = m_farSide.arrivals(i);
        const SentWord word = sentWord(item.state);
        if (word == SentWord::Sent && arrivals != 1)
            return u"item %1 is said to be sent, and %2 arrived"_s.arg(i).arg(arrivals);
        if (word == SentWord::NotSent && arrivals != 0)
            return u"item %1 is said not to be sent, and %2 arrived"_s.arg(i).arg(arrivals);
    }
    for (int i = 0; i < m_items; ++i) {
        if (!(m_disk.record.items[i].state == m_run->item(i).state))
            return u"item %1 differs on the disk"_s.arg(i);
    }
    return {};
}

bool Simulation::isOver() const
{
    const RunSummary summary = m_run->summary();
    const bool isAsked = m_way == ReplayWay::Gateway;
    return summary.state == RunState::Finished && m_disk.record.summary.state == RunState::Finished
        && summary.totals.count(ItemState::InDoubt) == 0
        && (!isAsked || summary.totals.count(ItemState::Accepted) == 0)
        && m_disk.record.items.size() == m_items;
}

QString Simulation::run()
{
    static constexpr qint64 Hour = 3600LL * 1'000'000;
    static constexpr qint64 QuietTime = 60'000'000;
    startProgram();
    const auto person = [this](const auto &self) -> void {
        actAsPerson();
        m_world.after(m_world.between(10'000, 3'000'000), [&self] { self(self); });
    };
    m_world.after(1000, [&person] { person(person); });
    qint64 overSince = -1;
    while (m_world.step() && m_world.monotonicMicros() < 24 * Hour) {
        for (; m_seenBegun < m_sender->begun.size(); ++m_seenBegun) {
            const std::pair<int, int> decision = m_sender->begun[m_seenBegun];
            if (m_sent.contains(decision))
                return u"item %1, decision %2 was sent twice"_s.arg(decision.first)
                    .arg(decision.second);
            m_sent.insert(decision);
            trace += QByteArray::number(m_world.monotonicMicros()) + ':'
                + QByteArray::number(decision.first) + ' ';
            if (m_canceledAt >= 0 && m_sender->begunAt[m_seenBegun] > m_canceledAt)
                return u"sent after cancel"_s;
            if (m_sleptAt >= 0 && m_sender->begunAt[m_seenBegun] > m_sleptAt)
                return u"sent after a long sleep without a click"_s;
        }
        if (const QString problem = broken(); !problem.isEmpty())
            return problem;
        if (m_crashes < 20 && m_run->summary().state != RunState::Finished
            && m_world.chance(m_faults.crash))
            crash();
        if (m_outages < 8 && m_world.chance(m_faults.outage)) {
            ++m_outages;
            m_farSide.cutOff(
                m_world.between(1'000'000, m_world.chance(0.3) ? 900'000'000 : 20'000'000));
        }
        const bool hasSlept = sleepSometimes(); // in which nothing becomes quiet
        askFromOutside();
        if (!isOver() || hasSlept)
            overSince = -1;
        else if (overSince < 0)
            overSince = m_world.monotonicMicros();
        else if (m_world.monotonicMicros() - overSince > QuietTime)
            break;
    }
    return brokenAtTheEnd();
}

void TestReplaySimulation::noSeedLosesOrDoublesAnything()
{
    const bool isSingle = qEnvironmentVariableIsSet("REPRISE_SEED");
    const int first = isSingle ? qEnvironmentVariableIntValue("REPRISE_SEED") : 1;
    const int wanted = qEnvironmentVariableIntValue("REPRISE_SEEDS");
    const int count = isSingle ? 1 : wanted > 0 ? wanted : 200;
    for (int seed = first; seed < first + count; ++seed) {
        const QString problem = Simulation(static_cast<quint32>(seed)).run();
        QVERIFY2(problem.isEmpty(), qPrintable(u"REPRISE_SEED=%1: %2"_s.arg(seed).arg(problem)));
    }
}

void TestReplaySimulation::aSeedRepeatsItself()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        Simulation once(seed);
        Simulation again(seed);
        once.run();
        again.run();
        QVERIFY(!once.trace.isEmpty());
        QCOMPARE(once.trace, again.trace);
    }
}

//! With so many items that the window, not the plan, is the bound; each crash checks it.
void TestReplaySimulation::acrossACrashDoubtStaysWithinTheWindow()
{
    qsizetype most = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        Simulation simulation(seed, 300);
        const QString problem = simulation.run();
        QVERIFY2(problem.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(problem)));
        most = std::max(most, simulation.mostDoubt);
    }
    QVERIFY(most > 8); // crashes did happen with much under way
}

QTEST_GUILESS_MAIN(TestReplaySimulation)
#include "tst_replaysimulation.moc"

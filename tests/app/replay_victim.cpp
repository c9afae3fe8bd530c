// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A headless replay that tst_replaykill starts and lets die at a kill point.
// replay_victim JOURNAL PLAN ARRIVED: makes a run of the plan, or resumes the one in the journal,
// and leaves with 0 once every item has its end. ARRIVED: comma-separated idempotency keys that the
// receiver has seen; what else is in doubt of a direct run is sent again.
// REPRISE_VICTIM_CANCEL_AT=N: cancels once N items are sent. REPRISE_VICTIM_NAP_MS, _SLEPT_MS: a
// sleep of that length counts; after the longer one it leaves with 7.

#include "app/async/clock.h"
#include "app/replay/journal/replayjournal.h"
#include "app/replay/plan/planfile.h"
#include "app/replay/run/runfactory.h"
#include "tests/support/planrequests.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Reprise;

class Victim final : public QObject
{
    Q_OBJECT

public:
    explicit Victim(const QStringList &arguments)
        : m_journal(arguments.value(1))
        , m_planPath(arguments.value(2))
        , m_arrived(arguments.value(3).toLatin1().split(','))
    {
        m_runs = m_journal.runs();
        connect(m_runs.get(), &Job::finished, this, &Victim::findRun);
    }

private:
    void findRun()
    {
        if (!m_runs->result())
            return QCoreApplication::exit(2);
        if (!m_runs->result()->isEmpty())
            return loadRun(m_runs->result()->first().id);
        const Result<ReplayPlan> plan = readPlanFile(m_planPath);
        if (!plan)
            return QCoreApplication::exit(3);
        m_created = m_journal.createRun(*plan, "victim", 1);
        connect(
            m_created.get(), &Job::finished, this, [this] { loadRun(m_created->result()->id); });
    }

    void loadRun(const RunId &id)
    {
        m_record = m_journal.record(id);
        connect(m_record.get(), &Job::finished, this, &Victim::begin);
    }

    void begin()
    {
        if (!m_record->result())
            return QCoreApplication::exit(4);
        RunFactory factory(m_journal, m_clock, "victim", plainFarSide);
        RunLimits limits;
        limits.settleMicros = 100'000;
        limits.firstLookMicros = 20'000;
        shortenSleep(limits);
        factory.setLimits(limits);
        m_run = factory.make(*m_record->result(), {}, std::make_unique<Test::PlanRequests>());
        connect(m_run.get(), &ReplayRun::stateChanged, this, &Victim::look);
        connect(m_run.get(), &ReplayRun::itemsChanged, this, &Victim::look);
        decideDoubts();
        // The person's click: to go on, or to ask about what is still open.
        if (!m_run->start())
            m_run->lookUpNow();
        QTimer::singleShot(0, this, &Victim::look);
    }

    static void shortenSleep(RunLimits &limits)
    {
        if (const qint64 nap = qEnvironmentVariableIntValue("REPRISE_VICTIM_NAP_MS"); nap > 0) {
            limits.napMicros = nap * 1000;
            limits.heartbeatMicros = nap * 100;
        }
        if (const qint64 slept = qEnvironmentVariableIntValue("REPRISE_VICTIM_SLEPT_MS"); slept > 0)
            limits.sleptMicros = slept * 1000;
    }

    void decideDoubts()
    {
        if (m_run->plan().target.way == ReplayWay::Gateway)
            return;
        for (int i = 0; i < m_run->plan().items.size(); ++i) {
            const RunItem item = m_run->item(i);
            if (item.state == ItemState::InDoubt)
                (void)m_run->decide(i, m_arrived.contains(item.idempotencyKey), "by the log");
        }
    }

    void look()
    {
        const RunSummary summary = m_run->summary();
        const int cancelAt = qEnvironmentVariableIntValue("REPRISE_VICTIM_CANCEL_AT");
        if (cancelAt > 0 && summary.totals.word(SentWord::Sent) >= cancelAt)
            (void)m_run->cancel();
        if (summary.state == RunState::Paused && summary.pauseReason == PauseReason::Slept)
            return QTimer::singleShot(100, this, [] { QCoreApplication::exit(7); });
        if (summary.state != RunState::Finished || m_run->openQuestions() > 0)
            return;
        QTimer::singleShot(100, this, [] { QCoreApplication::exit(0); }); // past the last commit
    }

    SystemClock m_clock;
    ReplayJournal m_journal;
    QString m_planPath;
    QByteArrayList m_arrived;
    JobPtr<QList<RunSummary>> m_runs;
    JobPtr<RunSummary> m_created;
    JobPtr<RunRecord> m_record;
    std::unique_ptr<ReplayRun> m_run;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Victim victim(QCoreApplication::arguments());
    return QCoreApplication::exec();
}

#include "replay_victim.moc"

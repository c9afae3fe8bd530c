// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/runledger.h"

#include "app/replay/journal/replayjournal.h"

namespace Reprise {

RunLedger::RunLedger(ReplayJournal &journal, const RunId &run)
    : m_journal(journal)
    , m_run(run)
{
    connect(&journal, &ReplayJournal::cancelAsked, this,
        [this](const RunId &asked, const QByteArray &actor) {
            if (asked == m_run)
                emit cancelAsked(actor);
        });
}

RunLedger::~RunLedger()
{
    // Dropping a job would cancel what had not begun; it must still be written.
    for (Job *job :
        {static_cast<Job *>(m_commit.release()), static_cast<Job *>(m_asking.release())}) {
        if (!job)
            continue;
        job->disconnect();
        if (job->isFinished())
            job->deleteLater();
        else
            connect(job, &Job::finished, job, &QObject::deleteLater);
    }
}

void RunLedger::commit(const JournalBatch &batch)
{
    Q_ASSERT(!m_commit);
    m_intents = batch.intents;
    m_commit = m_journal.commit(m_run, batch);
    connect(m_commit.get(), &Job::finished, this, &RunLedger::answer);
}

void RunLedger::askToCancel(const QByteArray &actor)
{
    m_asking = m_journal.askToCancel(m_run, actor);
}

void RunLedger::answer()
{
    const Result<JournalVerdict> verdict = m_commit->takeResult();
    m_commit.reset();
    JournalReceipt receipt;
    if (!verdict)
        receipt.failure = verdict.error();
    else
        receipt = {{}, verdict->intentsRefused, verdict->failure};
    if (!receipt.failure && !receipt.intentsRefused)
        receipt.intents = confirmed(m_intents);
    emit committed(receipt);
}

} // namespace Reprise

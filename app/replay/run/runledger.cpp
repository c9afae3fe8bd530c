// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/runledger.h"

#include "app/replay/journal/replayjournal.h"

namespace Reprise {

RunLedger::RunLedger(ReplayJournal &journal, const RunId &run)
    : m_journal(journal)
    , m_run(run)
{
}

RunLedger::~RunLedger()
{
    // Dropping the job would cancel a commit that had not begun; it must still be written.
    if (Job *job = m_commit.release()) {
        job->disconnect();
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

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/runbench.h"

#include "tests/support/planrequests.h"
#include "tests/support/waitforjob.h"

namespace Reprise::Test {

RunBench::RunBench()
    : m_journal(std::make_unique<ReplayJournal>(path()))
{
    sendLimits.totalMs = 5000;
}

RunBench::~RunBench() = default;

ReplayRun &RunBench::make(const RunId &id)
{
    RunFactory factory(*m_journal, m_clock, "ada", plainFarSide);
    factory.setLimits(runLimits);
    factory.setLimits(sendLimits);
    m_run.reset();
    m_run = factory.make(journalled(id), {}, std::make_unique<PlanRequests>());
    return *m_run;
}

ReplayRun &RunBench::made(const ReplayPlan &plan)
{
    const Result<RunSummary> summary = waitFor(m_journal->createRun(plan, "ada", 1));
    if (!summary)
        qFatal("no run could be made");
    return make(summary->id);
}

ReplayRun &RunBench::reopened(const RunId &id)
{
    drop();
    m_journal.reset();
    m_journal = std::make_unique<ReplayJournal>(path());
    return make(id);
}

RunRecord RunBench::journalled(const RunId &id)
{
    const Result<RunRecord> record = waitFor(m_journal->record(id));
    if (!record)
        qFatal("the journal cannot be read");
    return *record;
}

void RunBench::drop()
{
    m_run.reset();
}

} // namespace Reprise::Test

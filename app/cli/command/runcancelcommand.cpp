// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/runcancelcommand.h"

#include "app/cli/runlookup.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int LookMs = 100;
static constexpr int PatienceMs = 30'000; // answers under way are awaited first

void RunCancelCommand::begin()
{
    const Result<RunId> id = lookUpRun(session(), arguments());
    if (!id)
        return fail(id.error());
    m_id = *id;
    m_nextLook.setSingleShot(true);
    connect(&m_nextLook, &QTimer::timeout, this, &RunCancelCommand::look);
    m_opening = session().openRun(m_id, {});
    connect(m_opening.get(), &Job::finished, this, &RunCancelCommand::cancelRun);
}

void RunCancelCommand::cancelRun()
{
    const Result<ReplayRun *> &opened = m_opening->result();
    if (!opened)
        return fail(opened.error());
    const RunState state = (*opened)->summary().state;
    if (state != RunState::Finished && state != RunState::Canceling) {
        const Result<void> canceled = (*opened)->cancel();
        if (!canceled)
            return fail(canceled.error());
    }
    m_waiting.start();
    look();
}

//! The journal is what both programs see.
void RunCancelCommand::look()
{
    m_reading = session().runRecord(m_id);
    connect(m_reading.get(), &Job::finished, this, &RunCancelCommand::takeRecord);
}

void RunCancelCommand::takeRecord()
{
    const Result<RunRecord> &record = m_reading->result();
    if (!record)
        return fail(record.error());
    if (record->summary.state == RunState::Finished) {
        terminal().print(runText(record->summary));
        return end(ExitCode::Done);
    }
    if (m_waiting.elapsed() < PatienceMs)
        return m_nextLook.start(LookMs);
    if (record->summary.state != RunState::Canceling && record->cancelAskedBy.isEmpty()) {
        return fail(Error{Error::Kind::Storage, u"cancel the run"_s,
            u"the wish could not be written beside the journal"_s});
    }
    terminal().print(runText(record->summary));
    terminal().note("the cancellation is asked for, but the run has not ended yet");
    end(ExitCode::Partial);
}

} // namespace Reprise

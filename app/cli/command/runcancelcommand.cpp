// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/runcancelcommand.h"

#include "app/cli/runlookup.h"

namespace Reprise {

void RunCancelCommand::begin()
{
    const Result<RunId> id = lookUpRun(session(), arguments());
    if (!id)
        return fail(id.error());
    m_opening = session().openRun(*id, {});
    connect(m_opening.get(), &Job::finished, this, &RunCancelCommand::cancelRun);
}

void RunCancelCommand::cancelRun()
{
    const Result<ReplayRun *> &opened = m_opening->result();
    if (!opened)
        return fail(opened.error());
    m_run = *opened;
    const auto endIfFinished = [this] {
        if (m_run->summary().state != RunState::Finished)
            return;
        terminal().print(runText(m_run->summary()));
        end(ExitCode::Done);
    };
    connect(m_run, &ReplayRun::stateChanged, this, endIfFinished);
    if (m_run->summary().state == RunState::Finished)
        return endIfFinished();
    const Result<void> canceled = m_run->cancel();
    if (!canceled)
        fail(canceled.error());
}

} // namespace Reprise

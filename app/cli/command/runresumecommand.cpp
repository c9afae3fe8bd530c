// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/runresumecommand.h"

#include "app/cli/runlookup.h"

namespace Reprise {

void RunResumeCommand::begin()
{
    const Result<RunId> id = lookUpRun(session(), arguments());
    if (!id)
        return fail(id.error());
    m_id = *id;
    m_reading = session().runRecord(m_id);
    connect(m_reading.get(), &Job::finished, this, [this] {
        const Result<RunRecord> &record = m_reading->result();
        if (!record)
            return fail(record.error());
        if (record->summary.state == RunState::Finished)
            return followOutcomes();
        confirm(record->plan);
    });
}

JobPtr<ReplayRun *> RunResumeCommand::open(const QByteArray &secret)
{
    return session().openRun(m_id, secret);
}

} // namespace Reprise

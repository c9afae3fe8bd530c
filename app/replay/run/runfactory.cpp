// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/runfactory.h"

#include "app/replay/journal/replayjournal.h"
#include "app/replay/run/run.h"

namespace Reprise {

RunFactory::RunFactory(
    ReplayJournal &journal, const Clock &clock, QByteArray actor, FarSideMaker maker)
    : m_journal(journal)
    , m_clock(clock)
    , m_actor(std::move(actor))
    , m_maker(std::move(maker))
{
}

std::unique_ptr<ReplayRun> RunFactory::make(const RunRecord &record, const QByteArray &secret,
    std::unique_ptr<RequestSource> requests) const
{
    const RunId run = record.summary.id;
    SendLimits limits = m_limits;
    limits.concurrency = record.plan.pacing.concurrency;
    RunParts parts;
    parts.clock = &m_clock;
    parts.timer = std::make_unique<SystemRunTimer>(m_clock);
    parts.journal = m_journal.storageOf(run);
    parts.farSide = m_maker({run, record.plan, secret, limits, m_clock});
    parts.requests = std::move(requests);
    parts.limits = m_runLimits;
    parts.random = std::make_unique<SystemRandomness>();
    parts.actor = m_actor;
    parts.foreignHolder = m_journal.foreignHolder();
    return std::make_unique<Run>(record, std::move(parts));
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/runfactory.h"

#include "app/net/signature.h"
#include "app/replay/journal/replayjournal.h"
#include "app/replay/run/gatewayattemptlookup.h"
#include "app/replay/run/run.h"
#include "app/replay/send/httpsender.h"

namespace Reprise {

RunFactory::RunFactory(ReplayJournal &journal, const Clock &clock, QByteArray actor)
    : m_journal(journal)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

std::unique_ptr<ReplayRun> RunFactory::make(const RunRecord &record, const QByteArray &secret,
    std::unique_ptr<RequestSource> requests) const
{
    const ReplayPlan &plan = record.plan;
    SendLimits limits = m_limits;
    limits.concurrency = plan.pacing.concurrency;
    const SendTarget target{record.summary.id, plan.target, plan.markers, secret};
    RunParts parts;
    parts.clock = &m_clock;
    parts.timer = std::make_unique<SystemRunTimer>(m_clock);
    parts.journal = m_journal.storageOf(record.summary.id);
    parts.sender = std::make_unique<HttpSender>(target, limits, &m_clock);
    parts.requests = std::move(requests);
    if (plan.target.way == ReplayWay::Gateway)
        parts.lookup = std::make_unique<GatewayAttemptLookup>(plan.target.url, secret);
    parts.limits = m_runLimits;
    parts.random = std::make_unique<SystemRandomness>();
    parts.actor = m_actor;
    parts.lacksSecret = !checkSigningSecret(plan.target.signature, secret).has_value();
    parts.foreignHolder = m_journal.foreignHolder();
    return std::make_unique<Run>(record, std::move(parts));
}

} // namespace Reprise

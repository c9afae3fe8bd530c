// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/connector.h"

#include "app/async/settledjob.h"

namespace Reprise {

JobPtr<std::shared_ptr<const ReplayProtocol>> Connector::renewReplayProtocol()
{
    return settledJob<std::shared_ptr<const ReplayProtocol>>(replayProtocol());
}

JobPtr<EventRecord> Connector::recordOf(
    const EventId &event, const AttemptId &, CallPriority priority)
{
    return record(event, priority);
}

} // namespace Reprise

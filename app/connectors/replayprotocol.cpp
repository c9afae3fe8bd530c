// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/replayprotocol.h"

namespace Reprise {

Result<GatewayCall> ReplayProtocol::replayCallOf(
    const EventId &event, const AttemptId &, const QByteArray &idempotencyKey) const
{
    return replayCall(event, idempotencyKey);
}

} // namespace Reprise

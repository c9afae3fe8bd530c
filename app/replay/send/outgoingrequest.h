// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/plan/headerrules.h"
#include "models/domain/ids.h"
#include "models/domain/replay/replayplan.h"
#include "models/domain/result.h"

namespace Reprise {

//! Where and how one run sends. Holds the secret; never stored, never shown.
struct SendTarget {
    RunId run;
    ReplayTarget target;
    Headers markers;
    QByteArray secret; //!< Direct: signs. Gateway: the API key.
};

//! One request, ready for the wire: a POST with exactly these fields and bytes.
struct OutgoingRequest {
    QByteArray url;
    Headers headers;
    QByteArray body;
    QList<DroppedHeader> dropped; //!< of the stored request, for the preview
};

//! The stored request as it would be sent directly: bytes unchanged, allowed fields only, markers,
//! the idempotency key unless the original had one of its own, signed at unixSeconds where a
//! scheme is set. Error: the secret does not fit.
Result<OutgoingRequest> directRequest(const HttpMessage &stored, const SendTarget &target,
    const EventId &event, const QByteArray &idempotencyKey, qint64 unixSeconds);

//! The gateway's own replay call for the event: POST {base}/v1/events/{id}/replay, without a body.
OutgoingRequest gatewayRequest(
    const SendTarget &target, const EventId &event, const QByteArray &idempotencyKey);

//! {base}/v1/events/{id}, the id percent-encoded as one path segment.
QByteArray gatewayEventUrl(const QByteArray &base, const EventId &event);

} // namespace Reprise

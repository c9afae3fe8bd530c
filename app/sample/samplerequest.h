// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

class SampleDice;

//! What a shop sends: one request as it arrived at the gateway, and where it goes first.
struct SampleRequest {
    QByteArray type;
    QByteArray destination;
    QByteArray externalId;
    QByteArray requestId;
    QByteArray body;
    QByteArray mediaType = "application/json";
};

//! What kinds of event may be made.
enum class SampleTypes : quint8 {
    Any,
    NotFulfilled, //!< all but order.fulfilled to fulfilment, which the bug broke
    Fulfilled, //!< order.fulfilled to fulfilment only
};

SampleRequest makeRequest(SampleDice &dice, SampleTypes types, qint64 sentMicros);

//! Header fields as the gateway kept them, the shop's signature and the idempotency key among them.
Headers makeRequestHeaders(SampleDice &dice, const SampleRequest &request, qint64 receivedMicros);

QByteArray destinationUrl(QByteArrayView destination);

//! "t=…,v1=…" over the body (GetHook scheme) with SampleStory::SigningSecret.
QByteArray sampleSignature(const QByteArray &body, qint64 micros);

//! "Sun, 12 Apr 2026 10:26:44 GMT"
QByteArray httpDate(qint64 micros);

} // namespace Reprise

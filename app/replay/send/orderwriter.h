// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/outgoingrequest.h"
#include "models/domain/result.h"

namespace Reprise {

struct SendOrder;

//! Turns an order into the one request that carries it out: how a gateway is asked, or how stored
//! bytes are delivered. It decides what is sent, never whether or how often.
//! Thread: made anywhere, then used on the sender's thread only; write() is called once for each
//! order, just before it leaves. Implementations hold values only.
class OrderWriter
{
public:
    virtual ~OrderWriter() = default;

    //! unixSeconds: the moment of sending, for signatures. Error: nothing is sent. Of kind Auth,
    //! a secret is missing or does not fit, and the run pauses with the item still planned; of any
    //! other kind, this item can never be sent as it is and ends as refused, with that detail.
    virtual Result<OutgoingRequest> write(const SendOrder &order, qint64 unixSeconds) const = 0;
};

} // namespace Reprise

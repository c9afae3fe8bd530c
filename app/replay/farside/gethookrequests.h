// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/sendtarget.h"
#include "app/replay/send/orderwriter.h"

namespace Reprise {

//! Asks a gateway of GetHook's kind to deliver: POST {base}/v1/events/{id}/replay, without a body.
class GetHookRequests final : public OrderWriter
{
public:
    explicit GetHookRequests(SendTarget target);

    Result<OutgoingRequest> write(const SendOrder &order, qint64 unixSeconds) const override;

private:
    SendTarget m_target;
};

//! {base}/v1/events/{id}, the id percent-encoded as one path segment.
QByteArray gethookEventUrl(const QByteArray &base, const EventId &event);

} // namespace Reprise

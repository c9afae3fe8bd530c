// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/replayprotocol.h"
#include "app/replay/send/orderwriter.h"

#include <memory>

namespace Reprise {

//! Asks a gateway to deliver again, as its protocol says.
class ProtocolRequests final : public OrderWriter
{
public:
    explicit ProtocolRequests(std::shared_ptr<const ReplayProtocol> protocol);

    Result<OutgoingRequest> write(const SendOrder &order, qint64 unixSeconds) const override;

private:
    const std::shared_ptr<const ReplayProtocol> m_protocol;
};

} // namespace Reprise

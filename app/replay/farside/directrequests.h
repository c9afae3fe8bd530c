// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/sendtarget.h"
#include "app/replay/send/orderwriter.h"

namespace Reprise {

//! Delivers stored requests itself, by POST: bytes unchanged, allowed fields only, markers, the
//! idempotency key unless the original had one of its own, signed anew where a scheme is set.
class DirectRequests final : public OrderWriter
{
public:
    explicit DirectRequests(SendTarget target);

    //! Error: kind Invalid when the stored body is not the one that was planned any more.
    Result<OutgoingRequest> write(const SendOrder &order, qint64 unixSeconds) const override;

private:
    SendTarget m_target;
};

} // namespace Reprise

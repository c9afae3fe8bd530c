// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/replayprotocol.h"

namespace Reprise::Test {

struct RawAnswer {
    int status = 0;
    Headers headers;
    QByteArray body;
};

//! Makes a gateway's call over a plain socket, once. The program's own sender stands in a layer
//! that the contract of connectors does not know. Waits for the answer.
RawAnswer makeCall(const GatewayCall &call);

} // namespace Reprise::Test

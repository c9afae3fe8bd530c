// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/replayprotocol.h"

namespace Reprise {

//! The replay protocol of a run as it is now: none before the connection was opened for replays,
//! another one after its credential was renewed. Thread: the run's.
struct ProtocolSlot {
    std::shared_ptr<const ReplayProtocol> protocol;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/replay/replayplan.h"

namespace Reprise {

//! Where and how one run sends. Holds the secret; never stored, never shown.
struct SendTarget {
    RunId run;
    ReplayTarget target;
    Headers markers;
    QByteArray secret; //!< Direct: signs. Gateway: the API key.
};

//! The plan's markers for one event; they may name it and the run: "X-Replay-Run: {run}".
void appendMarkers(Headers &headers, const SendTarget &target, const EventId &event);

inline constexpr const char *IdempotencyField = "Idempotency-Key";

} // namespace Reprise

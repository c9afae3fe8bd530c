// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/attemptlookup.h"

namespace Reprise {

//! What a gateway's answer to GET /v1/events/{id} says about an order of ours:
//! {"data":{"event":{"status":…},"attempts":[{"attempt_number":…,"trigger":…,"outcome":…}]}}.
//! Attempts above the baseline count, unless the gateway says that it made them by itself, or names
//! another order than ours ("replay_event_id"). Of several the newest decides. Any other shape is
//! no word.
LookupAnswer readAttempts(const QByteArray &body, const LookupQuestion &question);

} // namespace Reprise

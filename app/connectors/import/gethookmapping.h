// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonparser.h"
#include "models/domain/event.h"

namespace Reprise {

//! An event of GetHook's API or export: an Event object, or {"event":Event,"attempts":[…]}.
//!
//! * Stages: received, accepted, queued → waiting; delivering → in flight; retry_scheduled →
//!   scheduled; delivered → succeeded; dead_letter → exhausted; replayed → superseded; any other
//!   word → unknown. The words themselves are kept.
//! * attemptLimit is 5, GetHook's retry ladder (none, 30 s, 2 min, 10 min, 1 h).
//! * The destination is that of the newest attempt; a list without attempts does not tell it.
//! * body is the raw body as text; headers lack Authorization and Cookie, which GetHook never
//! keeps.
Result<EventRecord> recordFromGetHook(const JsonObject &element, JsonParser &parser);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonparser.h"
#include "models/domain/event.h"

namespace Reprise {

//! An entry of an HTTP archive (HAR 1.2) as an event with one attempt.
//!
//! Only POST is a delivery: that is the request this program can repeat. Entries with another
//! method are refused with that reason and show in the import's list.
//! * HAR has no ids; the event's is a digest of time, address and body, so that importing the file
//!   again, or a longer recording of the same session, finds the same events.
//! * type is the value of a header that names one (X-GitHub-Event, X-Event-Type, …), else
//!   "POST /path".
//! * A body that the recording left out is marked as truncated; "encoding":"base64" is decoded.
Result<EventRecord> recordFromHar(const JsonObject &entry, JsonParser &parser);

} // namespace Reprise

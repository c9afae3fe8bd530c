// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! What is known of an event after another record of it has been read. A record may be a later
//! state of the event, or another of its attempts (a log of single deliveries).
//! * Attempts are joined by id; of two with the same id the incoming one counts.
//! * The fields of the row come from the record with the newest attempt, of equals the incoming
//! one;
//!   the time of arrival is the earlier, a request with a body beats one without.
//! * Key and replays of ours are those of `known`.
//! merged(merged(a, b), b) == merged(a, b), which is why importing twice changes nothing.
EventRecord merged(const EventRecord &known, const EventRecord &incoming);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

#include <optional>

namespace Reprise {

//! The program's own export of events: a text file of JSON lines that loses nothing.
//!
//! Line 1:  {"reprise":"export","version":1,"exportedAt":"2026-04-12T15:00:00Z"}
//!          and, where a person exported a table: "filter", "zone", "matched" (events), "contents"
//!          ("complete" or "redacted"); readers ignore what they do not know.
//! Last line: {"reprise":"export-end","complete":true,"events":247,"matched":247}
//!          A file without it was cut; complete is false where the export was canceled. Readers
//!          skip every line whose first member is "reprise".
//! Between them one line per event: {"event":{…},"request":{…},"attempts":[…]}
//! * "event": id, requestId, type, source, destination, destinationUrl, status (the vendor's word),
//!   stage (ours), receivedAt, nextAttemptAt, expiresAt, attemptCount, attemptLimit, lastCode,
//!   lastDurationMicros, lastAnswer, bodySize, replayCount, raw
//! * "request", "response": headers as a list of [name, value] in the order received, body
//! * "body": bytes, mediaType, isTruncated, fullSize, isOriginal (left out when it is true)
//! * "attempts": id, number, trigger, startedAt, durationMicros, outcome, vendorOutcome, code,
//!   error, request, response, runId, raw
//! * a time: {"micros":…,"utc":"…","text":"as received"}; micros is what is read back
//! * bytes that are no UTF-8: {"base64":"…"} in place of a string
//! * "raw": the vendor's other fields, as the text of a JSON object
//! Empty and unknown members are left out. Keys of rows are not part of an event's content and are
//! not exported.
inline constexpr int ExportVersion = 1;

//! The first line, without a line end.
QByteArray exportHeaderJson(qint64 exportedMicros);

//! The last line, without a line end: what was written of how many that matched.
QByteArray exportEndJson(bool isComplete, qint64 events, qint64 matched);

//! One event as one line, without a line end.
QByteArray recordToJson(const EventRecord &record);

//! Words of the export; never translated.
QByteArrayView triggerWord(AttemptTrigger trigger);
std::optional<AttemptTrigger> triggerFromWord(QByteArrayView word);
QByteArrayView outcomeWord(AttemptOutcome outcome);
std::optional<AttemptOutcome> outcomeFromWord(QByteArrayView word);

} // namespace Reprise

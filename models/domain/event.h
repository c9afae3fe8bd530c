// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/httpmessage.h"
#include "models/domain/ids.h"
#include "models/domain/stage.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <optional>

namespace Reprise {

//! The duty to deliver one request to one destination: a row of the events table.
//! Text that comes from outside stays UTF-8 bytes as received and may be hostile.
struct Event {
    RowKey key{}; //!< of the archive; not part of the event's content
    EventId id;
    RequestId requestId; //!< fan-out parent; empty where the vendor has none
    QByteArray type; //!< "order.fulfilled"
    QByteArray source; //!< name or id of where it came in
    QByteArray destination; //!< name or id of where it goes
    QByteArray destinationUrl; //!< empty where the source does not tell
    QByteArray vendorStatus; //!< verbatim
    Stage stage = Stage::Unknown;
    Timestamp receivedAt;
    std::optional<Timestamp> nextAttemptAt; //!< planned by the gateway
    std::optional<Timestamp> expiresAt; //!< the gateway drops it then
    int attemptCount = 0;
    std::optional<int> attemptLimit;
    std::optional<int> lastCode; //!< HTTP status of the last answer; none on a transport error
    std::optional<qint64> lastDurationMicros;
    QByteArray lastAnswer; //!< first line or error text of the last answer, at most 200 bytes
    qint64 bodySize = 0; //!< bytes of the request body
    int replayCount = 0; //!< replays of ours that were sent for it
    //! Our clock, when its gateway was first found not to have it any more; we keep what we have.
    std::optional<qint64> goneSinceMicros;
    //! Request and attempts were read one by one from the gateway, and nothing has happened to the
    //! event since. false: a list told of it, or a file, or it has changed after that.
    bool isWhole = false;
    QByteArray
        rawFields; //!< JSON object of the vendor's fields that have no place here; may be empty

    bool operator==(const Event &) const = default;
};

//! An event with everything known of it: what the detail shows, an import writes, a plan reads.
struct EventRecord {
    Event event;
    HttpMessage request;
    QList<Attempt> attempts; //!< oldest first, replays of ours among them

    bool operator==(const EventRecord &) const = default;
};

//! Longest lastAnswer kept in a row; the whole answer is in its attempt.
inline constexpr int LastAnswerLimit = 200;

} // namespace Reprise

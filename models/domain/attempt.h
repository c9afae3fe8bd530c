// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"
#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <optional>

namespace Reprise {

//! Why a try was made.
enum class AttemptTrigger : quint8 { Unknown, Initial, Automatic, Manual, Bulk, Replay };

//! What came of a try.
enum class AttemptOutcome : quint8 {
    Pending,
    Succeeded,
    Rejected, //!< answered, but not with 2xx
    TimedOut,
    NetworkError, //!< no complete answer
    Canceled,
    Unknown,
};

//! One try to deliver an event.
struct Attempt {
    AttemptId id;
    int number = 0; //!< from 1
    AttemptTrigger trigger = AttemptTrigger::Unknown;
    Timestamp startedAt;
    std::optional<qint64> durationMicros;
    AttemptOutcome outcome = AttemptOutcome::Unknown;
    QByteArray vendorOutcome; //!< verbatim
    std::optional<int> code; //!< HTTP status
    QByteArray error; //!< transport error text; may be hostile
    //! What this try sent, where it differs from the event's request or the source keeps it per
    //! try.
    std::optional<HttpMessage> request;
    HttpMessage response;
    RunId runId; //!< set for replays of ours
    QByteArray rawFields; //!< JSON object of the vendor's fields that have no place here

    bool operator==(const Attempt &) const = default;
};

} // namespace Reprise

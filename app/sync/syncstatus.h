// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/gateway/coverage.h"

namespace Reprise {

//! What the copy of a gateway is doing, for people.
struct SyncStatus {
    enum class Phase : quint8 {
        Starting, //!< the store and the scopes are being looked at
        Current, //!< nothing is missing that was asked for
        Syncing,
        Waiting, //!< the gateway wants fewer calls; goes on by itself
        Offline, //!< the gateway cannot be reached; tries again by itself
        Failed, //!< a person has to do something; error says what was refused
    };

    Phase phase = Phase::Starting;
    bool isLive = false; //!< new events are asked for again and again
    qint64 fetched = 0; //!< events read since the copy was current last
    std::optional<qint64> expected; //!< of them, about how many there will be
    //! Our clock: the newest events of all scopes were complete then.
    std::optional<qint64> syncedMicros;
    std::optional<qint64> untilMicros; //!< Waiting, Offline: when it goes on
    std::optional<qint64> sinceMicros; //!< Offline: when it was reached last
    std::optional<Error> error; //!< Offline, Failed; or of one scope while the others go on
    QByteArray errorScope; //!< label of the scope that fails, where it is one of several
    qint64 rejects = 0; //!< elements of lists that could not be read as events
    bool hasHoles = false; //!< parts of the gateway did not answer; asked again by and by

    bool operator==(const SyncStatus &) const = default;
};

} // namespace Reprise

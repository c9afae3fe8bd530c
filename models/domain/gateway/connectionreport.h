// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>

namespace Reprise {

//! What checking a connection found. ok() or the first obstacle, in the order a request meets them.
struct ConnectionReport {
    enum class Obstacle : quint8 {
        None,
        Proxy, //!< refuses, or wants other credentials
        Host, //!< no such name, no route, refused
        Tls,
        NotTheGateway, //!< something answers, but not this API
        Credential, //!< refused or expired
        Permission, //!< known, but may not do this
        Scope, //!< wrong or missing team, project, customer
        RateLimit,
        Gateway, //!< it has trouble itself
        Other,
    };

    Obstacle obstacle = Obstacle::None;
    QByteArray detail; //!< of the gateway or the library, redacted and bounded; may be hostile
    QByteArray step; //!< which call met it: "list events"
    std::optional<qint64> clockSkewMicros; //!< the gateway's clock minus ours, to a second or two
    std::optional<int> callsLeft; //!< of the rate limit, where the gateway tells
    std::optional<qint64> eventsSeen; //!< on the first page

    bool ok() const { return obstacle == Obstacle::None; }
};

} // namespace Reprise

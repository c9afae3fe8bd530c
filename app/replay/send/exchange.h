// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"

#include <optional>

namespace Reprise {

//! What is known of one request after it ended: facts from the wire, no judgement.
struct Exchange {
    enum class End : quint8 {
        Answered, //!< the whole answer was read
        AnswerCut, //!< the connection ended within the answer's body
        AnswerOverLimit, //!< head or body was larger than we read
        Broken, //!< the connection ended before a complete head
        TimedOut,
        NotConnected, //!< name, route, connect, TLS or proxy
        Withdrawn, //!< taken back before it was begun
        Unsendable, //!< refused by ourselves: what was stored is not what the plan promised
    };
    enum class Obstacle : quint8 {
        None,
        Tls,
        Proxy,
        Secret,
        Network, //!< no name, no route: our way out is cut
        Host, //!< it refuses connections, or does not answer them
    };

    End end = End::Broken;
    Obstacle obstacle = Obstacle::None;
    qint64 bytesWritten = 0; //!< of the request, head included
    std::optional<int> status; //!< of a complete head only: half a status line is no answer
    QByteArray contentType;
    QByteArray retryAfter;
    Headers fields; //!< of a complete head; only where the limits ask for them
    QByteArray body; //!< at most KeptAnswerBytes
    QByteArray error; //!< text of the transport
    qint64 startedMicros = 0; //!< wall clock
    qint64 durationMicros = 0;

    bool operator==(const Exchange &) const = default;
};

inline constexpr qsizetype AnswerHeadLimit = 64 << 10;
inline constexpr int AnswerLineLimit = 200;
inline constexpr qsizetype AnswerBodyLimit = 1 << 20;
inline constexpr qsizetype KeptAnswerBytes = 64 << 10;

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

namespace Reprise {

//! One call of a gateway's API that causes a delivery. Only the sender of app/replay makes it.
struct GatewayCall {
    QByteArray method; //!< "POST", "PUT"
    QByteArray url; //!< absolute, ASCII
    Headers headers; //!< the credential among them; never stored, never shown
    QByteArray body;
};

//! What a gateway's complete answer to a replay call means.
struct ReplayAnswer {
    enum class Meaning : quint8 {
        Accepted, //!< it took the order; whether the receiver will is not known yet
        Refused, //!< it did not act, and will not: gone, wrong state, not permitted
        NotNow, //!< it did not act: too many calls; another try may follow after waitMicros
        StopAll, //!< it did not act, and would not for any item: the credential is refused
        Unclear, //!< it may have acted
    };

    Meaning meaning = Meaning::Unclear;
    QByteArray detail; //!< of the gateway's own words, bounded; may be hostile
    EventId successor; //!< the event that was made, where a replay makes a new one
    std::optional<qint64> waitMicros; //!< before another try, where the answer or its rules say
};

//! How one gateway is asked to deliver an event again. Immutable: shared with the sender's thread.
class ReplayProtocol
{
public:
    virtual ~ReplayProtocol() = default;

    virtual Result<GatewayCall> replayCall(
        const EventId &event, const QByteArray &idempotencyKey) const = 0;
    //! For gateways that make a try again and not an event: newest is the id of the newest try that
    //! was known when the plan was frozen (PlanItem::newestAttempt), empty where none was.
    virtual Result<GatewayCall> replayCallOf(
        const EventId &event, const AttemptId &newest, const QByteArray &idempotencyKey) const;
    //! What a complete answer to the call for that event means.
    virtual ReplayAnswer readAnswer(
        const EventId &event, int status, const Headers &headers, const QByteArray &body) const = 0;
    //! Orders of one lane are paced together: a subscription, a key; empty: one lane for all.
    virtual QByteArray laneOf(const EventId &event) const = 0;
    //! Wall clock at which its credential runs out; none: it does not by itself. Calls made later
    //! are refused by the gateway: Connector::renewReplayProtocol() gives the next one.
    virtual std::optional<qint64> expiresAtMicros() const { return std::nullopt; }
};

} // namespace Reprise

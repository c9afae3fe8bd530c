// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/net/callbudget.h"
#include "models/domain/event.h"
#include "models/domain/gateway/capabilities.h"
#include "models/domain/gateway/connectionreport.h"
#include "models/domain/gateway/gatewayscope.h"

#include <QObject>
#include <memory>
#include <optional>

namespace Reprise {

class ReplayProtocol;

//! Which page of a scope's events is wanted.
struct PageRequest {
    ScopePath scope; //!< complete: one choice for each level
    QByteArray cursor; //!< of the page before; empty: the first page, newest events first
    std::optional<qint64> fromMicros; //!< received in [from, to), where the gateway can filter
    std::optional<qint64> toMicros;
    QByteArray vendorStatus; //!< empty: any
    bool wantsBodies = false; //!< where a list can have them; pages may then be smaller
    CallPriority priority = CallPriority::Person;
};

//! An element of a page that is no event we can read.
struct PageReject {
    int element = 0; //!< position on the page, from 0
    QByteArray reason; //!< the program's own English; never the data
};

//! One page as it came. The gateway may have ignored a filter, and pages shift while events arrive:
//! whoever walks them filters again and drops what it has seen, by id.
struct RecordPage {
    QList<EventRecord> records; //!< newest first; bodies and attempts only where the list has them
    QList<PageReject> rejects;
    QByteArray next; //!< cursor of the next page; empty: this was the last
    std::optional<qint64> total; //!< matched at the gateway, where it says so
    bool isTotalExact = true;
    bool isPartial = false; //!< the gateway said that a part of it did not answer
    //! The last page of a list that ends before the events do: the gateway lists the newest only.
    bool isCut = false;
    //! How far back the gateway looked by itself, where it says so and no fromMicros was asked for.
    std::optional<qint64> appliedFromMicros;
};

//! Living access to one gateway through its API. Only reads by itself; what replays is a
//! ReplayProtocol, which the one sender executes.
//!
//! Errors of every call: Network, Timeout, Tls, Proxy, Auth (401, and 403 where that means an
//! expired token), Rejected (403: not permitted; 400, 409, 422), NotFound, RateLimited, Server,
//! Protocol (an answer that is not of this API), Canceled. detail is bounded and holds no secret.
//! Thread: GUI. Dropping a job cancels its request.
class Connector : public QObject
{
    Q_OBJECT

public:
    ~Connector() override = default;

    virtual const Capabilities &capabilities() const = 0;

    //! Tries what reading needs, step by step, and names the first obstacle.
    virtual JobPtr<ConnectionReport> check() = 0;

    //! Names of the levels to choose from before listing, outermost first.
    virtual QList<QByteArray> scopeLevels() const = 0;
    //! The choices of the level below path. REQUIRES: path.size() < scopeLevels().size()
    virtual JobPtr<QList<GatewayScope>> scopes(const ScopePath &path) = 0;

    virtual JobPtr<RecordPage> list(const PageRequest &request) = 0;
    //! Everything the gateway tells of one event: request, bodies, attempts.
    virtual JobPtr<EventRecord> record(
        const EventId &event, CallPriority priority = CallPriority::Person) = 0;
    //! The same where the id of the event's newest known try is at hand: gateways that list tries
    //! and not events need not look for it.
    virtual JobPtr<EventRecord> recordOf(const EventId &event, const AttemptId &newest,
        CallPriority priority = CallPriority::Person);

    //! How replays are asked for; none where the gateway has no such call.
    virtual std::shared_ptr<const ReplayProtocol> replayProtocol() const = 0;
    //! The same with a credential that is good from now on (ReplayProtocol::expiresAtMicros):
    //! before the first send, and again before it runs out. Most have nothing to renew.
    virtual JobPtr<std::shared_ptr<const ReplayProtocol>> renewReplayProtocol();
};

} // namespace Reprise

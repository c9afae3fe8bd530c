// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"
#include "models/domain/ids.h"
#include "models/domain/stage.h"

#include <QList>
#include <optional>

namespace Reprise {

//! Who delivers.
enum class ReplayWay : quint8 {
    Direct, //!< we send the stored bytes to the destination ourselves; its answer is the outcome
    Gateway, //!< we ask the gateway to deliver again; its answer only says that it accepted
};

//! How direct deliveries are signed anew. Plans keep the words (replaywords), so that new schemes
//! come at the end.
enum class SignatureScheme : quint8 {
    None,
    GitHub,
    StandardWebhooks,
    GetHook,
    SendPromptly,
    Stripe,
    Hookdeck,
    Convoy, //!< with a time ("advanced", its default)
    ConvoySimple,
    Outpost,
};
inline constexpr int SignatureSchemeCount = 10;

struct ReplayTarget {
    ReplayWay way = ReplayWay::Direct;
    QByteArray name; //!< for people; may be hostile
    //! Direct: the address to post to. Gateway: the base address of its API.
    QByteArray url;
    //! Direct only. The secret itself is never part of a plan; it is given to the run.
    SignatureScheme signature = SignatureScheme::None;

    bool operator==(const ReplayTarget &) const = default;
};

enum class ExclusionReason : quint8 {
    Waiting, //!< queued at the gateway: it will be delivered by itself
    Scheduled,
    InFlight,
    Held,
    Superseded, //!< a replay of it already succeeded
    NoBody, //!< the stored request is missing or truncated, so it cannot be sent as it was
    TakenOut, //!< by hand
};

//! One event of the plan, in sending order.
struct PlanItem {
    EventId event;
    RowKey key{}; //!< of the archive the plan was frozen from; a hint, the id is what counts
    qint64 receivedMicros = 0;
    QByteArray type;
    QByteArray destination;
    Stage stage = Stage::Unknown; //!< at the time of freezing
    QByteArray vendorStatus;
    std::optional<int> code;
    int attempts = 0; //!< baseline: a new attempt has a higher number
    QByteArray requestDigest; //!< SHA-256, hex, of the request's body bytes
    //! ReplayWay::Gateway: the gateway's id of its newest try, for gateways that are asked to make
    //! a try again and not an event. Empty where tries have no ids.
    AttemptId newestAttempt{};

    bool operator==(const PlanItem &) const = default;
};

struct PlanExclusion {
    EventId event;
    qint64 receivedMicros = 0;
    ExclusionReason reason = ExclusionReason::TakenOut;

    bool operator==(const PlanExclusion &) const = default;
};

struct ReplayPacing {
    double perSecond = 0; //!< 0: as fast as the receiver answers
    int concurrency = 4; //!< requests in flight, 1 to 256
    int batchSize = 0; //!< 0: no batches
    qint64 batchDelayMicros = 0; //!< pause after each batch

    bool operator==(const ReplayPacing &) const = default;
};

//! Pauses the run when too many of the last answers were failures.
struct StopRule {
    int percent = 20; //!< 0: never
    int window = 20; //!< looked at once this many answers are there

    bool operator==(const StopRule &) const = default;
};

//! Where the selection came from: the scope table of plan and report.
struct ReplayScope {
    QByteArray filter; //!< canonical text
    std::optional<qint64> bugIntroducedMicros;
    std::optional<qint64> fixDeployedMicros;
    qint64 matched = 0; //!< events that matched; items + exclusions
    QByteArray note; //!< why, in the operator's words

    bool operator==(const ReplayScope &) const = default;
};

//! What will be sent, frozen: exact events in order of arrival (receivedMicros, then id), how,
//! where to, and what was left out and why. Immutable once it has a digest. planfile reads and
//! writes it.
struct ReplayPlan {
    QByteArray id; //!< UUID without braces
    ProfileId profile;
    QByteArray profileName;
    qint64 createdMicros = 0;
    ReplayTarget target;
    ReplayPacing pacing;
    StopRule stopRule;
    Headers markers; //!< added to each direct request, e.g. X-Replay-Run: {run}
    ReplayScope scope;
    QList<PlanItem> items;
    QList<PlanExclusion> exclusions;
    QByteArray digest; //!< SHA-256, hex, over everything above in its file form

    bool operator==(const ReplayPlan &) const = default;
};

//! Above this number of events a person must type the number to start.
inline constexpr int TypedCountThreshold = 100;

} // namespace Reprise

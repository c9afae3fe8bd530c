// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <array>
#include <optional>

namespace Reprise {

//! What a person may want to do with a gateway.
enum class Ability : quint8 {
    ListEvents,
    FilterByTime, //!< at the gateway; ours filters everything that was fetched
    FilterByStatus,
    ReadRequest, //!< headers and body of what is delivered
    ReadAttempts,
    ReadResponses, //!< bodies of the receiver's answers
    ListRequests, //!< what arrived, before routing
    ListIgnored, //!< what no route wanted
    ReplayEvent,
    ReplayRequest, //!< through today's routing
    BulkReplay, //!< the gateway's own operation over a filter
    FollowBulk, //!< its progress
    CancelBulk,
    CancelEvent,
    PauseDelivery,
    ExportEvents,
    VerifySignature,
};
inline constexpr int AbilityCount = 17;

//! The word of files and reports: "list-events", "filter-by-time", … never translated.
QByteArrayView abilityWord(Ability ability);
std::optional<Ability> abilityFromWord(QByteArrayView word);

//! One thing a gateway can or cannot do, and by which rule of the gateway.
struct Capability {
    bool isPossible = false;
    //! Why not, or within which bounds: "Only failed events can be redelivered." A sentence of ours
    //! or of a description; plain text.
    QByteArray rule;

    bool operator==(const Capability &) const = default;
};

//! What a replay does with the event at the gateway.
enum class ReplayEffect : quint8 {
    SameEvent, //!< the event gets another attempt
    NewEvent, //!< another event is made, the old one stays as it is or is marked
};

//! What one connection can do, how fast and for how long: the capability matrix.
struct Capabilities {
    QByteArray gateway; //!< "FastHook"
    std::array<Capability, AbilityCount> abilities{};
    ReplayEffect replayEffect = ReplayEffect::SameEvent;
    std::optional<double> callsPerMinute; //!< of one credential; none: no limit is documented
    std::optional<double> replaysPerMinute; //!< of one lane
    QByteArray replayLane; //!< what has that limit for itself: "subscription"; empty: everything
    std::optional<int> retentionDays; //!< none: not known, or chosen by its operator
    QByteArray retentionRule; //!< a sentence; empty: nothing is documented

    const Capability &of(Ability ability) const
    {
        return abilities.at(static_cast<size_t>(ability));
    }
    bool operator==(const Capabilities &) const = default;
};

} // namespace Reprise

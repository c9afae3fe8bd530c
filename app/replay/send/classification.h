// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/exchange.h"
#include "models/domain/replay/replayitem.h"

namespace Reprise {

class AnswerRule;

//! What an exchange means for its item and for the run.
struct Classification {
    ItemState state = ItemState::InDoubt;
    PauseReason pause = PauseReason::None; //!< nothing more would get through
    bool isFailure = false; //!< counts against the stop rule
    bool mayTryAgain = false; //!< certainly not sent, and for a reason that passes
    bool isUnreachable = false; //!< not a byte left: no fault of the item, which stays planned
    std::optional<int> code;
    QByteArray detail; //!< one line, at most DetailLimit bytes; may be hostile
    std::optional<qint64> waitMicros; //!< nothing more is sent for that long, of any item
    QByteArray reference; //!< the far side's own name for what it took, to ask for it later

    bool operator==(const Classification &) const = default;
};

inline constexpr qsizetype DetailLimit = 200;
inline constexpr qsizetype ReferenceLimit = 200;

//! A complete head is read by the rule. Without one the item is in doubt as soon as a byte had
//! left; before that it certainly was not sent, and is planned as before: names, routes and
//! connections that fail say nothing about an item.
Classification classify(
    const AnswerRule &rule, const Exchange &exchange, const EventId &event = {});

//! The beginnings of each rule: code and first line of the answer; 401, 403 and 407 pause the run.
Classification answerBasics(const Exchange &exchange);
bool isSuccess(int status);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/exchange.h"
#include "models/domain/replay/replayitem.h"

namespace Reprise {

//! What an exchange means for its item and for the run.
struct Classification {
    ItemState state = ItemState::InDoubt;
    PauseReason pause = PauseReason::None; //!< nothing more would get through
    bool isFailure = false; //!< counts against the stop rule
    bool mayTryAgain = false; //!< certainly not sent, and for a reason that passes
    std::optional<int> code;
    QByteArray detail; //!< one line, at most DetailLimit bytes; may be hostile

    bool operator==(const Classification &) const = default;
};

inline constexpr qsizetype DetailLimit = 200;

//! Direct: a complete head is the receiver's word: 2xx delivered, all else failed (redirects are
//! not followed). Gateway: 2xx of the right shape is accepted; an answer that certainly did nothing
//! is refused; all else is in doubt. Without a complete head: in doubt as soon as a byte had left.
Classification classify(ReplayWay way, const Exchange &exchange);

} // namespace Reprise

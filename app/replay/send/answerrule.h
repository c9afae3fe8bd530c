// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/classification.h"

namespace Reprise {

//! What a complete answer says of its order; each kind of far side has its own rule. What it means
//! that no complete answer came is the same for all and not asked here (see classify()), so no rule
//! can turn a lost request into one that was not sent.
//! A value without state: any thread.
class AnswerRule
{
public:
    virtual ~AnswerRule() = default;

    //! The state is one of:
    //! Accepted: the far side took the order and will deliver; what came of it is asked for later.
    //! Delivered, Failed: the answer is the receiver's own.
    //! Refused: the far side certainly did nothing. With mayTryAgain it is sent again later, within
    //! the run's budget ("try later"); with a pause nothing more would get through either.
    //! InDoubt: anything else.
    //! REQUIRES: exchange.status is set; exchange.end is Answered, AnswerCut or AnswerOverLimit.
    virtual Classification read(const Exchange &exchange) const = 0;
    //! The same, for far sides whose answers name what was made of that event.
    virtual Classification readFor(const EventId &event, const Exchange &exchange) const
    {
        Q_UNUSED(event)
        return read(exchange);
    }
};

} // namespace Reprise

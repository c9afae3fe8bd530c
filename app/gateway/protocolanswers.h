// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gateway/protocolslot.h"
#include "app/replay/send/answerrule.h"

#include <memory>

namespace Reprise {

//! What a gateway's answers to replay calls mean, as its protocol says.
class ProtocolAnswers final : public AnswerRule
{
public:
    explicit ProtocolAnswers(std::shared_ptr<const ProtocolSlot> slot);

    Classification read(const Exchange &exchange) const override;
    //! The reference is the id of the event that a replay made, where it makes one.
    Classification readFor(const EventId &event, const Exchange &exchange) const override;

private:
    const std::shared_ptr<const ProtocolSlot> m_slot;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/protocolanswers.h"

namespace Reprise {

using Meaning = ReplayAnswer::Meaning;

static ItemState stateOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Accepted:
        return ItemState::Accepted;
    case Meaning::Refused:
    case Meaning::NotNow:
    case Meaning::StopAll:
        return ItemState::Refused;
    case Meaning::Unclear:
        break;
    }
    return ItemState::InDoubt;
}

ProtocolAnswers::ProtocolAnswers(std::shared_ptr<const ProtocolSlot> slot)
    : m_slot(std::move(slot))
{
}

Classification ProtocolAnswers::read(const Exchange &exchange) const
{
    return readFor({}, exchange);
}

Classification ProtocolAnswers::readFor(const EventId &event, const Exchange &exchange) const
{
    Classification result = answerBasics(exchange);
    if (!m_slot->protocol)
        return result; // without a protocol nothing was sent; in doubt, should there be an answer
    const ReplayAnswer answer =
        m_slot->protocol->readAnswer(event, *exchange.status, exchange.fields, exchange.body);
    result.state = stateOf(answer.meaning);
    result.pause =
        answer.meaning == Meaning::StopAll ? PauseReason::Destination : PauseReason::None;
    result.isFailure = answer.meaning != Meaning::Accepted;
    result.mayTryAgain = answer.meaning == Meaning::NotNow;
    result.waitMicros = answer.waitMicros;
    if (!answer.detail.isEmpty())
        result.detail = answer.detail.left(DetailLimit);
    if (answer.successor.text().size() <= ReferenceLimit)
        result.reference = answer.successor.text();
    return result;
}

} // namespace Reprise

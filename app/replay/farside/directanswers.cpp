// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/directanswers.h"

namespace Reprise {

Classification DirectAnswers::read(const Exchange &exchange) const
{
    Classification result = answerBasics(exchange);
    result.isFailure = !isSuccess(*exchange.status);
    result.state = result.isFailure ? ItemState::Failed : ItemState::Delivered;
    if (exchange.end != Exchange::End::Answered && result.detail.isEmpty())
        result.detail = "the answer was incomplete";
    return result;
}

} // namespace Reprise

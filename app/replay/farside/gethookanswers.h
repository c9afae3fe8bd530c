// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/answerrule.h"

namespace Reprise {

//! A gateway of GetHook's kind: 2xx of the right shape is accepted; an answer that certainly did
//! nothing is refused, 429 to be tried again; all else is in doubt.
class GetHookAnswers final : public AnswerRule
{
public:
    Classification read(const Exchange &exchange) const override;
};

} // namespace Reprise

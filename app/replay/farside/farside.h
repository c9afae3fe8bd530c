// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/attemptlookup.h"
#include "app/replay/send/answerrule.h"
#include "app/replay/send/sender.h"
#include "app/replay/send/sendlimits.h"

#include <functional>
#include <memory>

namespace Reprise {

class Clock;

//! What a run sends to, in three parts: who sends, what its answers mean, and who can be asked
//! afterwards.
struct FarSide {
    std::unique_ptr<Sender> sender;
    std::shared_ptr<const AnswerRule> answers;
    std::unique_ptr<AttemptLookup> lookup; //!< null where nobody can be asked
    bool lacksSecret = false; //!< a secret is needed and was not given, or does not fit
};

//! For which run a far side is made.
struct FarSideTerms {
    RunId run;
    const ReplayPlan &plan;
    QByteArray secret; //!< memory only
    SendLimits limits; //!< concurrency is the plan's
    const Clock &clock; //!< outlives the run
};

//! Makes the far side of one run. Whoever knows gateways gives one to RunFactory; called on the
//! run's thread.
using FarSideMaker = std::function<FarSide(const FarSideTerms &)>;

//! The maker without any description of gateways: direct delivery, or a gateway with GetHook's API,
//! as the practice gateway has it.
FarSide plainFarSide(const FarSideTerms &terms);

} // namespace Reprise

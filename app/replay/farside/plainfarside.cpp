// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signature.h"
#include "app/replay/farside/directanswers.h"
#include "app/replay/farside/directrequests.h"
#include "app/replay/farside/farside.h"
#include "app/replay/farside/gethookanswers.h"
#include "app/replay/farside/gethooklookup.h"
#include "app/replay/farside/gethookrequests.h"
#include "app/replay/send/httpsender.h"

namespace Reprise {

static FarSide directFarSide(const SendTarget &target, const FarSideTerms &terms)
{
    FarSide side;
    side.sender = std::make_unique<HttpSender>(
        std::make_shared<DirectRequests>(target), terms.limits, &terms.clock);
    side.answers = std::make_shared<DirectAnswers>();
    side.lacksSecret = !checkSigningSecret(target.target.signature, target.secret).has_value();
    return side;
}

static FarSide gethookFarSide(const SendTarget &target, const FarSideTerms &terms)
{
    FarSide side;
    side.sender = std::make_unique<HttpSender>(
        std::make_shared<GetHookRequests>(target), terms.limits, &terms.clock);
    side.answers = std::make_shared<GetHookAnswers>();
    side.lookup = std::make_unique<GetHookLookup>(target.target.url, target.secret);
    return side;
}

FarSide plainFarSide(const FarSideTerms &terms)
{
    const SendTarget target{terms.run, terms.plan.target, terms.plan.markers, terms.secret};
    return target.target.way == ReplayWay::Direct ? directFarSide(target, terms)
                                                  : gethookFarSide(target, terms);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/akamaigateway.h"
#include "tests/support/gateways/convoygateway.h"
#include "tests/support/gateways/fasthookgateway.h"
#include "tests/support/gateways/gethookgateway.h"
#include "tests/support/gateways/hookdeckgateway.h"
#include "tests/support/gateways/outpostgateway.h"
#include "tests/support/gateways/postboxgateway.h"
#include "tests/support/gateways/svixgateway.h"

namespace Reprise::Test {

namespace {

template <typename Gateway>
std::unique_ptr<ScriptedGateway> make()
{
    return std::make_unique<Gateway>();
}

} // namespace

const QList<GatewayMaker> &scriptedGateways()
{
    static const QList<GatewayMaker> makers{{"FastHook", make<FastHookGateway>},
        {"GetHook", make<GetHookGateway>}, {"Hookdeck", make<HookdeckGateway>},
        {"Outpost", make<OutpostGateway>}, {"Akamai", make<AkamaiGateway>},
        {"Svix", make<SvixGateway>}, {"Convoy", make<ConvoyGateway>},
        {"Postbox", make<PostboxGateway>}};
    return makers;
}

} // namespace Reprise::Test

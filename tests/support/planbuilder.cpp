// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/planbuilder.h"

#include "app/replay/plan/planner.h"
#include "app/replay/plan/plantext.h"
#include "tests/support/eventbuilder.h"

namespace Reprise::Test {

QByteArray bodyOf(int index)
{
    return "{\"order\":{\"id\":" + QByteArray::number(index) + "}}";
}

static ReplayPlan planOf(int count, const ReplayTarget &target)
{
    PlanTerms terms;
    terms.profile = ProfileId("shop");
    terms.profileName = "Shop";
    terms.target = target;
    terms.stopRule.percent = 0;
    terms.scope.note = "bad deploy";
    Planner planner(terms);
    for (int i = 0; i < count; ++i) {
        EventRecord record = EventBuilder("evt_" + QByteArray::number(i))
                                 .body(bodyOf(i))
                                 .attempt(503, "busy")
                                 .build();
        record.event.key = static_cast<RowKey>(i + 1);
        record.event.receivedAt.utcMicros += i * 1000;
        record.request.headers.append("Content-Type", "application/json");
        planner.add(record);
    }
    return *std::move(planner).freeze(
        "7f0c5f0e-8f60-4b7c-9c5a-0d8f4a4c2a11", 1'776'000'000'000'000);
}

ReplayPlan directPlan(int count, const QByteArray &url)
{
    return planOf(count, {ReplayWay::Direct, "receiver", url, SignatureScheme::None});
}

ReplayPlan gatewayPlan(int count, const QByteArray &base)
{
    return planOf(count, {ReplayWay::Gateway, "gateway", base, SignatureScheme::None});
}

ReplayPlan refrozen(ReplayPlan plan)
{
    plan.digest = planDigest(plan);
    return plan;
}

} // namespace Reprise::Test

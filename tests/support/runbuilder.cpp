// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/runbuilder.h"

#include <QCryptographicHash>

namespace Reprise::Test {

static constexpr qint64 Start = 1'776'000'000'000'000; // 2026-04-12T13:20:00Z
static constexpr qint64 Second = 1'000'000;

RunBuilder::RunBuilder()
{
    RunSummary &run = m_record.summary;
    run.id = RunId("5f0c1b7e-2a44-4f5e-9a55-5d1f2f3a4b5c");
    run.number = 13;
    run.profile = ProfileId("shop");
    run.title = "orders after the bad deploy";
    run.createdMicros = Start;
    run.startedMicros = Start + 10 * Second;
    run.finishedMicros = Start + 130 * Second;
    run.state = RunState::Finished;
    run.finishReason = FinishReason::Completed;
    ReplayPlan &plan = m_record.plan;
    plan.id = "7f0c5f0e-8f60-4b7c-9c5a-0d8f4a4c2a11";
    plan.profile = run.profile;
    plan.profileName = "Shop";
    plan.createdMicros = Start - 60 * Second;
    plan.target = {ReplayWay::Direct, "billing", "https://billing.example/hooks",
        SignatureScheme::StandardWebhooks};
    plan.scope.filter = "stage = failed and type = \"order.fulfilled\"";
    plan.scope.bugIntroducedMicros = Start - 4 * 3600 * Second;
    plan.scope.fixDeployedMicros = Start - 600 * Second;
    plan.digest = QCryptographicHash::hash("plan", QCryptographicHash::Sha256).toHex();
    run.planDigest = plan.digest;
}

RunBuilder &RunBuilder::item(const QByteArray &event, ItemState state, Stage before)
{
    const int index = int(m_record.items.size());
    PlanItem plan;
    plan.event = EventId(event);
    plan.receivedMicros = Start - (3600 - index) * Second;
    plan.type = "order.fulfilled";
    plan.destination = "billing";
    plan.stage = before;
    plan.vendorStatus = "FAILED";
    plan.code = 503;
    plan.attempts = 5;
    plan.requestDigest = QCryptographicHash::hash(event, QCryptographicHash::Sha256).toHex();
    m_record.plan.items.append(plan);
    RunItem item;
    item.index = index;
    item.state = state;
    if (state != ItemState::Planned && state != ItemState::Skipped) {
        item.decisions = 1;
        item.sentMicros = Start + (10 + index * 3) * Second;
    }
    if (state == ItemState::Delivered || state == ItemState::Failed) {
        item.code = state == ItemState::Delivered ? 200 : 500;
        item.durationMicros = (120 + index) * 1000;
    }
    m_record.items.append(item);
    return *this;
}

RunBuilder &RunBuilder::type(const QByteArray &value)
{
    m_record.plan.items.last().type = value;
    return *this;
}

RunBuilder &RunBuilder::destination(const QByteArray &value)
{
    m_record.plan.items.last().destination = value;
    return *this;
}

RunBuilder &RunBuilder::detail(const QByteArray &value)
{
    m_record.items.last().detail = value;
    return *this;
}

RunBuilder &RunBuilder::resolution(const QByteArray &value)
{
    m_record.items.last().resolution = value;
    return *this;
}

RunBuilder &RunBuilder::took(qint64 micros)
{
    m_record.items.last().durationMicros = micros;
    return *this;
}

RunBuilder &RunBuilder::title(const QByteArray &value)
{
    m_record.summary.title = value;
    return *this;
}

RunBuilder &RunBuilder::filter(const QByteArray &value)
{
    m_record.plan.scope.filter = value;
    return *this;
}

RunBuilder &RunBuilder::reason(const QByteArray &value)
{
    m_record.plan.scope.note = value;
    return *this;
}

RunBuilder &RunBuilder::target(const QByteArray &name, const QByteArray &url)
{
    m_record.plan.target.name = name;
    m_record.plan.target.url = url;
    return *this;
}

RunBuilder &RunBuilder::marker(const QByteArray &name, const QByteArray &value)
{
    m_record.plan.markers.append(name, value);
    return *this;
}

RunBuilder &RunBuilder::exclude(const QByteArray &event, ExclusionReason reason)
{
    m_record.plan.exclusions.append({EventId(event), Start - 1800 * Second, reason});
    return *this;
}

RunBuilder &RunBuilder::note(qint64 micros, const QByteArray &actor, const QByteArray &text)
{
    m_record.notes.append({Start + micros, actor, text});
    return *this;
}

RunRecord RunBuilder::build() const
{
    RunRecord record = m_record;
    record.plan.scope.matched = record.plan.items.size() + record.plan.exclusions.size();
    for (const RunItem &item : record.items)
        ++record.summary.totals.byState.at(size_t(item.state));
    return record;
}

RunRecord telltaleRun()
{
    return RunBuilder()
        .reason("ticket OPS-4711: fulfilment missed these")
        .marker("X-Replay-Run", "{run}")
        .marker("X-Api-Key", "k-1234567890")
        .item("evt_1", ItemState::Delivered)
        .item("evt_2", ItemState::Delivered, Stage::Exhausted)
        .item("evt_3", ItemState::Failed)
        .detail("500 Internal Server Error")
        .item("evt_4", ItemState::Accepted)
        .item("evt_5", ItemState::InDoubt)
        .detail("connection reset by peer")
        .item("evt_6", ItemState::Refused, Stage::Succeeded)
        .detail("=cmd|' /C calc'!A0")
        .item("evt_7", ItemState::Skipped)
        .item("evt_8", ItemState::Planned)
        .item("evt_9", ItemState::Sending, Stage::Succeeded)
        .type("<script>alert(1)</script>")
        .item("evt_\xe2\x80\xae"
              "10",
            ItemState::Delivered, Stage::Succeeded)
        .destination("+cmd")
        .detail("ok \x1b[31m\xff")
        .resolution("attempt 6 found; Bearer abcdef0123456789")
        .exclude("evt_20", ExclusionReason::Scheduled)
        .exclude("evt_21", ExclusionReason::Held)
        .exclude("evt_22", ExclusionReason::Scheduled)
        .note(10 * Second, "ada", "started")
        .note(5 * Second, "program", "paused: stop rule")
        .note(130 * Second, "program", "finished")
        .build();
}

} // namespace Reprise::Test

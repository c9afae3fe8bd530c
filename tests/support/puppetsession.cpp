// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/puppetsession.h"

#include "tests/support/readyjob.h"

#include <utility>

namespace Reprise::Test {

EventArchive &PuppetSession::archive()
{
    Q_ASSERT_X(m_archive, "PuppetSession", "the test gave no archive");
    return *m_archive;
}

std::optional<Error> PuppetSession::takeFailure()
{
    return std::exchange(failure, std::nullopt);
}

JobPtr<ImportSummary> PuppetSession::importFile(const QString &path)
{
    return ReadyJob<ImportSummary>::make(
        Error{Error::Kind::Invalid, QStringLiteral("import"), path});
}

JobPtr<ReplayPlan> PuppetSession::freeze(const PlanRequest &request)
{
    requests.append(request);
    if (const std::optional<Error> error = takeFailure())
        return ReadyJob<ReplayPlan>::make(*error);
    ReplayPlan plan;
    plan.id = "plan-" + QByteArray::number(requests.size());
    plan.profile = m_profile.id;
    plan.target = request.target;
    plan.pacing = request.pacing;
    plan.stopRule = request.stopRule;
    plan.markers = request.markers;
    plan.scope = request.scope;
    plan.items = planItems;
    plan.exclusions = exclusions;
    plan.scope.matched = planItems.size() + exclusions.size();
    plan.digest = QByteArray(63, 'a') + QByteArray::number(requests.size() % 10);
    return ReadyJob<ReplayPlan>::make(plan);
}

JobPtr<ReplayRun *> PuppetSession::createRun(const ReplayPlan &plan, const QByteArray &secret)
{
    secrets.append(secret);
    if (const std::optional<Error> error = takeFailure())
        return ReadyJob<ReplayRun *>::make(*error);
    madeRuns.push_back(std::make_unique<PuppetRun>(plan, int(madeRuns.size()) + 1));
    emit runsChanged();
    return ReadyJob<ReplayRun *>::make(madeRuns.back().get());
}

PuppetRun *PuppetSession::find(const RunId &id) const
{
    for (const std::unique_ptr<PuppetRun> &run : madeRuns) {
        if (run->summary().id == id)
            return run.get();
    }
    return nullptr;
}

JobPtr<ReplayRun *> PuppetSession::openRun(const RunId &id, const QByteArray &secret)
{
    secrets.append(secret);
    PuppetRun *run = find(id);
    if (!run)
        return ReadyJob<ReplayRun *>::make(
            Error{Error::Kind::NotFound, QStringLiteral("open run"), {}});
    return ReadyJob<ReplayRun *>::make(run);
}

QList<RunSummary> PuppetSession::runs() const
{
    QList<RunSummary> list;
    for (const std::unique_ptr<PuppetRun> &run : madeRuns)
        list.prepend(run->summary());
    return list;
}

JobPtr<RunRecord> PuppetSession::runRecord(const RunId &id)
{
    RunRecord record;
    if (const PuppetRun *run = find(id))
        record.summary = run->summary();
    record.notes = {{1'776'000'000'000'000, "ada", "started"}};
    return ReadyJob<RunRecord>::make(record);
}

QList<PlanItem> plainPlanItems(int count)
{
    QList<PlanItem> items;
    for (int i = 0; i < count; ++i) {
        PlanItem item;
        item.event = EventId("evt_" + QByteArray::number(i));
        item.receivedMicros = 1'775'985'242'113'000 + i * 1'000'000LL;
        item.type = "order.fulfilled";
        item.destination = "fulfilment";
        item.stage = Stage::Exhausted;
        items.append(item);
    }
    return items;
}

} // namespace Reprise::Test

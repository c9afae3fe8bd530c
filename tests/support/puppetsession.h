// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "tests/support/puppetrun.h"

#include <memory>
#include <vector>

namespace Reprise::Test {

//! A session without files: plans are frozen from a list of items, runs are PuppetRuns, and what
//! was asked is recorded. An archive is given by tests that need one.
class PuppetSession final : public Session
{
    Q_OBJECT

public:
    explicit PuppetSession(EventArchive *archive = nullptr)
        : m_archive(archive)
    {
        m_profile.id = ProfileId("fake");
        m_profile.name = QStringLiteral("Shop");
    }

    const Profile &profile() const override { return m_profile; }
    State state() const override { return State::Ready; }
    Error error() const override { return {}; }
    EventArchive &archive() override;
    qint64 nowMicros() const override { return 1'776'000'000'000'000; }
    JobPtr<ImportSummary> importFile(const QString &path) override;
    QList<ReplayTarget> targets() const override { return targetList; }
    JobPtr<ReplayPlan> freeze(const PlanRequest &request) override;
    JobPtr<ReplayRun *> createRun(const ReplayPlan &plan, const QByteArray &secret) override;
    JobPtr<ReplayRun *> openRun(const RunId &id, const QByteArray &secret) override;
    QList<RunSummary> runs() const override;
    JobPtr<RunRecord> runRecord(const RunId &id) override;
    PracticeGateway *practice() override { return nullptr; }

    QList<PlanItem> planItems; //!< what the next plan holds
    QList<PlanExclusion> exclusions;
    QList<ReplayTarget> targetList;
    QList<PlanRequest> requests; //!< all that were to be frozen
    QList<QByteArray> secrets; //!< given to createRun and openRun
    std::vector<std::unique_ptr<PuppetRun>> madeRuns;
    std::optional<Error> failure; //!< of the next freeze or run

private:
    std::optional<Error> takeFailure();
    PuppetRun *find(const RunId &id) const;

    Profile m_profile;
    EventArchive *m_archive;
};

//! count items, one second apart, to one destination.
QList<PlanItem> plainPlanItems(int count);

} // namespace Reprise::Test

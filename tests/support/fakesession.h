// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "tests/support/fakerun.h"

namespace Reprise::Test {

//! A session over a store in a file, with runs that a test gives it. Records what it was asked.
class FakeSession final : public Session
{
    Q_OBJECT

public:
    //! Opens the store at path, which may be filled already. now: 2026-04-12T15:00:00Z.
    explicit FakeSession(const QString &path);

    const Profile &profile() const override { return m_profile; }
    State state() const override { return m_state; }
    Error error() const override { return {Error::Kind::Storage, {}, {}}; }
    EventArchive &archive() override { return *m_archive; }
    qint64 nowMicros() const override { return 1'776'006'000'000'000; }
    std::optional<ShownCopy> copy() const override { return shownCopy; }
    JobPtr<qint64> readAgain() override;
    JobPtr<ImportSummary> importFile(const QString &path) override;
    QList<ReplayTarget> targets() const override;
    JobPtr<ReplayPlan> freeze(const PlanRequest &request) override;
    JobPtr<ReplayRun *> createRun(const ReplayPlan &plan, const QByteArray &secret) override;
    JobPtr<ReplayRun *> openRun(const RunId &id, const QByteArray &secret) override;
    QList<RunSummary> runs() const override;
    JobPtr<RunRecord> runRecord(const RunId &id) override;
    PracticeGateway *practice() override { return nullptr; }

    QList<RunRecord> records; //!< what runs() and runRecord() tell
    ImportSummary importSummary; //!< what importFile() tells
    ReplayPlan plan; //!< what freeze() tells
    std::unique_ptr<FakeRun> run; //!< what createRun() and openRun() give
    QByteArray givenSecret;
    PlanRequest planRequest;
    std::optional<ShownCopy> shownCopy; //!< what copy() tells
    std::optional<Error> failure; //!< of the next readAgain(); else shownCopy is a minute younger
    QStringList calls;

private:
    Profile m_profile;
    State m_state = State::Opening;
    std::unique_ptr<EventArchive> m_archive;
    JobPtr<qint64> m_opening;
};

} // namespace Reprise::Test

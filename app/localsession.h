// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/runfactory.h"
#include "app/session.h"

#include <vector>

namespace Reprise {

class Clock;
class GatewayAccess;
class ReplayJournal;
class ReplayRecorder;
class RunOpening;
class WorkerThread;

//! What sessions share; the application owns it and outlives them.
struct SessionServices {
    ReplayJournal &journal;
    const Clock &clock;
    WorkerThread &work;
    PracticeGateway *practice = nullptr; //!< of the sample only
    GatewayAccess *gateways = nullptr; //!< for profiles of gateways
};

//! A session over an event backend on this machine: a store of ours, the sample, somebody's SQLite
//! file, or the copy of a gateway, which it then keeps current.
class LocalSession final : public Session
{
    Q_OBJECT

public:
    LocalSession(
        const Profile &profile, std::unique_ptr<EventBackend> backend, SessionServices services);
    ~LocalSession() override;

    const Profile &profile() const override { return m_profile; }
    State state() const override { return m_state; }
    Error error() const override { return m_error; }
    EventArchive &archive() override { return m_archive; }
    qint64 nowMicros() const override;
    std::optional<ShownCopy> copy() const override;
    JobPtr<qint64> readAgain() override;
    JobPtr<ImportSummary> importFile(const QString &path) override;
    QList<ReplayTarget> targets() const override;
    JobPtr<ReplayPlan> freeze(const PlanRequest &request) override;
    JobPtr<ReplayRun *> createRun(const ReplayPlan &plan, const QByteArray &secret) override;
    JobPtr<ReplayRun *> openRun(const RunId &id, const QByteArray &secret) override;
    QList<RunSummary> runs() const override;
    JobPtr<RunRecord> runRecord(const RunId &id) override;
    PracticeGateway *practice() override { return m_services.practice; }
    ReplayLock *replayLock() override { return m_lock.get(); }
    GatewayLink *gateway() override { return m_link.get(); }
    const Capabilities *capabilities() const override;

private:
    //! A run in memory and the recorder that follows it; the recorder goes first.
    struct OpenRun {
        std::unique_ptr<ReplayRun> run;
        std::unique_ptr<ReplayRecorder> recorder;
    };

    void takeOpened();
    void makeSample();
    void becomeReady();
    void enter(State state, const Error &error = {});
    void loadRuns();
    void takeRuns(const Result<QList<RunSummary>> &runs);
    JobPtr<ReplayRun *> openingOf(
        const QByteArray &secret, const std::function<void(RunOpening &)> &begin);
    ReplayRun *adopt(const RunRecord &record, const QByteArray &secret);
    ReplayRun *findOpen(const RunId &id) const;
    FarSide farSide(const FarSideTerms &terms);
    void hearCancel(const RunId &id);
    void takeCanceled();

    const Profile m_profile;
    SessionServices m_services;
    const QByteArray m_actor; // login name of the operator
    const RunFactory m_factory;
    State m_state = State::Opening;
    bool m_isFilled = false; // the archive is open and has what it is to have
    bool m_knowsRuns = false;
    Error m_error;
    qint64 m_copiedMicros = 0; // when the copy was asked for, where one is shown
    EventArchive m_archive;
    const std::unique_ptr<ReplayLock> m_lock; // of gateways only
    const std::unique_ptr<GatewayLink> m_link; // of gateways only; uses archive and lock
    std::vector<OpenRun> m_openRuns;
    QList<RunSummary> m_runs; // as the journal told them last
    JobPtr<qint64> m_opening;
    JobPtr<ImportSummary> m_making;
    JobPtr<QList<RunSummary>> m_loadingRuns;
    std::vector<RunId> m_toCancel; // asked for by another program, and not open here
    JobPtr<RunRecord> m_readingCanceled;
};

} // namespace Reprise

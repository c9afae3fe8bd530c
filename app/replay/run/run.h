// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/sleepwatch.h"
#include "app/replay/run/commitcycle.h"
#include "app/replay/run/inquiry.h"
#include "app/replay/run/outcomedesk.h"
#include "app/replay/run/replayrun.h"
#include "app/replay/run/runparts.h"
#include "app/replay/run/sendpipeline.h"

namespace Reprise {

//! The state machine that executes a plan. It decides when to send, to wait, to stop and to end;
//! its parts do the work: the pipeline carries items to the wire, the desk takes in what comes
//! back, the inquiry asks what came of it, the commit cycle makes all of it durable. It knows
//! clock, disk, network and chance only through RunParts. Everything happens in pump(), called
//! after each event.
class Run final : public ReplayRun
{
    Q_OBJECT

public:
    //! record as the journal holds it. A run that was under way when a program ended becomes
    //! Paused (Restart), and what was being sent is in doubt; nothing is sent before start().
    Run(RunRecord record, RunParts parts);
    ~Run() override;

    const ReplayPlan &plan() const override { return m_plan; }
    RunSummary summary() const override;
    RunProgress progress() const override;
    RunItem item(int index) const override { return m_table.item(index); }

    Result<void> start() override;
    Result<void> pause() override;
    Result<void> cancel() override;
    Result<void> decide(int index, bool countAsSent, const QByteArray &reason) override;
    void lookUpNow() override;
    int openQuestions() const override { return m_inquiry.openQuestions(); }

private:
    void connectParts();
    void recover(const QByteArray &cancelAskedBy);
    bool isForeign() const { return !m_parts.foreignHolder.isEmpty(); }
    bool isRunning() const { return m_summary.state == RunState::Running; }
    Result<void> refusal(const QString &operation) const;
    void setState(RunState state, PauseReason reason = PauseReason::None);
    void beginPause(PauseReason reason, const QByteArray &why);
    void beginCancel(const QByteArray &actor);
    void finish(FinishReason reason);

    void pump();
    void pumpOnce(qint64 now);
    void watchForSleep(qint64 now);
    void advanceSending(qint64 now);
    bool isAwake(qint64 now);
    void settle();
    void skipPlanned();

    void takeOutcomes(const QList<SendOutcome> &outcomes);
    void takeAnswers(const QList<LookupAnswer> &answers);
    void skip(const QList<StoredRequest> &requests);
    void followOutage(bool wasOut, qint64 now);
    void stopIfAsked();

    RunWait wait(qint64 now) const;
    void tell(qint64 now);
    void scheduleWake(qint64 now);

    RunParts m_parts;
    const ReplayPlan m_plan;
    RunSummary m_summary;
    ItemTable m_table;
    OutcomeDesk m_desk;
    Inquiry m_inquiry;
    SendPipeline m_pipeline;
    CommitCycle m_commits;
    SleepWatch m_sleep;
    bool m_isWaking = false; // slept: what is under way has to come back first
    RunWait m_toldWait;
    qint64 m_nextNotice = 0;
    qint64 m_wakeAt = -1; // what the timer is set to
    bool m_isPumping = false;
    bool m_mustPumpAgain = false;
};

} // namespace Reprise

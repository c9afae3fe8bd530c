// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/itemtable.h"
#include "app/replay/run/failurewatch.h"
#include "app/replay/run/pacer.h"
#include "app/replay/run/ratemeter.h"
#include "app/replay/run/replayrun.h"
#include "app/replay/run/runparts.h"
#include "app/replay/run/sendpipeline.h"
#include "app/replay/run/verification.h"

#include <map>

namespace Reprise {

struct Classification;

//! The state machine that executes a plan. It knows clock, disk, network and chance only through
//! its parts. Everything happens in pump(), which is called after each event.
class Run final : public ReplayRun
{
    Q_OBJECT

public:
    //! record as the journal holds it. A run that was under way when a program ended becomes
    //! Paused (Restart), and what was being sent is in doubt; nothing is sent before start().
    Run(RunRecord record, RunParts parts);
    ~Run() override = default;

    const ReplayPlan &plan() const override { return m_plan; }
    RunSummary summary() const override;
    RunProgress progress() const override;
    RunItem item(int index) const override { return m_table.item(index); }

    Result<void> start() override;
    Result<void> pause() override;
    Result<void> cancel() override;
    Result<void> decide(int index, bool countAsSent, const QByteArray &reason) override;
    void lookUpNow() override;

private:
    void recover();
    void pump();
    void pumpOnce(qint64 now);
    Result<void> refusal(const QString &operation) const;
    void setState(RunState state, PauseReason reason = PauseReason::None);
    void beginPause(PauseReason reason, const QByteArray &why);
    void finish(FinishReason reason);
    void settle();
    void skipPlanned();
    void note(const QByteArray &actor, const QByteArray &text)
    {
        m_notes.append({m_parts.clock->utcMicros(), actor, text});
    }

    void commit(qint64 now);
    bool isCommitDue(qint64 now) const;
    void takeReceipt(const JournalReceipt &receipt);
    void takeBack(const JournalBatch &batch);

    void takeOutcomes(const QList<SendOutcome> &outcomes);
    void takeOutcome(const SendOutcome &outcome, qint64 now);
    bool mayTryAgain(const RunItem &item, const Classification &verdict) const;
    void holdFor(const std::optional<qint64> &wait, qint64 now);
    void skip(const QList<StoredRequest> &requests);

    void ask(qint64 now);
    void takeAnswers(const QList<LookupAnswer> &answers);
    void conclude(const LookupAnswer &answer, Verification::Conclusion conclusion);
    void openCases(qint64 now);

    void tell(qint64 now);
    void scheduleWake(qint64 now);

    RunParts m_parts;
    const ReplayPlan m_plan;
    RunSummary m_summary;
    ItemTable m_table;
    Pacer m_pacer;
    FailureWatch m_watch;
    RateMeter m_rate;
    Verification m_verification;
    SendPipeline m_pipeline;
    std::multimap<qint64, int> m_delayed; // certainly unsent items that wait for another try
    QList<RunNote> m_notes;
    JournalBatch m_committing;
    bool m_isCommitting = false;
    bool m_isMarkDirty = false;
    qint64 m_dirtySince = -1;
    qint64 m_journalRetry = 0; // after a failed commit: not before that moment
    qint64 m_nextNotice = 0;
    qint64 m_lastPump = -1;
    qint64 m_sends = 0;
    qint64 m_retries = 0;
    qsizetype m_firstLooks = 0; // doubts to be asked about before anything is sent
    bool m_isPumping = false;
    bool m_mustPumpAgain = false;
};

} // namespace Reprise

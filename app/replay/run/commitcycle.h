// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/runlimits.h"
#include "app/replay/run/sendpipeline.h"

namespace Reprise {

class Clock;

//! Makes durable what happens in a run, one group commit at a time: the run's own state and notes
//! at once, outcomes within a fixed delay, intents when the pipeline wants them, and whatever else
//! is waiting along with each of these.
class CommitCycle final : public QObject
{
    Q_OBJECT

public:
    //! All must outlive this.
    CommitCycle(ItemTable &table, SendPipeline &pipeline, JournalStorage &journal,
        const RunLimits &limits, const Clock &clock);

    void note(const QByteArray &actor, const QByteArray &text);
    //! The run's newest state; it replaces one that is not written yet.
    void mark(const RunMark &mark) { m_mark = mark; }
    //! After a failure: a person wants it tried again now.
    void retryNow() { m_notBefore = 0; }

    //! Begins a commit if one is due. mayIntend: intents may be among it.
    void advance(bool mayIntend, qint64 now);
    //! When advance() has something to do by itself; -1: nothing waits for time.
    qint64 nextMoment() const;

signals:
    //! Nothing of the last group is durable, or its intents are not.
    void failed(const QByteArray &why);
    //! A group has been answered, well or not; comes after failed().
    void ended();

private:
    bool isDue(qint64 now) const;
    std::optional<RunMark> takeMark();
    void takeReceipt(const JournalReceipt &receipt);
    void takeBack(const JournalBatch &batch);

    ItemTable &m_table;
    SendPipeline &m_pipeline;
    JournalStorage &m_journal;
    const RunLimits m_limits;
    const Clock &m_clock;
    QList<RunNote> m_notes;
    std::optional<RunMark> m_mark;
    JournalBatch m_committing;
    bool m_isCommitting = false;
    qint64 m_dirtySince = -1;
    qint64 m_notBefore = 0;
};

} // namespace Reprise

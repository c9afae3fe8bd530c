// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/commitcycle.h"

#include "app/async/clock.h"

#include <algorithm>

namespace Reprise {

CommitCycle::CommitCycle(ItemTable &table, SendPipeline &pipeline, JournalStorage &journal,
    const RunLimits &limits, const Clock &clock)
    : m_table(table)
    , m_pipeline(pipeline)
    , m_journal(journal)
    , m_limits(limits)
    , m_clock(clock)
{
    connect(&journal, &JournalStorage::committed, this, &CommitCycle::takeReceipt);
}

void CommitCycle::note(const QByteArray &actor, const QByteArray &text)
{
    m_notes.append({m_clock.utcMicros(), actor, text});
}

bool CommitCycle::isDue(qint64 now) const
{
    return m_mark || !m_notes.isEmpty() || m_table.dirtyCount() >= m_limits.outcomeGroup
        || (m_dirtySince >= 0 && now - m_dirtySince >= m_limits.outcomeDelayMicros);
}

//! "Finished" is written last: until then a restart has to see that something was left to do.
std::optional<RunMark> CommitCycle::takeMark()
{
    if (m_mark && m_mark->state == RunState::Finished && m_table.isDirty())
        return std::nullopt;
    return std::exchange(m_mark, std::nullopt);
}

void CommitCycle::advance(bool mayIntend, qint64 now)
{
    if (m_table.isDirty() && m_dirtySince < 0)
        m_dirtySince = now;
    if (m_isCommitting || now < m_notBefore)
        return;
    const bool intends = mayIntend && m_pipeline.wantsCommit();
    if (!intends && !isDue(now))
        return;
    m_committing = {};
    if (intends)
        m_committing.intents = m_pipeline.takeIntents(m_clock.utcMicros());
    m_committing.items = m_table.takeDirty(m_limits.skipGroup);
    m_committing.notes = std::exchange(m_notes, {});
    m_committing.mark = takeMark();
    m_dirtySince = m_table.isDirty() ? now : -1;
    m_isCommitting = true;
    m_journal.commit(m_committing);
}

void CommitCycle::takeBack(const JournalBatch &batch)
{
    for (const RunItem &item : batch.items)
        m_table.markDirty(item.index);
    m_notes = batch.notes + m_notes;
    if (!m_mark)
        m_mark = batch.mark;
}

void CommitCycle::takeReceipt(const JournalReceipt &receipt)
{
    m_isCommitting = false;
    const JournalBatch batch = std::exchange(m_committing, {});
    if (receipt.failure || receipt.intentsRefused)
        m_pipeline.refuse();
    if (receipt.failure) {
        takeBack(batch);
        m_notBefore = m_clock.monotonicMicros() + m_limits.journalRetryMicros;
        emit failed(receipt.failure->detail.toUtf8());
    } else if (receipt.intentsRefused) {
        emit failed(receipt.intentsRefused->detail.toUtf8());
    } else {
        m_pipeline.confirm(receipt.intents);
    }
    emit ended();
}

qint64 CommitCycle::nextMoment() const
{
    if (m_isCommitting)
        return -1;
    if (m_mark || !m_notes.isEmpty())
        return m_notBefore;
    return m_dirtySince < 0 ? -1
                            : std::max(m_dirtySince + m_limits.outcomeDelayMicros, m_notBefore);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalrun.h"

#include "app/replay/journal/journalcheck.h"

namespace Reprise {

JournalRun::JournalRun(RunSummary summary, qsizetype itemCount)
    : m_summary(std::move(summary))
    , m_checks(static_cast<size_t>(itemCount), 0)
    , m_states(static_cast<size_t>(itemCount), static_cast<quint8>(ItemState::Planned))
{
    m_summary.totals = {};
    m_summary.totals.byState.at(static_cast<size_t>(ItemState::Planned)) = itemCount;
}

quint64 JournalRun::apply(const RunItem &item)
{
    const size_t index = static_cast<size_t>(item.index);
    const quint64 check = itemCheck(m_summary.number, item);
    m_itemsSum += check - m_checks.at(index);
    m_checks[index] = check;
    --m_summary.totals.byState.at(m_states[index]);
    m_states[index] = static_cast<quint8>(item.state);
    ++m_summary.totals.byState.at(m_states[index]);
    return check;
}

void JournalRun::apply(const RunNote &note)
{
    m_notesSum += noteCheck(m_summary.number, m_noteCount, note);
    ++m_noteCount;
}

void JournalRun::apply(const RunMark &mark)
{
    m_summary.state = mark.state;
    m_summary.finishReason = mark.finishReason;
    m_summary.pauseReason = mark.pauseReason;
    m_summary.startedMicros = mark.startedMicros;
    m_summary.finishedMicros = mark.finishedMicros;
}

RunItem itemOf(const Intent &intent)
{
    RunItem item;
    item.index = intent.index;
    item.state = ItemState::Sending;
    item.decisions = intent.decision;
    item.idempotencyKey = intent.key;
    item.sentMicros = intent.micros;
    return item;
}

} // namespace Reprise

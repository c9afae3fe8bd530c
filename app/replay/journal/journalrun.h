// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/journalstorage.h"

#include <QHash>
#include <vector>

namespace Reprise {

//! What the journal keeps in memory of a run it writes: enough to keep totals and sums without
//! reading the rows again (nine bytes an item).
class JournalRun final
{
public:
    JournalRun() = default;
    explicit JournalRun(RunSummary summary, qsizetype itemCount);

    const RunSummary &summary() const { return m_summary; }
    quint64 itemsSum() const { return m_itemsSum; }
    quint64 notesSum() const { return m_notesSum; }
    qint64 noteCount() const { return m_noteCount; }
    qsizetype itemCount() const { return static_cast<qsizetype>(m_states.size()); }

    //! The run after the batch; to be kept once the batch is durable. The row's check value.
    quint64 apply(const RunItem &item);
    void apply(const RunNote &note);
    void apply(const RunMark &mark);

private:
    RunSummary m_summary;
    std::vector<quint64> m_checks; // 0: no row
    std::vector<quint8> m_states;
    quint64 m_itemsSum = 0;
    quint64 m_notesSum = 0;
    qint64 m_noteCount = 0;
};

//! The state an intent puts its item into.
RunItem itemOf(const Intent &intent);

} // namespace Reprise

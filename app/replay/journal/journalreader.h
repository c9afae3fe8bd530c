// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/journaldatabase.h"
#include "app/replay/journal/journalrun.h"

namespace Reprise {

//! A run as it was read: for whoever asked, and what is kept of it while it is written.
struct LoadedRun {
    RunRecord record;
    JournalRun written;
};

//! Reads runs from an open journal and believes nothing unchecked. Blocks; thread: the database's.
class JournalReader final
{
public:
    //! database must outlive this.
    explicit JournalReader(JournalDatabase &database)
        : m_database(database)
    {
    }

    Result<QList<RunSummary>> runs(); //!< newest first
    //! Everything of a run, each row checked. Error: kind Storage when something was damaged.
    Result<LoadedRun> load(const RunId &id);

private:
    Result<ReplayPlan> loadPlan(const RunSummary &summary);
    Result<void> loadItems(RunRecord &record, JournalRun &run);
    Result<void> loadNotes(RunRecord &record, JournalRun &run);
    Result<RunSummary> readSummary(JournalStatement &row, quint64 *itemsSum, quint64 *notesSum);

    JournalDatabase &m_database;
};

Error damagedJournal(const QString &what);

} // namespace Reprise

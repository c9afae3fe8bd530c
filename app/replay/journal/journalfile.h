// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/cancelmarks.h"
#include "app/replay/journal/journalguard.h"
#include "app/replay/journal/journalreader.h"

#include <QHash>

namespace Reprise {

//! Who may write the journal.
struct JournalAccess {
    bool isWriter = false;
    QString holder; //!< of the lock, when it is not us
};

//! What became of a batch; the receipt without the proofs.
struct JournalVerdict {
    std::optional<Error> intentsRefused;
    std::optional<Error> failure;
};

//! The journal's file: runs, plans, items, notes. Blocks; used on the journal's thread only.
class JournalFile final
{
public:
    explicit JournalFile(const QString &path);

    //! As the one writer, or read-only while another program is. Called once.
    Result<JournalAccess> open();

    Result<RunSummary> createRun(const ReplayPlan &plan, const RunId &id, const RunNote &note);
    Result<QList<RunSummary>> runs(); //!< newest first
    //! Everything of a run, each row checked. Error: kind Storage when something was damaged.
    Result<RunRecord> load(const RunId &id);

    //! Leaves a mark for the program that writes this journal, be it this one or another.
    Result<void> askToCancel(const RunId &id, const QByteArray &actor);
    //! Those that nobody has heard yet; marks on runs that are over are taken away.
    Result<QList<CancelMark>> cancelMarks();

    JournalVerdict commit(const RunId &id, const JournalBatch &batch);

private:
    Result<void> openAsWriter();
    Result<void> prepareStatements();
    Result<void> checkWitness();
    Result<JournalRun *> writable(const RunId &id);

    int insertPlan(const JournalRun &run, const QByteArray &text, const RunNote &note);
    int write(const RunId &id, const JournalBatch &batch);
    int writeInTransaction(JournalRun &run, const JournalBatch &batch);
    int writeItem(JournalRun &run, const RunItem &item);
    int writeNote(JournalRun &run, const RunNote &note);
    int writeSummary(const JournalRun &run);
    int countCommit();
    JournalVerdict commitWithReserve(const RunId &id, const JournalBatch &batch);
    Error fullDisk() const;
    Error poison(const QString &detail);

    QString m_path;
    JournalGuard m_guard;
    CancelMarks m_marks;
    JournalDatabase m_database;
    JournalReader m_reader;
    JournalStatement m_upsertItem;
    JournalStatement m_insertNote;
    JournalStatement m_writeSummary;
    JournalStatement m_countCommit;
    QByteArray m_uuid;
    qint64 m_commits = 0;
    QHash<RunId, JournalRun> m_runs; // that are being written
    std::optional<Error> m_failure; // a failed sync is believed: nothing is written after it
    bool m_isWriter = false;
};

} // namespace Reprise

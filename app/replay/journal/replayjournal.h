// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/replay/journal/cancelmarks.h"
#include "app/replay/journal/journalstorage.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <memory>

namespace Reprise {

class JournalFile;
class WorkerThread;

//! What happened to each replayed item, in a SQLite file of its own on a thread of its own: intents
//! before the first byte leaves, outcomes after it, each commit synced. One program writes; others
//! may look. Thread: GUI (the main thread of a headless run). Calls wait their turn.
class ReplayJournal final : public QObject
{
    Q_OBJECT

public:
    //! The folder must exist. Opens at once, in the background.
    explicit ReplayJournal(const QString &path, QObject *parent = nullptr);
    //! Blocks until everything that was handed over is written.
    ~ReplayJournal() override;

    //! Ends when the file is open; an error is the answer to all other calls, too.
    JobPtr<void> opened();
    //! Whether another program writes this journal, so that it can only be read here; empty until
    //! opened, and while we are the writer. "name (process 4711 on host)".
    QString foreignHolder() const { return m_foreignHolder; }

    //! A new run, Ready, durable together with its plan.
    JobPtr<RunSummary> createRun(
        const ReplayPlan &plan, const QByteArray &actor, qint64 createdMicros);
    JobPtr<QList<RunSummary>> runs(); //!< newest first
    JobPtr<RunRecord> record(const RunId &id);

    //! Leaves a durable mark for whoever writes this journal: that run shall be canceled.
    JobPtr<void> askToCancel(const RunId &id, const QByteArray &actor);
    //! Tells once more of each wish that nobody has heard, if we are the writer: for those who
    //! could not listen before.
    void tellCancelMarks();

    //! The journal as that run sees it. It must not outlive this.
    std::unique_ptr<JournalStorage> storageOf(const RunId &id);

signals:
    void foreignHolderFound();
    //! We are the writer, and somebody asks for a run of ours to be canceled.
    void cancelAsked(const Reprise::RunId &id, const QByteArray &actor);

private:
    class State;
    friend class RunLedger;

    JobPtr<struct JournalVerdict> commit(const RunId &id, const JournalBatch &batch);

    void takeOpened();
    void watchMarks();

    const QString m_path;
    std::shared_ptr<State> m_state; // touched on the worker only
    std::unique_ptr<WorkerThread> m_worker;
    JobPtr<QString> m_opening;
    QFileSystemWatcher m_markWatcher; // while we are the writer
    JobPtr<QList<CancelMark>> m_readingMarks;
    QString m_foreignHolder;
};

} // namespace Reprise

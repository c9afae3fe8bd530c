// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/replay/journal/journalstorage.h"

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

    //! The journal as that run sees it. It must not outlive this.
    std::unique_ptr<JournalStorage> storageOf(const RunId &id);

signals:
    void foreignHolderFound();

private:
    class State;
    friend class RunLedger;

    JobPtr<struct JournalVerdict> commit(const RunId &id, const JournalBatch &batch);

    std::shared_ptr<State> m_state; // touched on the worker only
    std::unique_ptr<WorkerThread> m_worker;
    JobPtr<QString> m_opening;
    QString m_foreignHolder;
};

} // namespace Reprise

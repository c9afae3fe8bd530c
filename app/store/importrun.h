// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "app/store/archivestate.h"
#include "app/store/recordsink.h"
#include "app/store/recordsource.h"

#include <QQueue>

namespace Reprise {

//! An import under way: the source is read on one thread and written on another; batches wait in
//! between, a few at most. Lives on the GUI thread, which only hands the batches over.
//! A canceled import keeps what was committed (nothing, when the store was empty).
class ImportRun final : public QObject
{
    Q_OBJECT

public:
    //! Batches read and not yet written.
    static constexpr int QueueLimit = 3;
    static constexpr int RejectLimit = 10'000;

    //! Begins when the archive's worker has done what it was asked before.
    ImportRun(std::shared_ptr<RecordSource> source, std::unique_ptr<RecordSink> sink,
        std::shared_ptr<WorkerThread> archiveWorker, std::shared_ptr<ArchiveState> archive,
        QObject *parent);

    void cancel();

signals:
    void progressed(qint64 done, qint64 total);
    //! Once, from the event loop; the run deletes itself afterwards.
    void ended(const Reprise::Result<Reprise::ImportSummary> &result);

private:
    void begin();
    void readNext();
    void takeBatch();
    void writeNext();
    void takeCounts();
    void finish();
    void stop(const Error &error);
    void refreshArchive(const Result<ImportSummary> &outcome);
    void end(const Result<ImportSummary> &outcome);
    void noteRejects(const QList<ImportReject> &rejects);

    std::shared_ptr<RecordSource> m_source; // touched on the reader
    std::shared_ptr<RecordSink> m_sink; // touched on the writer
    std::shared_ptr<ArchiveState> m_archive; // touched on the archive's worker
    std::shared_ptr<WorkerThread> m_archiveWorker;
    WorkerThread m_reader;
    WorkerThread m_writer;

    QQueue<RecordSource::Batch> m_waiting;
    qint64 m_bytesTotal = -1;
    QList<EventRecord> m_records; // being written
    qint64 m_bytesWriting = 0; // bytesDone of that batch
    bool m_hasReadAll = false;
    bool m_isStopping = false;
    ImportSummary m_summary;
    QElapsedTimer m_sinceReport;

    JobPtr<RecordSource::Batch> m_reading;
    JobPtr<SinkCounts> m_writing;
    JobPtr<void> m_waitingFor;
};

} // namespace Reprise

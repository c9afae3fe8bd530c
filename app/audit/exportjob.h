// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/async/workerthread.h"
#include "app/audit/exportfile.h"
#include "app/store/eventarchive.h"

#include <QElapsedTimer>
#include <memory>

namespace Reprise {

struct ExportSummary {
    QString path;
    qint64 written = 0;
    qint64 redacted = 0; //!< places where a secret was replaced
};

//! Writes the events of a result set to a file, a few at a time, so that memory does not grow with
//! their number. A canceled export ends with
//! Error::Kind::Canceled and leaves what was written, marked partial, as path + ".partial"; so does
//! one that the archive's error ends, with that error. Dropping the job leaves nothing. The archive
//! must outlive the job. Thread: main.
class ExportJob final : public ResultJob<ExportSummary>
{
    Q_OBJECT

public:
    ExportJob(EventArchive &archive, const ResultSet &rows, const ExportTerms &terms);

    void cancel() override;

private:
    void readRows();
    void takeRows();
    void readRecords();
    void takeRecords();
    void store(const QList<EventRecord> &records);
    void goOn();
    void finishFile();
    void report();
    void stop(const Error &error);
    void end(Result<ExportSummary> result);

    EventArchive &m_archive;
    const ResultSet m_rows;
    const ExportTerms m_terms;
    std::shared_ptr<ExportFile> m_file; // used on the worker only
    qint64 m_position = 0; // in m_rows, of the next row to read
    QList<Event> m_page; // rows read whose records are still to be read
    JobPtr<QList<Event>> m_reading;
    JobPtr<QList<EventRecord>> m_readingRecords;
    JobPtr<qint64> m_storing;
    JobPtr<void> m_finishing;
    QElapsedTimer m_sinceReport;
    bool m_isEnding = false; // the last line is on its way
    WorkerThread m_worker{QStringLiteral("export")}; // last: joined before the rest goes
};

using ExportJobPtr = std::unique_ptr<ExportJob, JobDeleter>;

} // namespace Reprise

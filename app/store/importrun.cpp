// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/importrun.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr qint64 ReportIntervalMs = 100;

ImportRun::ImportRun(std::shared_ptr<RecordSource> source, std::unique_ptr<RecordSink> sink,
    std::shared_ptr<WorkerThread> archiveWorker, std::shared_ptr<ArchiveState> archive,
    QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_sink(std::move(sink))
    , m_archive(std::move(archive))
    , m_archiveWorker(std::move(archiveWorker))
    , m_reader(u"import read"_s)
    , m_writer(u"import write"_s)
    , m_bytesTotal(m_source->bytesTotal())
{
    m_waitingFor = m_archiveWorker->run<void>([archive = m_archive](WorkControl &) {
        const Result<EventBackend *> opened = archive->backend();
        return opened ? Result<void>() : opened.error();
    });
    connect(m_waitingFor.get(), &Job::finished, this, &ImportRun::begin);
}

void ImportRun::begin()
{
    if (!m_waitingFor->result())
        return stop(m_waitingFor->result().error());
    m_writing = m_writer.run<SinkCounts>([sink = m_sink](WorkControl &) {
        const Result<void> begun = sink->begin();
        return begun ? Result<SinkCounts>(SinkCounts{}) : begun.error();
    });
    connect(m_writing.get(), &Job::finished, this, &ImportRun::takeCounts);
    readNext();
}

void ImportRun::readNext()
{
    if (m_reading || m_hasReadAll || m_isStopping || m_waiting.size() >= QueueLimit)
        return;
    m_reading = m_reader.run<RecordSource::Batch>(
        [source = m_source](WorkControl &) { return source->next(); });
    connect(m_reading.get(), &Job::finished, this, &ImportRun::takeBatch);
}

void ImportRun::takeBatch()
{
    Result<RecordSource::Batch> batch = m_reading->takeResult();
    m_reading.reset();
    if (!batch)
        return stop(batch.error());
    m_hasReadAll = batch->isLast;
    m_summary.read += batch->records.size();
    noteRejects(std::exchange(batch->rejects, {}));
    m_waiting.enqueue(*std::move(batch));
    readNext();
    writeNext();
}

void ImportRun::noteRejects(const QList<ImportReject> &rejects)
{
    m_summary.rejectedCount += rejects.size();
    const qsizetype room = RejectLimit - m_summary.rejected.size();
    m_summary.rejected += rejects.first(std::min(room, rejects.size()));
}

void ImportRun::writeNext()
{
    if (m_writing || m_isStopping)
        return;
    if (m_waiting.isEmpty()) {
        if (m_hasReadAll)
            finish();
        return;
    }
    RecordSource::Batch batch = m_waiting.dequeue();
    m_bytesWriting = batch.bytesDone;
    m_records = std::exchange(batch.records, {});
    m_writing =
        m_writer.run<SinkCounts>([sink = m_sink, records = m_records](WorkControl &control) {
            return sink->write(records, control);
        });
    connect(m_writing.get(), &Job::finished, this, &ImportRun::takeCounts);
}

void ImportRun::takeCounts()
{
    const Result<SinkCounts> counts = m_writing->takeResult();
    m_writing.reset();
    // Memory goes back on the thread that took it: given back by another, it holds both up.
    m_reader.post([records = std::exchange(m_records, {})] {});
    if (!counts)
        return stop(counts.error());
    m_summary.added += counts->added;
    m_summary.updated += counts->updated;
    m_summary.unchanged += counts->unchanged;
    if (!m_sinceReport.isValid() || m_sinceReport.elapsed() >= ReportIntervalMs) {
        m_sinceReport.start();
        emit progressed(m_bytesWriting, m_bytesTotal);
    }
    readNext();
    writeNext();
}

void ImportRun::finish()
{
    emit progressed(m_bytesWriting, m_bytesTotal);
    m_isStopping = true; // nothing more is read or written
    m_writing = m_writer.run<SinkCounts>(
        [sink = m_sink](WorkControl &control) { return sink->finish(control); });
    connect(m_writing.get(), &Job::finished, this, [this] {
        const Result<SinkCounts> counts = m_writing->takeResult();
        m_writing.reset();
        if (!counts)
            return stop(counts.error());
        m_summary.added += counts->added;
        m_summary.updated += counts->updated;
        m_summary.unchanged += counts->unchanged;
        refreshArchive(m_summary);
    });
}

void ImportRun::cancel()
{
    if (m_sink) // not stopped already
        stop(Error{Error::Kind::Canceled, u"import"_s, {}});
}

//! Lets the writer drop the sink, which undoes what is not committed, and then tells.
void ImportRun::stop(const Error &error)
{
    m_isStopping = true;
    m_waiting.clear();
    m_reading.reset();
    m_writing.reset();
    auto last = std::make_shared<std::shared_ptr<RecordSink>>(std::exchange(m_sink, nullptr));
    m_waitingFor = m_writer.run<void>([last](WorkControl &) {
        last->reset();
        return Result<void>();
    });
    connect(m_waitingFor.get(), &Job::finished, this,
        [this, error] { refreshArchive(Result<ImportSummary>(error)); });
}

void ImportRun::refreshArchive(const Result<ImportSummary> &outcome)
{
    m_waitingFor = m_archiveWorker->run<void>(
        [archive = m_archive](WorkControl &control) { return archive->refresh(control); });
    connect(m_waitingFor.get(), &Job::finished, this, [this, outcome] {
        const Result<void> refreshed = m_waitingFor->result();
        end(outcome && !refreshed ? Result<ImportSummary>(refreshed.error()) : outcome);
    });
}

void ImportRun::end(const Result<ImportSummary> &outcome)
{
    deleteLater();
    emit ended(outcome);
}

} // namespace Reprise

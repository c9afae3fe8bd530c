// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/exportjob.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int PageSize = 512; // rows read at once
static constexpr int RecordsAtOnce = 128;
static constexpr qint64 BytesAtOnce = 4 * 1024 * 1024; // of bodies; one larger record is read alone
static constexpr int ReportIntervalMs = 100;

ExportJob::ExportJob(EventArchive &archive, const ResultSet &rows, const ExportTerms &terms)
    : m_archive(archive)
    , m_rows(rows)
    , m_terms(terms)
    , m_file(std::make_shared<ExportFile>(terms, rows.size()))
{
    m_storing = m_worker.run<qint64>([file = m_file](WorkControl &) -> Result<qint64> {
        const Result<void> opened = file->open();
        if (!opened)
            return opened.error();
        return 0;
    });
    connect(m_storing.get(), &Job::finished, this, [this] {
        if (!m_storing->result())
            return end(m_storing->result().error());
        goOn();
    });
}

void ExportJob::cancel()
{
    if (!m_isEnding && !isFinished())
        stop({Error::Kind::Canceled, u"export"_s, OutputFile::partialPath(m_terms.path)});
}

void ExportJob::goOn()
{
    report();
    if (m_isEnding) // canceled by whoever heard of the progress
        return;
    if (!m_page.isEmpty())
        readRecords();
    else if (m_position < m_rows.size())
        readRows();
    else
        finishFile();
}

void ExportJob::report()
{
    if (m_sinceReport.isValid() && m_sinceReport.elapsed() < ReportIntervalMs)
        return;
    m_sinceReport.start();
    emit progressed(m_position - m_page.size(), m_rows.size());
}

void ExportJob::readRows()
{
    const qint64 count = qMin<qint64>(PageSize, m_rows.size() - m_position);
    m_reading = m_archive.events(m_rows.keys(m_position, count));
    m_position += count;
    connect(m_reading.get(), &Job::finished, this, &ExportJob::takeRows);
}

void ExportJob::takeRows()
{
    Result<QList<Event>> rows = m_reading->takeResult();
    if (!rows)
        return stop(rows.error());
    if (m_terms.needsRecords()) {
        m_page = *std::move(rows);
        return readRecords();
    }
    QList<EventRecord> records;
    records.reserve(rows->size());
    for (const Event &event : std::as_const(*rows)) {
        EventRecord record;
        record.event = event;
        records.append(record);
    }
    store(records);
}

void ExportJob::readRecords()
{
    QList<RowKey> keys;
    qint64 bytes = 0;
    for (const Event &event : std::as_const(m_page)) {
        bytes += event.bodySize;
        if (!keys.isEmpty() && (bytes > BytesAtOnce || keys.size() == RecordsAtOnce))
            break;
        keys.append(event.key);
    }
    m_page.remove(0, keys.size());
    m_readingRecords = m_archive.records(keys);
    connect(m_readingRecords.get(), &Job::finished, this, &ExportJob::takeRecords);
}

void ExportJob::takeRecords()
{
    const Result<QList<EventRecord>> records = m_readingRecords->takeResult();
    if (!records)
        return stop(records.error());
    store(*records);
}

void ExportJob::store(const QList<EventRecord> &records)
{
    m_storing = m_worker.run<qint64>([file = m_file, records](WorkControl &) -> Result<qint64> {
        const Result<void> added = file->add(records);
        if (!added)
            return added.error();
        return file->text().written();
    });
    connect(m_storing.get(), &Job::finished, this, [this] {
        if (!m_storing->result())
            return end(m_storing->result().error());
        goOn();
    });
}

void ExportJob::finishFile()
{
    m_isEnding = true;
    m_finishing = m_worker.run<void>([file = m_file](WorkControl &) { return file->complete(); });
    connect(m_finishing.get(), &Job::finished, this, [this] {
        if (!m_finishing->result())
            return end(m_finishing->result().error());
        end(ExportSummary{m_terms.path, m_file->text().written(), m_file->text().redacted()});
    });
}

void ExportJob::stop(const Error &error)
{
    m_isEnding = true;
    m_reading.reset();
    m_readingRecords.reset();
    // Not dropped: opening the file, and whole records, come before the last line.
    disconnect(m_storing.get(), nullptr, this, nullptr);
    const QByteArray why = error.kind == Error::Kind::Canceled ? "canceled" : "stopped by an error";
    m_finishing = m_worker.run<void>([file = m_file, why](WorkControl &) -> Result<void> {
        const Result<QString> kept = file->keepPartial(why);
        if (!kept)
            return kept.error();
        return {};
    });
    connect(m_finishing.get(), &Job::finished, this, [this, error] {
        const Result<void> &kept = m_finishing->result();
        end(kept ? error : kept.error());
    });
}

void ExportJob::end(Result<ExportSummary> result)
{
    m_isEnding = true;
    emit progressed(m_position - m_page.size(), m_rows.size());
    setResult(std::move(result));
    finish();
}

} // namespace Reprise

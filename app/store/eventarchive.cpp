// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/eventarchive.h"

#include "app/async/workerthread.h"
#include "app/store/archivequery.h"
#include "app/store/archivestate.h"
#include "app/store/columns/columnfile.h"
#include "app/store/importjob.h"
#include "models/domain/query/vocabularysample.h"

#include <QElapsedTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace Reprise {

//! A run writes outcomes fifty times a second; tables need not be asked again that often.
static constexpr int ChangedIntervalMs = 250;
//! Looked at for completion: enough for names and usual values, and queries do not wait long.
static constexpr qint64 SampledRows = 200;
static constexpr qint64 SampleMs = 100;

EventArchive::EventArchive(std::unique_ptr<EventBackend> backend, QObject *parent)
    : QObject(parent)
    , m_canImport(backend->makeSink() != nullptr)
{
    m_state = std::make_shared<ArchiveState>(std::move(backend));
    m_worker = std::make_shared<WorkerThread>(u"store"_s);
    connect(m_state->relay(), &ArchiveRelay::loaded, this, &EventArchive::noteLoaded);
    connect(m_state->relay(), &ArchiveRelay::copied, this,
        [this](std::optional<CopyReason> reason) { m_copyReason = reason; });
    connect(m_state->relay(), &ArchiveRelay::worthSaving, this, &EventArchive::saveColumns);
    m_changedPause.setSingleShot(true);
    m_changedPause.setInterval(ChangedIntervalMs);
    connect(&m_changedPause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_hasChanged, false))
            noteLoaded(m_eventCount, true);
    });
}

EventArchive::~EventArchive()
{
    qDeleteAll(findChildren<ImportRun *>(Qt::FindDirectChildrenOnly)); // they use the worker
    m_saving.reset(); // a save under way stops; the old file stays
}

void EventArchive::noteLoaded(qint64 eventCount, bool isChange)
{
    m_eventCount = eventCount;
    if (!isChange)
        return;
    if (m_changedPause.isActive()) {
        m_hasChanged = true;
        return;
    }
    m_changedPause.start();
    emit changed();
}

void EventArchive::saveColumns(const QString &path,
    const std::shared_ptr<const EventColumns> &columns, const BackendState &state)
{
    if (!m_saver)
        m_saver = std::make_unique<WorkerThread>(u"store columns"_s);
    // A cache that could not be written is not missed: the next start reads the store.
    m_saving = m_saver->run<void>([path, columns, state](WorkControl &control) {
        return ColumnFile::save(path, *columns, state, [&control] { return control.isCanceled(); });
    });
}

JobPtr<qint64> EventArchive::open()
{
    return m_worker->run<qint64>(
        [state = m_state](WorkControl &control) { return state->open(control); });
}

JobPtr<qint64> EventArchive::reread()
{
    return m_worker->run<qint64>(
        [state = m_state](WorkControl &control) { return state->reread(control); });
}

QueryJobPtr EventArchive::query(const EventQuery &query, int histogramBuckets)
{
    Q_ASSERT(histogramBuckets > 0);
    return QueryJobPtr(new ArchiveQuery(m_worker, m_state, query, histogramBuckets));
}

JobPtr<QList<Event>> EventArchive::events(const QList<RowKey> &keys)
{
    return m_worker->run<QList<Event>>(
        [state = m_state, keys](WorkControl &) -> Result<QList<Event>> {
            const Result<EventBackend *> backend = state->backend();
            return backend ? (*backend)->events(keys) : backend.error();
        });
}

JobPtr<EventRecord> EventArchive::record(RowKey key)
{
    return m_worker->run<EventRecord>([state = m_state, key](WorkControl &) -> Result<EventRecord> {
        const Result<EventBackend *> backend = state->backend();
        return backend ? (*backend)->record(key) : backend.error();
    });
}

static Result<QList<EventRecord>> readRecords(
    EventBackend &backend, const QList<RowKey> &keys, WorkControl &control)
{
    QList<EventRecord> records;
    records.reserve(keys.size());
    for (const RowKey key : keys) {
        if (control.isCanceled())
            return Error{Error::Kind::Canceled, {}, {}};
        Result<EventRecord> record = backend.record(key);
        if (!record)
            return record.error();
        records.append(*std::move(record));
        control.setProgress(records.size(), keys.size());
    }
    return records;
}

static Result<QueryVocabulary> sampled(
    EventBackend &backend, const QList<RowKey> &keys, WorkControl &control)
{
    QElapsedTimer timer;
    timer.start();
    VocabularySample sample;
    const EventBackend::ScanVisitor look = [&](const ScanRow &row) {
        sample.addRequest(row.requestHeaders, row.requestBody);
        sample.addResponse(row.responseHeaders, row.responseBody);
        return !control.isCanceled() && timer.elapsed() < SampleMs;
    };
    const Result<void> scanned = backend.scan(keys, {false, true, true, true}, look, control);
    if (!scanned)
        return scanned.error();
    return sample.vocabulary();
}

JobPtr<QList<EventRecord>> EventArchive::records(const QList<RowKey> &keys)
{
    return m_worker->run<QList<EventRecord>>(
        [state = m_state, keys](WorkControl &control) -> Result<QList<EventRecord>> {
            const Result<EventBackend *> backend = state->backend();
            return backend ? readRecords(**backend, keys, control) : backend.error();
        });
}

JobPtr<std::optional<RowKey>> EventArchive::find(const EventId &id)
{
    return m_worker->run<std::optional<RowKey>>(
        [state = m_state, id](WorkControl &) -> Result<std::optional<RowKey>> {
            const Result<EventBackend *> backend = state->backend();
            return backend ? (*backend)->find(id) : backend.error();
        });
}

JobPtr<ImportSummary> EventArchive::import(std::shared_ptr<RecordSource> source)
{
    Q_ASSERT(m_canImport);
    ImportRun *run = new ImportRun(std::move(source), m_state->makeSink(), m_worker, m_state, this);
    return JobPtr<ImportSummary>(new ImportJob(run));
}

JobPtr<QueryVocabulary> EventArchive::sampleVocabulary(const ResultSet &rows)
{
    return m_worker->run<QueryVocabulary>([state = m_state, keys = rows.keys(0, SampledRows)](
                                              WorkControl &control) -> Result<QueryVocabulary> {
        const Result<EventBackend *> backend = state->backend();
        return backend ? sampled(**backend, keys, control) : backend.error();
    });
}

JobPtr<SinkCounts> EventArchive::upsert(const FetchedBatch &batch)
{
    return m_worker->run<SinkCounts>(
        [state = m_state, batch](WorkControl &) { return state->writeFetched(batch); });
}

JobPtr<QByteArray> EventArchive::bookmark()
{
    return m_worker->run<QByteArray>([state = m_state](WorkControl &) -> Result<QByteArray> {
        const Result<EventBackend *> backend = state->backend();
        return backend ? (*backend)->bookmark() : backend.error();
    });
}

JobPtr<void> EventArchive::recordReplays(const QList<ReplayOutcomeRow> &outcomes)
{
    return m_worker->run<void>(
        [state = m_state, outcomes](WorkControl &) { return state->recordReplays(outcomes); });
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/eventdatabase.h"

#include "app/async/workerthread.h"
#include "models/domain/recordfold.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! The error as one of this database, not of a store of ours.
Error asDatabaseError(Error error)
{
    if (error.kind == Error::Kind::Storage)
        error.operation = u"read event database"_s;
    return error;
}

//! While it lives, a statement that runs ends soon after a cancel.
class Interruptible
{
public:
    Interruptible(SqliteDatabase &database, const WorkControl &control)
        : m_database(database)
    {
        m_database.setInterrupt([&control] { return control.isCanceled(); });
    }
    ~Interruptible() { m_database.setInterrupt({}); }
    Q_DISABLE_COPY_MOVE(Interruptible)

private:
    SqliteDatabase &m_database;
};

//! Ends calls that nobody can cancel: a hostile file can make any statement long.
class TimeLimited
{
public:
    explicit TimeLimited(SqliteDatabase &database)
        : m_database(database)
    {
        m_timer.start();
        m_database.setInterrupt([timer = m_timer] { return timer.hasExpired(MaxCallMs); });
    }
    ~TimeLimited() { m_database.setInterrupt({}); }
    Q_DISABLE_COPY_MOVE(TimeLimited)

    Error error(Error error) const
    {
        if (error.kind == Error::Kind::Canceled)
            return {Error::Kind::Timeout, u"read event database"_s, {}};
        return asDatabaseError(std::move(error));
    }

private:
    static constexpr qint64 MaxCallMs = 15'000;

    SqliteDatabase &m_database;
    QElapsedTimer m_timer;
};

//! The views are into event.
ColumnRow columnsOf(const Event &event)
{
    ColumnRow row;
    row.key = event.key;
    row.receivedMicros = event.receivedAt.utcMicros;
    row.stage = event.stage;
    row.type = event.type;
    row.source = event.source;
    row.destination = event.destination;
    row.status = event.vendorStatus;
    row.code = event.lastCode;
    row.tries = event.attemptCount;
    row.replays = event.replayCount;
    row.tookMicros = event.lastDurationMicros;
    if (event.nextAttemptAt)
        row.nextTryMicros = event.nextAttemptAt->utcMicros;
    if (event.expiresAt)
        row.expiresMicros = event.expiresAt->utcMicros;
    row.bodySize = event.bodySize;
    return row;
}

void takeSummary(Event &event, const AttemptSummary &summary)
{
    event.attemptCount = std::max(event.attemptCount, summary.count);
    event.lastCode = summary.code;
    event.lastDurationMicros = summary.durationMicros;
}

//! The views are into record.
ScanRow scanRowOf(const EventRecord &record)
{
    ScanRow row;
    row.key = record.event.key;
    row.id = record.event.id.text();
    row.requestId = record.event.requestId.text();
    row.url = record.event.destinationUrl;
    row.answer = record.event.lastAnswer;
    row.requestHeaders = record.request.headers;
    row.requestBody = record.request.body.bytes;
    if (const Attempt *newest = newestAttempt(record.attempts)) {
        row.responseHeaders = newest->response.headers;
        row.responseBody = newest->response.body.bytes;
    }
    return row;
}

} // namespace

EventDatabase::EventDatabase(QString path, QString sidecarPath, QString cacheFolder)
    : m_path(std::move(path))
    , m_cacheFolder(std::move(cacheFolder))
    , m_sidecar(std::move(sidecarPath))
{
}

Result<void> EventDatabase::open()
{
    const Result<void> opened = openFile();
    return opened ? m_sidecar.open() : opened;
}

//! What was open before stays until the new one can be read.
Result<void> EventDatabase::openFile()
{
    Result<DatabaseFile> file = DatabaseFile::open(m_path, m_cacheFolder);
    if (!file)
        return asDatabaseError(file.error());
    Result<DatabaseQueries> queries = [&file]() -> Result<DatabaseQueries> {
        const TimeLimited limited(file->connection());
        const Result<DatabaseSchema> schema = DatabaseSchema::discover(file->connection());
        if (!schema)
            return limited.error(schema.error());
        Result<DatabaseQueries> prepared = DatabaseQueries::prepare(file->connection(), *schema);
        if (!prepared)
            return limited.error(prepared.error());
        return prepared;
    }();
    if (!queries)
        return queries.error();
    m_queries = std::move(*queries); // statements go before their connection
    m_file = std::move(*file);
    return {};
}

Result<void> EventDatabase::reread()
{
    return m_file.isCopy() ? openFile() : Result<void>();
}

Result<void> EventDatabase::loadColumns(RowKey after, const RowVisitor &visit, WorkControl &control)
{
    const Interruptible interruptible(m_file.connection(), control);
    const Result<QHash<QByteArray, AttemptSummary>> summaries =
        m_queries.summarizeAttempts(m_file.connection());
    if (!summaries)
        return asDatabaseError(summaries.error());
    const Result<void> visited = m_queries.eachEvent(after, [&](const Event &read) {
        Event event = read;
        const auto summary = summaries->constFind(event.id.text());
        if (summary != summaries->cend())
            takeSummary(event, *summary);
        m_sidecar.apply(event);
        visit(columnsOf(event));
    });
    return visited ? visited : asDatabaseError(visited.error());
}

Result<EventRecord> EventDatabase::read(RowKey key, Detail detail)
{
    Result<EventRecord> record = m_queries.record(key, detail);
    if (!record)
        return asDatabaseError(record.error());
    m_sidecar.apply(record->event);
    return record;
}

Result<void> EventDatabase::columns(
    const QList<RowKey> &keys, const RowVisitor &visit, WorkControl &control)
{
    const Interruptible interruptible(m_file.connection(), control);
    for (const RowKey key : keys) {
        const Result<EventRecord> record = read(key, Detail::Row);
        if (!record)
            return record.error();
        visit(columnsOf(record->event));
    }
    return {};
}

//! The file's counter of changes by others and ours of replays.
Result<BackendState> EventDatabase::state()
{
    const TimeLimited limited(m_file.connection());
    const Result<qint64> version = m_file.connection().integer("PRAGMA data_version");
    if (!version)
        return limited.error(version.error());
    const Result<RowKey> lastKey = m_queries.lastKey();
    if (!lastKey)
        return limited.error(lastKey.error());
    return BackendState{*lastKey, *version + m_sidecar.revision()};
}

Result<QList<Event>> EventDatabase::events(const QList<RowKey> &keys)
{
    const TimeLimited limited(m_file.connection());
    QList<Event> found;
    for (const RowKey key : keys) {
        const Result<EventRecord> record = read(key, Detail::Row);
        if (!record)
            return limited.error(record.error());
        found.append(record->event);
    }
    return found;
}

Result<EventRecord> EventDatabase::record(RowKey key)
{
    const TimeLimited limited(m_file.connection());
    Result<EventRecord> record = read(key, Detail::Everything);
    if (!record)
        return limited.error(record.error());
    for (const ReplayOutcomeRow &outcome : m_sidecar.outcomes(record->event.id))
        record->attempts.append(outcome.attempt);
    summarizeAttempts(*record);
    return record;
}

Result<std::optional<RowKey>> EventDatabase::find(const EventId &id)
{
    const TimeLimited limited(m_file.connection());
    const Result<std::optional<RowKey>> key = m_queries.find(id.text());
    return key ? key : limited.error(key.error());
}

Result<void> EventDatabase::scan(
    const QList<RowKey> &keys, ScanNeeds needs, const ScanVisitor &visit, WorkControl &control)
{
    const Interruptible interruptible(m_file.connection(), control);
    const bool needsMessages = needs.requestHeaders || needs.requestBody || needs.response;
    for (const RowKey key : keys) {
        if (control.isCanceled())
            return Error{Error::Kind::Canceled, u"search"_s, {}};
        const Result<EventRecord> record =
            read(key, needsMessages ? Detail::Everything : Detail::Row);
        if (!record)
            return record.error();
        if (!visit(scanRowOf(*record)))
            break;
    }
    return {};
}

Result<void> EventDatabase::recordReplays(const QList<ReplayOutcomeRow> &outcomes)
{
    return m_sidecar.add(outcomes);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/localstore.h"

#include "app/async/workerthread.h"
#include "app/store/local/attemptrow.h"
#include "app/store/local/storeappend.h"
#include "app/store/local/storefile.h"
#include "app/store/local/storeschema.h"
#include "app/store/local/storesink.h"
#include "app/store/local/storesnapshot.h"
#include "app/store/local/storetransaction.h"

using namespace Qt::StringLiterals;

namespace Reprise {

//! Rows between two questions whether to stop.
static constexpr int RowsPerCheck = 1024;

static Error named(Error error, const QString &operation)
{
    error.operation = operation;
    return error;
}

static Error canceled()
{
    return {Error::Kind::Canceled, u"use the store"_s, {}};
}

LocalStore::LocalStore(const QString &path)
    : m_path(path)
{
}

LocalStore::~LocalStore() = default;

Result<void> LocalStore::open()
{
    Result<void> ready = StoreFile::create(m_path);
    if (ready)
        ready = StoreFile::removeLeftovers(m_path);
    if (ready)
        ready = connect();
    return ready ? ready : named(ready.error(), u"open the store"_s);
}

Result<void> LocalStore::connect()
{
    Result<SqliteDatabase> database = StoreFile::connect(m_path);
    if (!database)
        return database.error();
    Result<RecordReader> reader = RecordReader::create(*database);
    Result<RowScan> scan = RowScan::create(*database);
    if (!reader || !scan)
        return reader ? scan.error() : reader.error();
    m_reader = *std::move(reader); // first: the old statements belong to the old connection
    m_scan = *std::move(scan);
    m_database = *std::move(database);
    m_fileId = StoreFile::identity(m_path);
    return {};
}

//! A first import by anybody leaves our connection at an empty file without a name.
Result<void> LocalStore::reopenIfReplaced()
{
    return m_fileId == StoreFile::identity(m_path) ? Result<void>() : connect();
}

Result<BackendState> LocalStore::state()
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened.error();
    const Result<qint64> last = m_database.integer("SELECT max(key) FROM events");
    if (!last)
        return last.error();
    const Result<qint64> updates = m_database.integer(StoreSchema::UpdatesSql);
    if (!updates)
        return updates.error();
    const Result<qint64> stamp = m_database.integer(StoreSchema::StampSql);
    if (!stamp)
        return stamp.error();
    return BackendState{RowKey{*last}, *updates, *stamp};
}

Result<void> LocalStore::loadColumns(RowKey after, const RowVisitor &visit, WorkControl &control)
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened;
    Result<SqliteStatement> statement = m_database.prepare(
        QByteArray("SELECT ") + EventRow::MemoryColumns + " FROM events WHERE key>? ORDER BY key");
    if (!statement)
        return statement.error();
    statement->bind(1, static_cast<qint64>(after));
    Result<bool> row = statement->step();
    for (int count = 1; row && *row; row = statement->step(), ++count) {
        visit(EventRow::readColumns(*statement));
        if (count % RowsPerCheck == 0 && control.isCanceled())
            return canceled();
    }
    return row ? Result<void>() : named(row.error(), u"load the events"_s);
}

Result<void> LocalStore::columns(
    const QList<RowKey> &keys, const RowVisitor &visit, WorkControl &control)
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened;
    const StoreSnapshot snapshot(m_database);
    if (!snapshot.begun())
        return snapshot.begun();
    Q_UNUSED(control) // a few rows
    return m_reader.columns(keys, visit);
}

Result<QList<Event>> LocalStore::events(const QList<RowKey> &keys)
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened.error();
    const StoreSnapshot snapshot(m_database);
    if (!snapshot.begun())
        return snapshot.begun().error();
    QList<Event> events;
    events.reserve(keys.size());
    for (const RowKey key : keys) {
        const Result<Event> event = m_reader.event(key);
        if (!event)
            return event.error();
        events.append(*event);
    }
    return events;
}

Result<EventRecord> LocalStore::record(RowKey key)
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened.error();
    const StoreSnapshot snapshot(m_database);
    if (!snapshot.begun())
        return snapshot.begun().error();
    m_reader.beginSnapshot();
    return m_reader.record(key);
}

Result<std::optional<RowKey>> LocalStore::find(const EventId &id)
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened.error();
    return m_reader.find(id);
}

Result<void> LocalStore::scan(
    const QList<RowKey> &keys, ScanNeeds needs, const ScanVisitor &visit, WorkControl &control)
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened;
    const StoreSnapshot snapshot(m_database);
    if (!snapshot.begun())
        return snapshot.begun();
    m_scan.beginSnapshot(needs);
    for (const RowKey key : keys) {
        if (control.isCanceled())
            return canceled();
        const Result<bool> goOn = m_scan.visit(key, visit);
        if (!goOn)
            return named(goOn.error(), u"search the events"_s);
        if (!*goOn)
            return {};
    }
    return {};
}

Result<void> LocalStore::recordReplays(const QList<ReplayOutcomeRow> &outcomes)
{
    StoreTransaction transaction;
    Result<void> done = StoreFile::checkWritable(m_database);
    if (done)
        done = transaction.begin(m_database);
    if (done && m_fileId != StoreFile::identity(m_path)) {
        transaction.rollback(); // the file was replaced before the lock was ours
        done = connect();
        if (done)
            done = transaction.begin(m_database);
    }
    if (done)
        done = writeOutcomes(outcomes);
    if (done)
        done = transaction.commit();
    return done ? done : named(done.error(), u"record replays"_s);
}

Result<void> LocalStore::writeOutcomes(const QList<ReplayOutcomeRow> &outcomes)
{
    Result<SqliteStatement> insert =
        m_database.prepare(QByteArray("INSERT OR IGNORE INTO replays(event,")
            + AttemptRow::FactColumns + "," + AttemptRow::MessageColumns + ") VALUES(?"
            + QByteArray(",?").repeated(AttemptRow::ColumnCount) + ")");
    Result<SqliteStatement> count = m_database.prepare(
        "UPDATE events SET replays=(SELECT count(*) FROM replays WHERE event=?1),"
        "superseded=max(superseded,?2) WHERE key=?1");
    if (!insert || !count)
        return insert ? count.error() : insert.error();
    for (const ReplayOutcomeRow &outcome : outcomes) {
        const Result<std::optional<RowKey>> key = m_reader.find(outcome.event);
        if (!key)
            return key.error();
        if (!*key)
            return Error{Error::Kind::NotFound, {}, u"no event has this id"_s};
        Attempt attempt = outcome.attempt;
        attempt.trigger = AttemptTrigger::Replay;
        attempt.runId = outcome.run;
        insert->bind(1, static_cast<qint64>(**key));
        Result<void> done = AttemptRow::run(*insert, 2, attempt);
        count->bind(1, static_cast<qint64>(**key));
        count->bind(2, outcome.supersedes ? 1 : 0);
        if (done)
            done = count->run();
        if (!done)
            return done;
    }
    return m_database.execute(StoreSchema::NoteUpdateSql);
}

Result<FetchedChanges> LocalStore::writeFetched(const FetchedBatch &batch)
{
    if (!m_append)
        m_append = std::make_unique<StoreAppend>(m_path);
    const Result<FetchedChanges> changes = m_append->writeFetched(batch);
    return changes ? changes : named(changes.error(), u"keep events"_s);
}

Result<QByteArray> LocalStore::bookmark()
{
    const Result<void> reopened = reopenIfReplaced();
    if (!reopened)
        return reopened.error();
    Result<SqliteStatement> statement = m_database.prepare(StoreSchema::BookmarkSql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->bytes(0) : QByteArray();
}

QString LocalStore::columnCachePath() const
{
    return m_path + u".columns"_s;
}

std::unique_ptr<RecordSink> LocalStore::makeSink() const
{
    return std::make_unique<StoreSink>(m_path);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/storeappend.h"

#include "app/async/workerthread.h"
#include "app/store/local/storefile.h"
#include "app/store/local/storeschema.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Reprise {

StoreAppend::StoreAppend(const QString &path)
    : m_path(path)
{
}

StoreAppend::~StoreAppend()
{
    m_writer = {}; // no statement may be under way while the log is cut
    if (m_transaction.isActive())
        m_transaction.rollback();
    // SQLite keeps the log at its length; on a full disk that is the room the store needs to go on.
    if (m_database.isOpen() && !m_isFinished)
        tidy("PRAGMA busy_timeout=0;PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> StoreAppend::connect()
{
    m_fileId = StoreFile::identity(m_path);
    Result<SqliteDatabase> database = StoreFile::connect(m_path);
    if (!database)
        return database.error();
    const Result<qint64> hasEvents = database->integer("SELECT exists(SELECT 1 FROM events)");
    if (!hasEvents)
        return hasEvents.error();
    m_isWal = *hasEvents != 0;
    Result<void> ready = m_isWal ? StoreFile::useWal(*database) : Result<void>();
    if (ready)
        ready = database->execute("PRAGMA cache_size=-65536;PRAGMA wal_autocheckpoint=20000");
    if (!ready)
        return ready;
    Result<RecordWriter> writer = RecordWriter::create(*database);
    if (!writer)
        return writer.error();
    m_writer = *std::move(writer); // first: the old statements belong to the old connection
    m_database = *std::move(database);
    return {};
}

Result<void> StoreAppend::begin()
{
    return connect();
}

Result<void> StoreAppend::beginTransaction()
{
    Result<void> begun = m_transaction.begin(m_database);
    if (begun && m_fileId != StoreFile::identity(m_path)) {
        m_transaction.rollback(); // the file was replaced before the lock was ours
        begun = connect();
        if (begun)
            begun = m_transaction.begin(m_database);
    }
    return begun ? m_writer.beginTransaction(m_database) : begun;
}

Result<SinkCounts> StoreAppend::write(const QList<EventRecord> &records, WorkControl &control)
{
    SinkCounts counts;
    for (const EventRecord &record : records) {
        if (control.isCanceled())
            return Error{Error::Kind::Canceled, u"import"_s, {}};
        if (!m_transaction.isActive()) {
            const Result<void> begun = beginTransaction();
            if (!begun)
                return begun.error();
        }
        const Result<SinkCounts> change = upsert(record, RecordWriter::Origin::File);
        if (!change)
            return change.error();
        counts += *change;
        if (++m_inTransaction >= EventsPerTransaction) {
            const Result<void> done = commit();
            if (!done)
                return done.error();
        }
    }
    return counts;
}

Result<SinkCounts> StoreAppend::upsert(const EventRecord &record, RecordWriter::Origin origin)
{
    using Change = RecordWriter::Change;
    const Result<Change> change = m_writer.upsert(record, origin);
    if (!change)
        return change.error();
    m_hasAdded = m_hasAdded || *change == Change::Added;
    return SinkCounts{
        *change == Change::Added, *change == Change::Updated, *change == Change::Unchanged};
}

Result<void> StoreAppend::commit()
{
    m_inTransaction = 0;
    if (!m_transaction.isActive())
        return {};
    const bool hasAdded = std::exchange(m_hasAdded, false);
    Result<void> done = m_writer.flush();
    m_updated = m_writer.takeUpdated();
    if (done && !m_updated.isEmpty())
        done = m_database.execute(StoreSchema::NoteUpdateSql);
    else if (done && hasAdded)
        done = m_database.execute(StoreSchema::NoteChangeSql);
    if (done)
        done = m_transaction.commit();
    if (done && hasAdded && !m_isWal) {
        done = StoreFile::useWal(m_database);
        m_isWal = bool(done);
    }
    return done;
}

Result<FetchedChanges> StoreAppend::writeFetched(const FetchedBatch &batch)
{
    Result<void> begun = m_fileId == 0 ? connect() : Result<void>();
    if (begun)
        begun = beginTransaction();
    Result<FetchedChanges> changes = begun ? writeBatch(batch) : begun.error();
    if (changes)
        return changes;
    m_transaction.rollback();
    m_hasAdded = false;
    m_writer.takeUpdated();
    return changes;
}

Result<FetchedChanges> StoreAppend::writeBatch(const FetchedBatch &batch)
{
    FetchedChanges changes;
    for (const EventRecord &record : batch.records) {
        const Result<SinkCounts> change = upsert(record, RecordWriter::Origin::Gateway);
        if (!change)
            return change.error();
        changes.counts += *change;
    }
    Result<void> done;
    for (const EventId &id : batch.gone)
        done = done ? m_writer.markGone(id, batch.readMicros) : done;
    if (done && batch.bookmark)
        done = setBookmark(*batch.bookmark);
    if (done)
        done = commit();
    if (!done)
        return done.error();
    changes.updated = std::exchange(m_updated, {});
    return changes;
}

Result<void> StoreAppend::setBookmark(const QByteArray &bookmark)
{
    Result<SqliteStatement> statement = m_database.prepare(StoreSchema::SetBookmarkSql);
    if (!statement)
        return statement.error();
    statement->bindBlob(1, bookmark);
    return statement->run();
}

Result<SinkCounts> StoreAppend::finish(WorkControl &control)
{
    Q_UNUSED(control) // the last commit is the short one
    const Result<void> done = commit();
    if (!done)
        return done.error();
    m_isFinished = true;
    tidy("PRAGMA analysis_limit=1000;PRAGMA optimize");
    tidy("PRAGMA wal_checkpoint");
    return SinkCounts{};
}

//! The events are safe in the log by now: a disk too full for statistics or for moving the log into
//! the file takes nothing back.
void StoreAppend::tidy(const QByteArray &pragmas)
{
    const Result<void> tidied = m_database.execute(pragmas);
    Q_UNUSED(tidied)
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/firstload.h"

#include "app/async/workerthread.h"
#include "app/store/local/storefile.h"
#include "app/store/local/storeschema.h"

#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Reprise {

static Error loadError(const QString &detail)
{
    return {Error::Kind::Storage, u"import"_s, detail};
}

FirstLoad::FirstLoad(const QString &path)
    : m_path(path)
    , m_lock(StoreFile::importLockPath(path))
{
    m_lock.setStaleLockTime(0); // a living import may take long; a dead one's lock is free at once
}

FirstLoad::~FirstLoad()
{
    m_writer = {};
    m_database = {};
    if (m_isMine)
        QFile::remove(StoreFile::importPath(m_path));
}

Result<void> FirstLoad::begin()
{
    if (!m_lock.tryLock())
        return loadError(m_lock.error() == QLockFile::LockFailedError
                ? u"another import into this store is running"_s
                : u"nothing can be written beside the store"_s);
    m_isMine = true;
    QFile::remove(StoreFile::importPath(m_path));
    return openTemporary();
}

Result<void> FirstLoad::openTemporary()
{
    const QString path = StoreFile::importPath(m_path);
    const Result<void> created = StoreFile::create(path);
    if (!created)
        return created;
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite);
    if (!database)
        return database.error();
    m_database = *std::move(database);
    Result<void> ready =
        m_database.execute("PRAGMA journal_mode=OFF;PRAGMA synchronous=OFF;"
                           "PRAGMA locking_mode=EXCLUSIVE;PRAGMA cache_size=-65536");
    if (ready)
        ready = StoreSchema::createBare(m_database);
    if (!ready)
        return ready;
    Result<RecordWriter> writer = RecordWriter::create(m_database);
    if (!writer)
        return writer.error();
    m_writer = *std::move(writer);
    const Result<void> begun = m_database.execute("BEGIN");
    return begun ? m_writer.beginTransaction(m_database) : begun;
}

Result<SinkCounts> FirstLoad::write(const QList<EventRecord> &records, WorkControl &control)
{
    for (const EventRecord &record : records) {
        if (control.isCanceled())
            return Error{Error::Kind::Canceled, u"import"_s, {}};
        const Result<void> added = m_writer.add(record);
        if (!added)
            return added.error();
    }
    return SinkCounts{records.size(), 0, 0};
}

Result<SinkCounts> FirstLoad::finish(WorkControl &control)
{
    m_database.setInterrupt([&control] { return control.isCanceled(); });
    const Result<SinkCounts> counts = complete(control);
    m_database.setInterrupt({});
    m_writer = {};
    m_database = {}; // closes: everything is in the one file now
    if (!counts)
        return counts;
    const Result<void> placed = putInPlace();
    return placed ? counts : placed.error();
}

Result<SinkCounts> FirstLoad::complete(WorkControl &control)
{
    SinkCounts corrections;
    Result<void> committed = m_writer.flush();
    if (committed)
        committed = m_database.execute("COMMIT");
    if (!committed)
        return committed.error();
    Result<void> indexed = StoreSchema::addIndexes(m_database);
    if (!indexed && !control.isCanceled()) {
        const Result<SinkCounts> folded =
            foldDuplicates(); // ids that came twice are the usual reason
        if (!folded)
            return folded;
        corrections = *folded;
        indexed = StoreSchema::addIndexes(m_database);
    }
    if (indexed)
        indexed = m_database.execute("PRAGMA analysis_limit=1000;ANALYZE;PRAGMA journal_mode=WAL");
    return indexed ? Result<SinkCounts>(corrections) : indexed.error();
}

Result<SinkCounts> FirstLoad::foldDuplicates()
{
    SinkCounts counts;
    Result<void> begun = m_database.execute("BEGIN;CREATE INDEX events_ids ON events(id)");
    if (begun)
        begun = m_writer.beginTransaction(m_database);
    if (!begun)
        return begun.error();
    Result<SqliteStatement> pairs = m_database.prepare(
        "SELECT (SELECT min(f.key) FROM events f WHERE f.id=e.id) AS kept, e.key FROM events e"
        " WHERE kept<e.key ORDER BY e.key");
    if (!pairs)
        return pairs.error();
    QList<std::pair<RowKey, RowKey>> duplicates;
    Result<bool> row = pairs->step();
    for (; row && *row; row = pairs->step())
        duplicates.append({RowKey{pairs->integer(0)}, RowKey{pairs->integer(1)}});
    if (!row)
        return row.error();
    for (const std::pair<RowKey, RowKey> &duplicate : duplicates) {
        const Result<RecordWriter::Change> change =
            m_writer.fold(duplicate.first, duplicate.second);
        if (!change)
            return change.error();
        --counts.added;
        ++(*change == RecordWriter::Change::Updated ? counts.updated : counts.unchanged);
    }
    Result<void> done = m_writer.flush();
    if (done)
        done = m_database.execute("DROP INDEX events_ids;COMMIT");
    return done ? Result<SinkCounts>(counts) : done.error();
}

//! Flushes a file's or folder's own pages to the disk.
static bool synced(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done;
}

Result<void> FirstLoad::putInPlace()
{
    const QString loaded = StoreFile::importPath(m_path);
    if (!synced(loaded))
        return loadError(u"the new file cannot be written to the disk"_s);
    const quint64 fileId = StoreFile::identity(m_path);
    Result<SqliteDatabase> store = StoreFile::connect(m_path);
    if (!store)
        return store.error();
    const Result<void> locked = store->execute("BEGIN EXCLUSIVE");
    if (!locked)
        return locked;
    const Result<qint64> hasEvents = store->integer("SELECT exists(SELECT 1 FROM events)");
    if (!hasEvents || *hasEvents != 0 || fileId != StoreFile::identity(m_path))
        return hasEvents
            ? loadError(u"another program has filled the store meanwhile; import again"_s)
            : hasEvents.error();
    const bool renamed =
        std::rename(QFile::encodeName(loaded).constData(), QFile::encodeName(m_path).constData())
        == 0;
    if (!renamed)
        return loadError(u"the new file cannot take the store's place"_s);
    m_isMine = false;
    synced(QFileInfo(m_path).absolutePath()); // the rename holds; at worst it is not durable yet
    return {};
}

} // namespace Reprise

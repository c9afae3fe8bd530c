// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/local/blocks/blockwriter.h"
#include "app/store/local/recordreader.h"

namespace Reprise {

//! Writes event records into an open store, inside a transaction of the caller's.
//! Statements are prepared once. Thread: the connection's.
class RecordWriter final
{
public:
    enum class Change { Added, Updated, Unchanged };
    enum class Origin {
        File, //!< its attempts tell whether it is newer than what is stored: foldRecords()
        Gateway, //!< read just now: foldFetched()
    };

    //! database must outlive the writer and have the current schema.
    static Result<RecordWriter> create(SqliteDatabase &database);

    RecordWriter() = default;
    //! To be called at the begin of each transaction: another program may have written meanwhile.
    Result<void> beginTransaction(SqliteDatabase &database);
    //! To be called before the transaction ends.
    Result<void> flush() { return m_blocks.flush(); }

    //! Adds without looking whether the id is there. Works on a store without indexes.
    Result<void> add(const EventRecord &record);
    //! Adds, or merges with the event of the same id. Needs the index on ids.
    Result<Change> upsert(const EventRecord &record, Origin origin = Origin::File);
    //! Notes that the gateway does not have it any more; nothing where that is known already, or no
    //! event has this id.
    Result<void> markGone(const EventId &id, qint64 sinceMicros);
    //! Merges `extra`, which has the same id as `kept`, into it and removes it.
    Result<Change> fold(RowKey kept, RowKey extra);

    //! Events that upsert() found and changed, since the last call.
    QList<RowKey> takeUpdated();

private:
    Result<EventRecord> known(RowKey key);
    Result<void> writeMessages(RowKey key, const EventRecord &record);
    Result<void> update(RowKey key, const EventRecord &before, const EventRecord &record);
    Result<void> removeMessages(RowKey key);
    Result<void> remove(SqliteStatement &statement, qint64 from, qint64 to);

    RecordReader m_reader;
    BlockWriter m_blocks;
    SqliteStatement m_addEvent;
    SqliteStatement m_markGone;
    SqliteStatement m_updateEvent;
    SqliteStatement m_removeEvent;
    SqliteStatement m_removeRequest; // of version 2
    SqliteStatement m_addAttempt;
    SqliteStatement m_removeAttempts;
    QByteArray m_envelope; // its room is used again and again
    qint64 m_nextKey = 1;
    QList<RowKey> m_updated;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/local/recordwriter.h"
#include "app/store/local/storetransaction.h"
#include "app/store/recordsink.h"

namespace Reprise {

//! Adds to a store: large transactions through the write-ahead log, which an empty store gets with
//! its first events only (see StoreFile). Readers are not held up; other writers wait for at most
//! one transaction.
class StoreAppend final : public RecordSink
{
public:
    static constexpr int EventsPerTransaction = 20'000;

    explicit StoreAppend(const QString &path);
    //! What was not finished leaves no trace: the log that a failed transaction filled is cut.
    ~StoreAppend() override;

    Result<void> begin() override;
    Result<SinkCounts> write(const QList<EventRecord> &records, WorkControl &control) override;
    Result<SinkCounts> finish(WorkControl &control) override;

    //! One transaction, durable as soon as the store's others are. May be called again and again,
    //! without begin() and finish(); connects when it must.
    Result<FetchedChanges> writeFetched(const FetchedBatch &batch);

private:
    Result<void> connect();
    Result<void> beginTransaction();
    Result<void> commit();
    void tidy(const QByteArray &pragmas);
    Result<SinkCounts> upsert(const EventRecord &record, RecordWriter::Origin origin);
    Result<FetchedChanges> writeBatch(const FetchedBatch &batch);
    Result<void> setBookmark(const QByteArray &bookmark);

    QString m_path;
    quint64 m_fileId = 0;
    SqliteDatabase m_database;
    RecordWriter m_writer; // statements of m_database, so declared after it
    StoreTransaction m_transaction;
    int m_inTransaction = 0;
    bool m_hasAdded = false; // in this transaction
    bool m_isFinished = false;
    bool m_isWal = false;
    QList<RowKey> m_updated; // by the last transaction
};

} // namespace Reprise

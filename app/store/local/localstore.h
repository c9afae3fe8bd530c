// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/eventbackend.h"
#include "app/store/local/recordreader.h"
#include "app/store/local/rowscan.h"

namespace Reprise {

class StoreAppend;

//! The events of one profile in a SQLite file of ours: the truth for everything shown. README.md
//! beside this file describes the format. Several programs may use one file.
class LocalStore final : public EventBackend
{
public:
    explicit LocalStore(const QString &path);
    ~LocalStore() override;
    Q_DISABLE_COPY_MOVE(LocalStore)

    //! Creates folder (0700) and file (0600) where they are missing, brings an older file to the
    //! current version and refuses a newer one without touching it.
    Result<void> open() override;

    Result<void> loadColumns(RowKey after, const RowVisitor &visit, WorkControl &control) override;
    Result<void> columns(
        const QList<RowKey> &keys, const RowVisitor &visit, WorkControl &control) override;
    Result<QList<Event>> events(const QList<RowKey> &keys) override;
    Result<EventRecord> record(RowKey key) override;
    Result<std::optional<RowKey>> find(const EventId &id) override;
    Result<void> scan(const QList<RowKey> &keys, ScanNeeds needs, const ScanVisitor &visit,
        WorkControl &control) override;
    Result<void> recordReplays(const QList<ReplayOutcomeRow> &outcomes) override;
    Result<BackendState> state() override;
    QString columnCachePath() const override;
    std::unique_ptr<RecordSink> makeSink() const override;
    Result<FetchedChanges> writeFetched(const FetchedBatch &batch) override;
    Result<QByteArray> bookmark() override;

private:
    Result<void> connect();
    Result<void> reopenIfReplaced();
    Result<void> writeOutcomes(const QList<ReplayOutcomeRow> &outcomes);

    QString m_path;
    SqliteDatabase m_database;
    RecordReader m_reader; // statements of m_database, so declared after it
    RowScan m_scan;
    quint64 m_fileId = 0;
    std::unique_ptr<StoreAppend> m_append; // of a gateway's copy; stays open
};

} // namespace Reprise

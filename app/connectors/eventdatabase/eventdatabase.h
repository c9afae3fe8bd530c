// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/eventdatabase/databasefile.h"
#include "app/connectors/eventdatabase/databasequeries.h"
#include "app/connectors/eventdatabase/replaysidecar.h"
#include "app/store/eventbackend.h"

namespace Reprise {

//! Somebody's SQLite file in the common shape (DatabaseSchema), only read: neither the file nor its
//! folder changes by a byte (DatabaseFile). What comes of our replays goes into a sidecar file of
//! ours and shows with the events.
class EventDatabase final : public EventBackend
{
public:
    //! sidecarPath: our file for replays, made with the first one. cacheFolder: for a copy where
    //! one is needed.
    EventDatabase(QString path, QString sidecarPath, QString cacheFolder);

    Result<void> open() override;
    std::optional<CopyReason> copyReason() const override { return m_file.copyReason(); }
    Result<void> reread() override;
    Result<void> loadColumns(RowKey after, const RowVisitor &visit, WorkControl &control) override;
    Result<void> columns(
        const QList<RowKey> &keys, const RowVisitor &visit, WorkControl &control) override;
    Result<BackendState> state() override;
    Result<QList<Event>> events(const QList<RowKey> &keys) override;
    Result<EventRecord> record(RowKey key) override;
    Result<std::optional<RowKey>> find(const EventId &id) override;
    Result<void> scan(const QList<RowKey> &keys, ScanNeeds needs, const ScanVisitor &visit,
        WorkControl &control) override;
    Result<void> recordReplays(const QList<ReplayOutcomeRow> &outcomes) override;

private:
    Result<void> openFile();
    Result<EventRecord> read(RowKey key, Detail detail);

    QString m_path;
    QString m_cacheFolder;
    DatabaseFile m_file;
    DatabaseQueries m_queries;
    ReplaySidecar m_sidecar;
};

} // namespace Reprise

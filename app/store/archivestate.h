// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"

#include <QSet>

namespace Reprise {

//! Tells the archive on the GUI thread what its worker has found.
class ArchiveRelay final : public QObject
{
    Q_OBJECT

signals:
    //! isChange: not the first load.
    void loaded(qint64 eventCount, bool isChange);
    void copied(std::optional<Reprise::CopyReason> reason);
    //! Much was read from the backend: worth saving for the next start.
    void worthSaving(const QString &path,
        const std::shared_ptr<const Reprise::EventColumns> &columns,
        const Reprise::BackendState &state);
};

//! What an archive's worker works with. Touched on the worker only, but for two.
class ArchiveState final
{
public:
    explicit ArchiveState(std::unique_ptr<EventBackend> backend);
    ~ArchiveState();
    Q_DISABLE_COPY_MOVE(ArchiveState)

    // From any thread.
    ArchiveRelay *relay() { return &m_relay; }
    std::unique_ptr<RecordSink> makeSink() const;

    Result<qint64> open(WorkControl &control);
    //! Brings the columns up to date with the backend; quick when nothing has changed.
    //! An error of open() is repeated.
    Result<void> refresh(WorkControl &control);
    //! A new copy where the backend reads one; all columns anew.
    Result<qint64> reread(WorkControl &control);
    Result<void> recordReplays(const QList<ReplayOutcomeRow> &outcomes);
    Result<SinkCounts> writeFetched(const FetchedBatch &batch);

    //! The backend after open(), or open()'s error.
    Result<EventBackend *> backend();
    std::shared_ptr<const EventColumns> columns() const { return m_columns; }

private:
    Result<void> loadSaved(WorkControl &control);
    Result<void> loadAll(WorkControl &control);
    Result<void> loadNew(WorkControl &control);
    Result<void> loadChanged(WorkControl &control);
    void publish(std::shared_ptr<EventColumns> columns);
    void offerToSave();
    void noteOwnWrite(const BackendState &before, const BackendState &after, qint64 updates);

    std::unique_ptr<EventBackend> m_backend;
    std::shared_ptr<const EventColumns> m_columns;
    ArchiveRelay m_relay;
    std::optional<Error> m_openError;
    bool m_isOpen = false;
    BackendState m_known; // of the backend when the columns were loaded
    QSet<RowKey> m_changed; // by ourselves since then
};

} // namespace Reprise

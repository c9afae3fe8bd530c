// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/local/recordwriter.h"
#include "app/store/recordsink.h"

#include <QLockFile>

namespace Reprise {

//! Fills an empty store: into a temporary file without journal and indexes, which is then indexed,
//! synced and renamed over the store (the rules are at StoreFile). Whatever ends it before, a crash
//! included, leaves the empty store.
class FirstLoad final : public RecordSink
{
public:
    explicit FirstLoad(const QString &path);
    ~FirstLoad() override;
    Q_DISABLE_COPY_MOVE(FirstLoad)

    //! Storage error where another program imports into the same store.
    Result<void> begin() override;
    Result<SinkCounts> write(const QList<EventRecord> &records, WorkControl &control) override;
    Result<SinkCounts> finish(WorkControl &control) override;

private:
    Result<void> openTemporary();
    Result<SinkCounts> complete(WorkControl &control);
    Result<SinkCounts> foldDuplicates();
    Result<void> putInPlace();

    QString m_path;
    QLockFile m_lock;
    SqliteDatabase m_database;
    RecordWriter m_writer; // statements of m_database, so declared after it
    bool m_isMine = false;
};

} // namespace Reprise

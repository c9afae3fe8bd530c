// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/copyreason.h"

#include <QTemporaryDir>
#include <memory>
#include <optional>

namespace Reprise {

//! A connection to somebody else's SQLite file that leaves the file and its folder as they are, to
//! the last byte.
//!
//! Reading a file in WAL mode makes SQLite create or write "-wal" and "-shm" beside it, and a hot
//! journal would be rolled back into it. In these cases a copy in our cache is opened, which shows
//! the newest committed state at the moment of opening; all others are opened in place, read only.
class DatabaseFile final
{
public:
    //! cacheFolder is made when a copy is needed. Blocks while copying.
    static Result<DatabaseFile> open(const QString &path, const QString &cacheFolder);

    SqliteDatabase &connection() { return m_connection; }
    //! true: later changes of the file are not seen until it is opened again.
    bool isCopy() const { return m_copy != nullptr; }
    std::optional<CopyReason> copyReason() const { return m_reason; }

private:
    // The copy's folder is removed after the connection is closed: order matters.
    std::unique_ptr<QTemporaryDir> m_copy;
    std::optional<CopyReason> m_reason;
    SqliteDatabase m_connection;
};

} // namespace Reprise

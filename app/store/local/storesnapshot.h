// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"

namespace Reprise {

//! Several reads that see one state of the store. Also spares taking the file's lock for each of
//! them, which costs more than a row does.
class StoreSnapshot final
{
public:
    //! database must outlive the snapshot and have no transaction.
    explicit StoreSnapshot(SqliteDatabase &database)
        : m_database(database)
        , m_begun(database.execute("BEGIN"))
    {
    }
    ~StoreSnapshot()
    {
        if (m_begun) {
            const Result<void> ended =
                m_database.execute("COMMIT"); // of reads: nothing can be lost
            Q_UNUSED(ended)
        }
    }
    Q_DISABLE_COPY_MOVE(StoreSnapshot)

    const Result<void> &begun() const { return m_begun; }

private:
    SqliteDatabase &m_database;
    Result<void> m_begun;
};

} // namespace Reprise

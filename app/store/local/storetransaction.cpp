// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/storetransaction.h"

#include <utility>

namespace Reprise {

Result<void> StoreTransaction::begin(SqliteDatabase &database)
{
    Q_ASSERT(!isActive());
    const Result<void> begun = database.execute("BEGIN IMMEDIATE");
    if (begun)
        m_database = &database;
    return begun;
}

Result<void> StoreTransaction::commit()
{
    Q_ASSERT(isActive());
    const Result<void> committed = m_database->execute("COMMIT");
    if (committed)
        m_database = nullptr;
    else
        rollback();
    return committed;
}

void StoreTransaction::rollback()
{
    if (SqliteDatabase *database = std::exchange(m_database, nullptr)) {
        // SQLite may have rolled back by itself (disk full); then this fails and nothing is left to
        // do.
        const Result<void> undone = database->execute("ROLLBACK");
        Q_UNUSED(undone)
    }
}

} // namespace Reprise

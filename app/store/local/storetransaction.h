// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"

namespace Reprise {

//! A write transaction that is rolled back unless committed. Takes the write lock at once, waiting
//! for other programs up to the connection's busy time.
class StoreTransaction final
{
public:
    StoreTransaction() = default;
    ~StoreTransaction() { rollback(); }
    Q_DISABLE_COPY_MOVE(StoreTransaction)

    //! REQUIRES: not active; database outlives the transaction.
    Result<void> begin(SqliteDatabase &database);
    Result<void> commit();
    void rollback();
    bool isActive() const { return m_database != nullptr; }

private:
    SqliteDatabase *m_database = nullptr;
};

} // namespace Reprise

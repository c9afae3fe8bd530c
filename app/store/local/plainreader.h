// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "models/domain/event.h"

namespace Reprise {

//! Reads the messages of events that version 2 and older have written: unpacked, in the rows of
//! requests and attempts. What is written now lies in blocks. Thread: the connection's.
class PlainReader final
{
public:
    //! database must outlive the reader and have the current schema.
    static Result<PlainReader> create(SqliteDatabase &database);

    PlainReader() = default;
    //! Fills record.request and record.attempts. Storage error where there is no such request.
    Result<void> read(RowKey key, EventRecord &record);

private:
    SqliteStatement m_request;
    SqliteStatement m_attempts;
};

} // namespace Reprise

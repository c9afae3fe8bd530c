// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/eventbackend.h"

namespace Reprise {

//! Reads of one event after the other just what a search needs. Thread: the connection's.
class RowScan final
{
public:
    //! database must outlive the scan.
    static Result<RowScan> create(SqliteDatabase &database, ScanNeeds needs);

    //! false: the visitor wants no more.
    Result<bool> visit(RowKey key, const EventBackend::ScanVisitor &visitor);

private:
    Result<void> readTexts(ScanRow &row);
    Result<void> readRequest(ScanRow &row);
    Result<void> readResponse(ScanRow &row);
    Result<qint64> newestTry(RowKey event);

    ScanNeeds m_needs;
    SqliteStatement m_texts;
    SqliteStatement m_request;
    SqliteStatement m_tries;
    SqliteStatement m_response;
};

} // namespace Reprise

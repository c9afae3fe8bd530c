// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventbackend.h"
#include "app/store/local/blocks/blockcursor.h"
#include "app/store/local/plainreader.h"

namespace Reprise {

//! Reads of one event after the other just what a search needs. Thread: the connection's.
class RowScan final
{
public:
    //! database must outlive the scan.
    static Result<RowScan> create(SqliteDatabase &database);

    RowScan() = default;
    //! To be called at the begin of each transaction, before visit().
    void beginSnapshot(ScanNeeds needs);
    //! false: the visitor wants no more.
    Result<bool> visit(RowKey key, const EventBackend::ScanVisitor &visitor);

private:
    Result<void> readTexts(ScanRow &row);
    Result<void> readMessages(ScanRow &row);
    Result<bool> readBody(ScanRow &row);
    Result<bool> readEnvelope(ScanRow &row);
    Result<void> readPlain(ScanRow &row);
    Error named(RowKey key, const Error &error);

    ScanNeeds m_needs;
    SqliteStatement m_texts;
    BlockCursor m_bodies;
    BlockCursor m_envelopes;
    PlainReader m_plain;
    EventRecord m_plainRecord; // what the views of the row now visited point into
};

} // namespace Reprise

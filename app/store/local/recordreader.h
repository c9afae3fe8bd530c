// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/local/eventrow.h"

namespace Reprise {

//! Reads events out of an open store. Statements are prepared once. Thread: the connection's.
class RecordReader final
{
public:
    //! database must outlive the reader and have the current schema.
    static Result<RecordReader> create(SqliteDatabase &database);

    RecordReader() = default;
    Result<Event> event(RowKey key, EventRow::Shown shown = EventRow::Shown::WithReplays);
    //! Without replays of ours among the attempts.
    Result<EventRecord> importedRecord(
        RowKey key, EventRow::Shown shown = EventRow::Shown::AsImported);
    //! With replays of ours, after the attempts that began before them.
    Result<EventRecord> record(RowKey key);
    Result<std::optional<RowKey>> find(const EventId &id);
    Result<void> columns(const QList<RowKey> &keys, const EventBackend::RowVisitor &visit);

private:
    Result<QList<Attempt>> attempts(SqliteStatement &statement);
    Result<HttpMessage> request(RowKey key);

    SqliteStatement m_event;
    SqliteStatement m_request;
    SqliteStatement m_attempts;
    SqliteStatement m_replays;
    SqliteStatement m_find;
    SqliteStatement m_columns;
};

//! Key of an event's attempt: they lie side by side in the file. REQUIRES: ordinal < AttemptSlots.
inline constexpr qint64 AttemptSlots = qint64{1} << 20;
inline constexpr qint64 attemptKey(RowKey event, qint64 ordinal)
{
    return static_cast<qint64>(event) * AttemptSlots + ordinal;
}

} // namespace Reprise

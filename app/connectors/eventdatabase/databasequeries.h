// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/eventdatabase/databaseschema.h"
#include "app/sqlite/sqlitestatement.h"
#include "models/domain/event.h"

#include <functional>

namespace Reprise {

class SqliteDatabase;

//! How much of an event is read.
enum class Detail : quint8 {
    Row, //!< no messages; of answers the beginning
    Everything,
};

//! What the newest of an event's attempts says, from a pass over all of them.
struct AttemptSummary {
    int count = 0;
    qint64 startedMicros = 0;
    QByteArray id;
    std::optional<int> code;
    std::optional<qint64> durationMicros;
};

//! The statements that an event database is read with, made once for its schema. All values go in
//! as parameters. Attempts of an event are found by an index of the file, or where it has none, by
//! a list of rows that the pass over all attempts has left in memory.
class DatabaseQueries final
{
public:
    //! REQUIRES of both: database outlives this.
    static Result<DatabaseQueries> prepare(SqliteDatabase &database, const DatabaseSchema &schema);

    //! One pass over the attempts table.
    Result<QHash<QByteArray, AttemptSummary>> summarizeAttempts(SqliteDatabase &database);
    //! Every event with key > after in the order of keys, without attempts; bodySize is set.
    Result<void> eachEvent(RowKey after, const std::function<void(const Event &)> &visit);

    //! The event with its attempts; the row follows the newest one. NotFound for unknown keys.
    Result<EventRecord> record(RowKey key, Detail detail);
    Result<std::optional<RowKey>> find(const QByteArray &id);
    Result<RowKey> lastKey();

private:
    Result<QList<Attempt>> attempts(RowKey key, const QByteArray &eventId, Detail detail);
    Result<void> readAttempts(SqliteStatement &select, qint64 parameter, QList<Attempt> &out);

    DatabaseSchema m_schema;
    SqliteStatement m_all;
    SqliteStatement m_row;
    SqliteStatement m_everything;
    SqliteStatement m_find;
    SqliteStatement m_lastKey;
    SqliteStatement m_attemptRow;
    SqliteStatement m_attemptEverything;
    QHash<QByteArray, QList<qint64>> m_attemptRows; // by event, where the file has no index
};

} // namespace Reprise

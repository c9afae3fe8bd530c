// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace Reprise {

class SqliteDatabase;

//! What we look for in the events table; the order is that of the select list.
enum class EventField : quint8 {
    Id,
    Received,
    Status,
    Payload,
    Type,
    Source,
    Destination,
    Url,
    Headers,
    MediaType,
    Request,
    NextAttempt,
    Expires,
    AttemptCount,
    AttemptLimit,
};
inline constexpr int EventFieldCount = 15;

enum class AttemptField : quint8 {
    Event,
    Id,
    Number,
    Started,
    Outcome,
    Code,
    Body,
    Error,
    Latency,
    Headers,
    Run,
};
inline constexpr int AttemptFieldCount = 11;

//! A table as it is: which column holds which field, and the columns that hold none.
struct MappedTable {
    QByteArray name;
    QByteArray rowid; //!< the name of the row id that no column hides
    QByteArrayList fields; //!< by field; empty where there is no such column
    QByteArrayList others;

    bool has(int field) const { return !fields.at(field).isEmpty(); }
    //! The columns of all fields by their number, NULL where there is none; expressions in instead
    //! take the place of a field's column where there is one.
    QByteArray selectList(const QHash<int, QByteArray> &instead = {}) const;
};

//! How somebody's database keeps events and attempts, found by the names of tables and columns:
//! events(id, received_at, payload, status, …), delivery_attempts(event_id, …).
struct DatabaseSchema {
    MappedTable events;
    MappedTable attempts; //!< name is empty where there is no such table
    bool attemptsAreIndexed = false; //!< by their event

    bool hasAttempts() const { return !attempts.name.isEmpty(); }

    //! An error that names what is missing where the shape is another.
    static Result<DatabaseSchema> discover(SqliteDatabase &database);
};

//! A name as SQL takes it: in quotes, whatever it contains.
QByteArray quotedName(const QByteArray &name);

} // namespace Reprise

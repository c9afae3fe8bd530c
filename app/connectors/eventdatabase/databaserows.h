// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/eventdatabase/databaseschema.h"
#include "models/domain/event.h"

namespace Reprise {

class SqliteStatement;

//! Values of a row whose columns are a MappedTable's select list, from column `first` on. Numbers
//! and texts are read alike, as their text; what cannot be understood is left out, never guessed.
//! @{

//! A time as text in ISO 8601, or as seconds, milliseconds, microseconds since 1970, or as a
//! Julian day (REAL). A text that is none has micros 0 and stays as original.
std::optional<Timestamp> timeAt(const SqliteStatement &row, int column);

//! All of Event that stands in the events table; without attempts. A row without an id is called
//! by its key.
Event eventFromRow(const SqliteStatement &row, int first, RowKey key);
//! Headers as a JSON object, a JSON list of pairs, or lines "Name: value".
HttpMessage requestFromRow(const SqliteStatement &row, int first);
//! Runs of the owner's own replays are theirs: the trigger is Bulk, the run's id stays in
//! rawFields. An attempt without an id is called by its row.
Attempt attemptFromRow(const SqliteStatement &row, int first, RowKey key);
//! @}

//! The columns that hold no field, as a JSON object of texts; they begin at `first`.
QByteArray rawFieldsFromRow(const SqliteStatement &row, int first, const QByteArrayList &names);

} // namespace Reprise

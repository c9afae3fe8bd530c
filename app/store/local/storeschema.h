// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"

namespace Reprise {

//! The tables of a store file, and how older ones become current. README.md beside this file
//! describes the format.
namespace StoreSchema {

inline constexpr qint64 ApplicationId = 0x52707273; //!< "Rprs", at byte 68 of the file
inline constexpr qint64 Version = 4;

//! What tells whether columns read before are right; see BackendState. Each transaction that writes
//! events runs one of the last two.
inline constexpr const char *UpdatesSql = "SELECT value FROM counters WHERE name='updates'";
inline constexpr const char *StampSql = "SELECT value FROM counters WHERE name='stamp'";
inline constexpr const char *NoteChangeSql =
    "UPDATE counters SET value=random() WHERE name='stamp'";
inline constexpr const char *NoteUpdateSql =
    "UPDATE counters SET value=random() WHERE name='stamp';"
    "UPDATE counters SET value=value+1 WHERE name='updates'";

//! The bookmark of a copy of a gateway.
inline constexpr const char *BookmarkSql = "SELECT value FROM notes WHERE name='bookmark'";
inline constexpr const char *SetBookmarkSql =
    "INSERT OR REPLACE INTO notes(name,value) VALUES('bookmark',?)";

//! Judges the file by its first bytes, so that nothing is written beside one that is refused:
//! Storage for other programs' files and for versions newer than ours. An empty file passes.
Result<void> checkFile(const QString &path);

//! Brings an open file to the current version, in one transaction a step. An empty file gets
//! everything.
Result<void> migrate(SqliteDatabase &database);

//! Storage error unless the file is of the current version, for one that cannot be written.
Result<void> checkCurrent(SqliteDatabase &database);

//! The tables without the index on ids, for loading a new file; addIndexes() completes it.
//! A Storage error of addIndexes() with duplicate ids leaves the file without the index.
Result<void> createBare(SqliteDatabase &database);
Result<void> addIndexes(SqliteDatabase &database);

} // namespace StoreSchema

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"

namespace Reprise {

//! The store as a file among others: who may read it, whether it is still the same one.
//!
//! A first import loads into "<path>.import" and renames that over the store, which is empty until
//! then. So an open connection may end up at a file without a name. Rules that make this safe:
//! an empty store is never in WAL mode (a -wal file of the old one would be taken for the new
//! one's); who renames holds the write lock of the old file; who writes compares identity() after
//! getting the lock.
namespace StoreFile {

Result<void> create(const QString &path);
//! Removes what a killed first import has left, unless one is running.
Result<void> removeLeftovers(const QString &path);
//! Checks, connects, migrates. WAL for stores with events. Where file or folder cannot be written,
//! the connection can only read; older versions and empty files are refused there.
Result<SqliteDatabase> connect(const QString &path);
//! The refusal to write by such a connection.
Result<void> checkWritable(const SqliteDatabase &database);
//! Which file has the name now; 0 where none has. For connections that can only read any change of
//! the file makes it another one.
quint64 identity(const QString &path);

QString importPath(const QString &path);
QString importLockPath(const QString &path);
//! WAL from now on. REQUIRES: the caller is about to write, or has written, events.
Result<void> useWal(SqliteDatabase &database);

} // namespace StoreFile

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitestatement.h"

#include <QString>
#include <functional>

struct sqlite3;

namespace Reprise {

//! The newest error of a connection. Full, damaged, locked, read-only or foreign files are Storage;
//! an interrupted statement is Canceled.
Error sqliteError(sqlite3 *connection);

//! A connection to one SQLite file by the C API. Used by one thread at a time (it is opened without
//! SQLite's mutex). Hardened: the file's schema is not trusted, triggers, views and extensions are
//! off, damaged cells are noticed.
class SqliteDatabase final
{
public:
    enum class Access {
        ReadOnly,
        ReadWrite,
        //! For a file that cannot be written and that nobody writes: nothing beside it is looked at
        //! or locked, so it also opens where no file can be made. Changes may show as damage.
        Unchanging,
    };

    //! The file must exist; nothing is read yet, so a file that is no database opens.
    static Result<SqliteDatabase> open(const QString &path, Access access);

    SqliteDatabase() = default;
    SqliteDatabase(SqliteDatabase &&) = default;
    SqliteDatabase &operator=(SqliteDatabase &&) = default;

    //! For files of others: nothing can be written by any statement, no value longer than 256 MB is
    //! read, statements and schemas of hostile size are refused.
    Result<void> restrictToReading();

    bool isOpen() const { return m_connection != nullptr; }
    bool isReadOnly() const;
    QString path() const { return m_path; }

    //! One or more statements of the program's own text, without parameters.
    Result<void> execute(const QByteArray &sql);
    //! Exactly one statement; anything behind it is an error.
    Result<SqliteStatement> prepare(const QByteArray &sql);
    //! First column of the first row; 0 where there is none.
    Result<qint64> integer(const QByteArray &sql);
    qint64 lastInsertKey() const;

    //! Statements end with Canceled soon after isCanceled returns true. An empty function: never.
    void setInterrupt(std::function<bool()> isCanceled);

private:
    struct Closer {
        void operator()(sqlite3 *connection) const;
    };

    std::unique_ptr<sqlite3, Closer> m_connection;
    std::unique_ptr<std::function<bool()>> m_isCanceled; // its address is known to SQLite
    QString m_path;
};

} // namespace Reprise

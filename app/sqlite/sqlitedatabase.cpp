// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sqlite/sqlitedatabase.h"

#include <QFileInfo>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int BusyTimeoutMs = 5000;
//! Virtual machine steps between two questions whether to stop: well under a millisecond.
static constexpr int InterruptSteps = 10'000;
static constexpr int MaxForeignValueBytes = 256 * 1024 * 1024;
static constexpr int MaxForeignSqlBytes = 1024 * 1024;
static constexpr int MaxForeignColumns = 500;

Error sqliteError(sqlite3 *connection)
{
    const int code = sqlite3_errcode(connection);
    Error error{Error::Kind::Storage, u"use the store"_s, {}};
    if (code == SQLITE_INTERRUPT)
        error.kind = Error::Kind::Canceled;
    error.detail = QString::fromUtf8(sqlite3_errmsg(connection));
    return error;
}

static void harden(sqlite3 *connection)
{
    sqlite3_busy_timeout(connection, BusyTimeoutMs);
    sqlite3_extended_result_codes(connection, 0);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
}

//! The file's name as SQLite wants it.
static QByteArray nameOf(const QString &path, SqliteDatabase::Access access)
{
    if (access != SqliteDatabase::Access::Unchanging)
        return QFile::encodeName(path);
    const QString absolute = QFileInfo(path).absoluteFilePath();
    return "file://" + QFile::encodeName(absolute).toPercentEncoding("/") + "?immutable=1";
}

static int modeOf(SqliteDatabase::Access access)
{
    switch (access) {
    case SqliteDatabase::Access::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case SqliteDatabase::Access::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case SqliteDatabase::Access::Unchanging:
        break;
    }
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

Result<SqliteDatabase> SqliteDatabase::open(const QString &path, Access access)
{
    SqliteDatabase database;
    database.m_path = path;
    sqlite3 *connection = nullptr;
    const int code = sqlite3_open_v2(nameOf(path, access).constData(), &connection,
        modeOf(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
    database.m_connection.reset(connection); // also to be closed when opening failed
    if (code != SQLITE_OK) {
        Error error = sqliteError(connection);
        error.operation = u"open the store"_s;
        return error;
    }
    harden(connection);
    const Result<void> checked = database.execute("PRAGMA cell_size_check=ON");
    if (!checked)
        return checked.error();
    return database;
}

Result<void> SqliteDatabase::restrictToReading()
{
    sqlite3 *connection = m_connection.get();
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, MaxForeignValueBytes);
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, MaxForeignSqlBytes);
    sqlite3_limit(connection, SQLITE_LIMIT_COLUMN, MaxForeignColumns);
    sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(connection, SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(connection, SQLITE_LIMIT_VDBE_OP, 100'000);
    sqlite3_limit(connection, SQLITE_LIMIT_WORKER_THREADS, 0);
    return execute("PRAGMA mmap_size=0; PRAGMA query_only=ON");
}

bool SqliteDatabase::isReadOnly() const
{
    return sqlite3_db_readonly(m_connection.get(), "main") != 0;
}

Result<void> SqliteDatabase::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_connection.get(), sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_connection.get());
    return {};
}

Result<SqliteStatement> SqliteDatabase::prepare(const QByteArray &sql)
{
    sqlite3_stmt *prepared = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.get(), sql.constData(),
        static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &prepared, &tail);
    SqliteStatement statement(prepared);
    if (code != SQLITE_OK)
        return sqliteError(m_connection.get());
    if (!QByteArrayView(tail).trimmed().isEmpty())
        return Error{Error::Kind::Invalid, u"prepare a statement"_s, u"more than one"_s};
    return statement;
}

Result<qint64> SqliteDatabase::integer(const QByteArray &sql)
{
    Result<SqliteStatement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : 0;
}

qint64 SqliteDatabase::lastInsertKey() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

static int askCanceled(void *isCanceled)
{
    return (*static_cast<std::function<bool()> *>(isCanceled))() ? 1 : 0;
}

void SqliteDatabase::setInterrupt(std::function<bool()> isCanceled)
{
    if (!isCanceled) {
        sqlite3_progress_handler(m_connection.get(), 0, nullptr, nullptr);
        m_isCanceled.reset();
        return;
    }
    m_isCanceled = std::make_unique<std::function<bool()>>(std::move(isCanceled));
    sqlite3_progress_handler(m_connection.get(), InterruptSteps, askCanceled, m_isCanceled.get());
}

void SqliteDatabase::Closer::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

} // namespace Reprise

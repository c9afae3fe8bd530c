// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sqlite/sqlitestatement.h"

#include "app/sqlite/sqlitedatabase.h"

#include <sqlite3.h>

namespace Reprise {

SqliteStatement::SqliteStatement(sqlite3_stmt *statement)
    : m_statement(statement)
{
}

void SqliteStatement::bind(int index, qint64 value)
{
    const int code = sqlite3_bind_int64(m_statement.get(), index, value);
    Q_ASSERT(code == SQLITE_OK);
}

void SqliteStatement::bind(int index, const std::optional<qint64> &value)
{
    if (value)
        bind(index, *value);
    else
        bindNull(index);
}

void SqliteStatement::bindNull(int index)
{
    const int code = sqlite3_bind_null(m_statement.get(), index);
    Q_ASSERT(code == SQLITE_OK);
}

void SqliteStatement::bindText(int index, QByteArrayView bytes)
{
    // A null pointer would bind NULL. Too long a text fails here and again, as an error, in step().
    const char *text = bytes.isEmpty() ? "" : bytes.data();
    sqlite3_bind_text64(m_statement.get(), index, text, static_cast<sqlite3_uint64>(bytes.size()),
        SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteStatement::bindBlob(int index, QByteArrayView bytes)
{
    const char *blob = bytes.isEmpty() ? "" : bytes.data();
    sqlite3_bind_blob64(
        m_statement.get(), index, blob, static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Error error = sqliteError(sqlite3_db_handle(m_statement.get()));
    reset();
    return error;
}

Result<void> SqliteStatement::run()
{
    const Result<bool> stepped = step();
    if (!stepped)
        return stepped.error();
    if (*stepped)
        reset();
    return {};
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<qint64> SqliteStatement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

QByteArrayView SqliteStatement::view(int column) const
{
    // The blob call returns the stored bytes; the text call might convert.
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? QByteArrayView(static_cast<const char *>(data), size) : QByteArrayView();
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

void SqliteStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

} // namespace Reprise

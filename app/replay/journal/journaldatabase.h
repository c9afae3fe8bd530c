// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace Reprise {

//! One prepared statement. Values bound are copied. Thread: its database's.
class JournalStatement final
{
public:
    JournalStatement() = default;
    JournalStatement(sqlite3 *database, const char *sql);

    bool isPrepared() const { return m_statement != nullptr; }

    void bind(int position, qint64 value);
    void bind(int position, const QByteArray &text);
    void bindBlob(int position, const QByteArray &bytes);
    void bind(int position, std::optional<qint64> value);

    int step(); //!< SQLITE_ROW, SQLITE_DONE or an error code
    //! Runs a statement without rows and makes it ready for the next values.
    int execute();
    void reset();

    qint64 integer(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    QByteArray bytes(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

//! The SQLite connection of the replay journal: opened and checked so that a hostile or damaged
//! file cannot do harm. Thread: the one that opened it.
class JournalDatabase final
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    //! Creates the file and its tables (owner only), or migrates an older one. A file of another
    //! program, a newer version or a damaged header is refused untouched.
    Result<void> open(const QByteArray &path, Mode mode);

    JournalStatement prepare(const char *sql);
    int execute(const char *sql);
    //! Of an old file that is only read here, an old one.
    int version() const { return m_version; }
    Error lastError(const QString &operation) const;

private:
    struct Closer {
        void operator()(sqlite3 *database) const;
    };
    Result<void> checkIdentity(Mode mode);
    Result<void> createTables();
    Result<void> migrate();
    qint64 pragma(const char *sql);

    std::unique_ptr<sqlite3, Closer> m_database;
    int m_version = 0;
};

} // namespace Reprise

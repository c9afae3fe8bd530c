// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace Reprise {

//! A prepared statement of a SqliteDatabase, which must outlive it. Thread: the connection's.
//! Bound bytes are not copied: they must live until the next step() has returned.
class SqliteStatement final
{
public:
    SqliteStatement() = default;
    explicit SqliteStatement(sqlite3_stmt *statement);

    //! Parameters count from 1.
    void bind(int index, qint64 value);
    void bind(int index, const std::optional<qint64> &value);
    void bindNull(int index);
    //! Bytes kept as TEXT without being looked at: NUL and invalid UTF-8 come back as they went in.
    void bindText(int index, QByteArrayView bytes);
    void bindBlob(int index, QByteArrayView bytes);

    //! true: a row is there; false: the end. Resets itself at the end and after an error.
    Result<bool> step();
    //! For statements without rows.
    Result<void> run();
    void reset();

    //! Columns count from 0; views are valid until the next step() or reset().
    qint64 integer(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    QByteArrayView view(int column) const;
    QByteArray bytes(int column) const { return view(column).toByteArray(); }
    bool isNull(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journaldatabase.h"

#include <QFile>
#include <sqlite3.h>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr qint64 ApplicationId = 0x52655072; // "RePr"
static constexpr int SchemaVersion = 2;
static constexpr int BusyTimeoutMs = 2000;

static const char *const Schema = R"(
CREATE TABLE journal(one INTEGER PRIMARY KEY CHECK(one = 1), uuid TEXT NOT NULL, commits INTEGER NOT NULL);
CREATE TABLE runs(
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, profile TEXT NOT NULL, title TEXT NOT NULL,
    planDigest TEXT NOT NULL, created INTEGER NOT NULL, started INTEGER, finished INTEGER,
    state INTEGER NOT NULL, finishReason INTEGER NOT NULL, pauseReason INTEGER NOT NULL,
    planned INTEGER NOT NULL, sending INTEGER NOT NULL, refused INTEGER NOT NULL,
    accepted INTEGER NOT NULL, delivered INTEGER NOT NULL, failed INTEGER NOT NULL,
    inDoubt INTEGER NOT NULL, skipped INTEGER NOT NULL,
    itemsSum INTEGER NOT NULL, notesSum INTEGER NOT NULL, rowCheck INTEGER NOT NULL);
CREATE TABLE plans(run INTEGER PRIMARY KEY, plan BLOB NOT NULL);
CREATE TABLE items(
    run INTEGER NOT NULL, item INTEGER NOT NULL, state INTEGER NOT NULL, decisions INTEGER NOT NULL,
    idempotencyKey TEXT NOT NULL, code INTEGER, sent INTEGER, duration INTEGER,
    detail BLOB NOT NULL, resolution BLOB NOT NULL, rowCheck INTEGER NOT NULL,
    reference BLOB NOT NULL DEFAULT x'', PRIMARY KEY(run, item)) WITHOUT ROWID;
CREATE TABLE notes(
    run INTEGER NOT NULL, note INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB NOT NULL,
    text BLOB NOT NULL, rowCheck INTEGER NOT NULL, PRIMARY KEY(run, note)) WITHOUT ROWID;
INSERT INTO journal VALUES(1, lower(hex(randomblob(16))), 0);
)";

//! From version 1.
static const char *const Migration =
    "ALTER TABLE items ADD COLUMN reference BLOB NOT NULL DEFAULT x'';";

JournalStatement::JournalStatement(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        == SQLITE_OK)
        m_statement.reset(statement);
}

void JournalStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void JournalStatement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), position, value);
}

void JournalStatement::bind(int position, const QByteArray &text)
{
    sqlite3_bind_text(m_statement.get(), position, text.constData(), static_cast<int>(text.size()),
        SQLITE_TRANSIENT);
}

void JournalStatement::bindBlob(int position, const QByteArray &bytes)
{
    sqlite3_bind_blob64(m_statement.get(), position, bytes.constData(),
        static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
}

void JournalStatement::bind(int position, std::optional<qint64> value)
{
    if (value)
        bind(position, *value);
    else
        sqlite3_bind_null(m_statement.get(), position);
}

int JournalStatement::step()
{
    return sqlite3_step(m_statement.get());
}

int JournalStatement::execute()
{
    const int code = step();
    reset();
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

void JournalStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

qint64 JournalStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<qint64> JournalStatement::optionalInteger(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL)
        return std::nullopt;
    return integer(column);
}

QByteArray JournalStatement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement.get(), column)};
}

void JournalDatabase::Closer::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

JournalStatement JournalDatabase::prepare(const char *sql)
{
    return JournalStatement(m_database.get(), sql);
}

int JournalDatabase::execute(const char *sql)
{
    return sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr);
}

Error JournalDatabase::lastError(const QString &operation) const
{
    const QString text =
        m_database ? QString::fromUtf8(sqlite3_errmsg(m_database.get())) : u"out of memory"_s;
    return Error{Error::Kind::Storage, operation, text};
}

qint64 JournalDatabase::pragma(const char *sql)
{
    JournalStatement statement = prepare(sql);
    return statement.isPrepared() && statement.step() == SQLITE_ROW ? statement.integer(0) : -1;
}

//! The side files of SQLite take the mode of the main file, so that comes first.
static bool createForOwnerOnly(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.exists()
        || (file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
}

Result<void> JournalDatabase::open(const QByteArray &path, Mode mode)
{
    const QString operation = u"open the journal"_s;
    if (mode == Mode::ReadWrite && !createForOwnerOnly(path))
        return Error{Error::Kind::Storage, operation, u"the file cannot be made"_s};
    const int flags = SQLITE_OPEN_NOMUTEX
        | (mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(path.constData(), &database, flags, nullptr);
    m_database.reset(database);
    if (code != SQLITE_OK)
        return lastError(operation);
    sqlite3_busy_timeout(database, BusyTimeoutMs);
    sqlite3_extended_result_codes(database, 1);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (execute("PRAGMA cell_size_check = ON") != SQLITE_OK)
        return lastError(operation);
    return checkIdentity(mode);
}

Result<void> JournalDatabase::checkIdentity(Mode mode)
{
    const QString operation = u"open the journal"_s;
    const qint64 version = pragma("PRAGMA user_version");
    const qint64 application = pragma("PRAGMA application_id");
    const qint64 tables = pragma("SELECT count(*) FROM sqlite_schema");
    if (version < 0 || application < 0 || tables < 0)
        return lastError(operation);
    const bool isNew = tables == 0 && application == 0 && version == 0;
    if (!isNew && application != ApplicationId)
        return Error{Error::Kind::Storage, operation, u"not a replay journal"_s};
    if (version > SchemaVersion)
        return Error{Error::Kind::Storage, operation, u"written by a newer version"_s};
    m_version = isNew ? SchemaVersion : static_cast<int>(version);
    if (mode == Mode::ReadOnly)
        return {};
    if (execute("PRAGMA journal_mode = WAL") != SQLITE_OK
        || execute("PRAGMA synchronous = FULL") != SQLITE_OK)
        return lastError(operation);
    if (isNew)
        return createTables();
    return m_version < SchemaVersion ? migrate() : Result<void>();
}

//! Whole or not at all; rows and their checks stay as they are.
Result<void> JournalDatabase::migrate()
{
    const QByteArray script = QByteArray("BEGIN IMMEDIATE;") + Migration
        + "PRAGMA user_version = " + QByteArray::number(SchemaVersion) + ";COMMIT;";
    if (execute(script.constData()) != SQLITE_OK) {
        const Error error = lastError(u"migrate the journal"_s);
        execute("ROLLBACK");
        return error;
    }
    m_version = SchemaVersion;
    return {};
}

Result<void> JournalDatabase::createTables()
{
    const QByteArray script = QByteArray("BEGIN IMMEDIATE;") + Schema
        + "PRAGMA application_id = " + QByteArray::number(ApplicationId)
        + ";PRAGMA user_version = " + QByteArray::number(SchemaVersion) + ";COMMIT;";
    if (execute(script.constData()) != SQLITE_OK)
        return lastError(u"create the journal"_s);
    return {};
}

} // namespace Reprise

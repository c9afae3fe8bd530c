// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/databaseschema.h"

#include "app/sqlite/sqlitedatabase.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! Names that a field's column goes by, the likeliest first.
using Names = QByteArrayList;

const QList<Names> &eventNames()
{
    static const QList<Names> names{
        {"id", "event_id", "uuid"},
        {"received_at", "created_at", "timestamp", "occurred_at"},
        {"status", "state"},
        {"payload", "body", "request_body", "raw_body"},
        {"event_type", "type", "event_name", "topic"},
        {"source", "source_id", "source_name"},
        {"destination", "destination_id", "destination_name", "endpoint", "endpoint_id"},
        {"destination_url", "url", "target_url", "endpoint_url"},
        {"headers", "request_headers"},
        {"content_type", "media_type"},
        {"request_id", "message_id"},
        {"next_attempt_at", "next_retry_at", "scheduled_at"},
        {"expires_at"},
        {"attempts_count", "attempt_count", "attempts"},
        {"max_attempts", "attempt_limit"},
    };
    return names;
}

const QList<Names> &attemptNames()
{
    static const QList<Names> names{
        {"event_id"},
        {"id", "attempt_id", "uuid"},
        {"attempt_number", "attempt", "number"},
        {"started_at", "attempted_at", "created_at"},
        {"outcome", "result", "status"},
        {"response_status", "response_code", "status_code", "http_status"},
        {"response_body", "response"},
        {"error_message", "error"},
        {"latency_ms", "duration_ms"},
        {"response_headers"},
        {"replay_run_id"},
    };
    return names;
}

Error shapeError(const QString &detail)
{
    return {Error::Kind::Invalid, u"recognise event database"_s, detail};
}

//! First column of every row.
Result<QByteArrayList> firstColumn(SqliteDatabase &database, const QByteArray &sql, int column)
{
    Result<SqliteStatement> statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    QByteArrayList values;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return values;
        values.append(statement->bytes(column));
    }
}

QByteArray takeColumn(QByteArrayList &columns, const Names &names)
{
    for (const QByteArray &name : names) {
        const auto isName = [&name](const QByteArray &column) {
            return column.compare(name, Qt::CaseInsensitive) == 0;
        };
        const auto found = std::find_if(columns.begin(), columns.end(), isName);
        if (found != columns.end()) {
            const QByteArray column = *found;
            columns.erase(found);
            return column;
        }
    }
    return {};
}

//! A row id by the name that no column has taken.
QByteArray rowidName(const QByteArrayList &columns)
{
    for (const QByteArray &name : {QByteArray("rowid"), QByteArray("_rowid_"), QByteArray("oid")}) {
        QByteArrayList hidden = columns;
        if (takeColumn(hidden, {name}).isEmpty())
            return name;
    }
    return {};
}

Result<MappedTable> mapTable(
    SqliteDatabase &database, const QByteArray &name, const QList<Names> &names)
{
    Result<QByteArrayList> columns =
        firstColumn(database, "PRAGMA table_info(" + quotedName(name) + ')', 1);
    if (!columns)
        return columns.error();
    MappedTable table{name, rowidName(*columns), {}, {}};
    for (const Names &field : names)
        table.fields.append(takeColumn(*columns, field));
    table.others = *columns;
    return table;
}

Result<void> checkRequired(const MappedTable &table, const QList<Names> &names, int required)
{
    QStringList missing;
    for (int i = 0; i < required; ++i) {
        if (!table.has(i))
            missing.append(QString::fromLatin1(names.at(i).join(" or ")));
    }
    if (!missing.isEmpty())
        return shapeError(u"table %1 lacks the columns: %2"_s.arg(
            QString::fromUtf8(table.name), missing.join(u"; "_s)));
    if (table.rowid.isEmpty())
        return shapeError(u"table %1 hides its row id"_s.arg(QString::fromUtf8(table.name)));
    return {};
}

//! The table's own spelling; nothing where there is none, an error where it is a view or a virtual
//! table, which have no pages: reading them would run what the file says.
Result<QByteArray> findTable(SqliteDatabase &database, const QByteArray &name)
{
    const QByteArray condition = " FROM sqlite_schema WHERE name='" + name + "' COLLATE NOCASE";
    const Result<QByteArrayList> types = firstColumn(database, "SELECT type" + condition, 0);
    const Result<QByteArrayList> tables =
        firstColumn(database, "SELECT name" + condition + " AND type='table' AND rootpage>0", 0);
    if (!types)
        return types.error();
    if (!tables)
        return tables.error();
    if (!tables->isEmpty())
        return tables->first();
    if (types->contains("view") || types->contains("table"))
        return shapeError(
            u"%1 is a view or virtual table; what the file itself says is not run"_s.arg(
                QString::fromLatin1(name)));
    return QByteArray();
}

//! An index that begins with column, or the primary key does.
Result<bool> isIndexed(SqliteDatabase &database, const MappedTable &table, const QByteArray &column)
{
    const Result<QByteArrayList> indexes =
        firstColumn(database, "PRAGMA index_list(" + quotedName(table.name) + ')', 1);
    if (!indexes)
        return indexes.error();
    for (const QByteArray &index : *indexes) {
        const Result<QByteArrayList> columns =
            firstColumn(database, "PRAGMA index_info(" + quotedName(index) + ')', 2);
        if (!columns)
            return columns.error();
        if (!columns->isEmpty() && columns->first().compare(column, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

constexpr int RequiredEventFields = 4; //!< id, time, status, payload
constexpr int RequiredAttemptFields = 1; //!< the event

Result<void> discoverEvents(SqliteDatabase &database, DatabaseSchema &schema)
{
    const Result<QByteArray> name = findTable(database, "events");
    if (!name)
        return name.error();
    if (name->isEmpty())
        return shapeError(u"there is no table events"_s);
    const Result<MappedTable> table = mapTable(database, *name, eventNames());
    if (!table)
        return table.error();
    schema.events = *table;
    return checkRequired(*table, eventNames(), RequiredEventFields);
}

Result<void> discoverAttempts(SqliteDatabase &database, DatabaseSchema &schema)
{
    const Result<QByteArray> name = findTable(database, "delivery_attempts");
    if (!name)
        return name.error();
    if (name->isEmpty())
        return {};
    const Result<MappedTable> table = mapTable(database, *name, attemptNames());
    if (!table)
        return table.error();
    schema.attempts = *table;
    const Result<void> checked = checkRequired(*table, attemptNames(), RequiredAttemptFields);
    if (!checked)
        return checked;
    const Result<bool> indexed = isIndexed(database, *table, table->fields.first());
    if (!indexed)
        return indexed.error();
    schema.attemptsAreIndexed = *indexed;
    return {};
}

} // namespace

QByteArray quotedName(const QByteArray &name)
{
    return '"' + QByteArray(name).replace('"', "\"\"") + '"';
}

QByteArray MappedTable::selectList(const QHash<int, QByteArray> &instead) const
{
    QByteArrayList columns;
    for (int i = 0; i < fields.size(); ++i) {
        if (fields.at(i).isEmpty())
            columns.append("NULL");
        else
            columns.append(instead.value(i, quotedName(fields.at(i))));
    }
    return columns.join(',');
}

Result<DatabaseSchema> DatabaseSchema::discover(SqliteDatabase &database)
{
    const Result<QByteArrayList> encoding = firstColumn(database, "PRAGMA encoding", 0);
    if (!encoding)
        return encoding.error();
    if (encoding->value(0) != "UTF-8")
        return shapeError(u"its text encoding is UTF-16, only UTF-8 is read"_s);
    DatabaseSchema schema;
    const Result<void> events = discoverEvents(database, schema);
    if (!events)
        return events.error();
    const Result<void> attempts = discoverAttempts(database, schema);
    if (!attempts)
        return attempts.error();
    return schema;
}

} // namespace Reprise

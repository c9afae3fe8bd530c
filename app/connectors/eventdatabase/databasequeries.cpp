// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/databasequeries.h"

#include "app/connectors/eventdatabase/databaserows.h"
#include "app/sqlite/sqlitedatabase.h"
#include "models/domain/recordfold.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

// Columns of the statements below: the row's key, the body's size, the fields, the other columns.
constexpr int KeyColumn = 0;
constexpr int SizeColumn = 1;
constexpr int FirstEventColumn = 2;
constexpr int FirstOtherColumn = FirstEventColumn + EventFieldCount;
constexpr int FirstAttemptColumn = 1;

QByteArray asBlob(const QByteArray &column)
{
    return "CAST(" + quotedName(column) + " AS BLOB)";
}

//! length() counts characters of texts and stops at NUL, so the bytes are asked for.
QByteArray sizeOf(const MappedTable &events)
{
    const QByteArray column = events.fields.at(static_cast<int>(EventField::Payload));
    return "length(" + asBlob(column) + ')';
}

QByteArray eventSql(const MappedTable &events, Detail detail)
{
    QByteArrayList columns{events.rowid, sizeOf(events)};
    if (detail == Detail::Row) {
        columns.append(events.selectList({{static_cast<int>(EventField::Payload), "NULL"},
            {static_cast<int>(EventField::Headers), "NULL"}}));
    } else {
        columns.append(events.selectList());
        for (const QByteArray &other : events.others)
            columns.append(quotedName(other));
    }
    return "SELECT " + columns.join(',') + " FROM " + quotedName(events.name);
}

QByteArray attemptSql(const DatabaseSchema &schema, Detail detail)
{
    const MappedTable &table = schema.attempts;
    QHash<int, QByteArray> instead;
    const int body = static_cast<int>(AttemptField::Body);
    if (detail == Detail::Row && table.has(body))
        instead.insert(body,
            "substr(" + asBlob(table.fields.at(body)) + ",1,"
                + QByteArray::number(LastAnswerLimit + 1) + ')');
    const QByteArray select = "SELECT " + table.rowid + ',' + table.selectList(instead) + " FROM "
        + quotedName(table.name) + " WHERE ";
    if (!schema.attemptsAreIndexed)
        return select + table.rowid + "=?1";
    const MappedTable &events = schema.events;
    return select + quotedName(table.fields.first()) + "=(SELECT "
        + quotedName(events.fields.first()) + " FROM " + quotedName(events.name) + " WHERE "
        + events.rowid + "=?1)";
}

//! Ids may be texts, numbers or blobs; the caller compares the bytes of what is found.
QByteArray findSql(const MappedTable &events)
{
    const QByteArray id = quotedName(events.fields.first());
    return "SELECT " + events.rowid + ',' + id + " FROM " + quotedName(events.name) + " WHERE " + id
        + " IN (?1, CAST(?1 AS BLOB), CAST(?1 AS INTEGER))";
}

Result<void> prepareInto(
    SqliteStatement &statement, SqliteDatabase &database, const QByteArray &sql)
{
    Result<SqliteStatement> prepared = database.prepare(sql);
    if (!prepared)
        return prepared.error();
    statement = std::move(*prepared);
    return {};
}

//! Gives the file's lock back in any case.
class ResetAtEnd
{
public:
    explicit ResetAtEnd(SqliteStatement &statement)
        : m_statement(statement)
    {
    }
    ~ResetAtEnd() { m_statement.reset(); }
    Q_DISABLE_COPY_MOVE(ResetAtEnd)

private:
    SqliteStatement &m_statement;
};

void takeIntoSummary(AttemptSummary &summary, const Attempt &attempt)
{
    const bool isNewest = summary.count == 0
        || !isEarlierTry(
            attempt.startedAt.utcMicros, attempt.id.text(), summary.startedMicros, summary.id);
    ++summary.count;
    if (!isNewest)
        return;
    summary.startedMicros = attempt.startedAt.utcMicros;
    summary.id = attempt.id.text();
    summary.code = attempt.code;
    summary.durationMicros = attempt.durationMicros;
}

} // namespace

Result<DatabaseQueries> DatabaseQueries::prepare(
    SqliteDatabase &database, const DatabaseSchema &schema)
{
    DatabaseQueries queries;
    queries.m_schema = schema;
    const MappedTable &events = schema.events;
    const QByteArray rows = eventSql(events, Detail::Row) + " WHERE " + events.rowid;
    const QByteArray everything = eventSql(events, Detail::Everything) + " WHERE " + events.rowid;
    QList<std::pair<SqliteStatement *, QByteArray>> wanted{
        {&queries.m_all, rows + ">?1 ORDER BY " + events.rowid},
        {&queries.m_row, rows + "=?1"},
        {&queries.m_everything, everything + "=?1"},
        {&queries.m_find, findSql(events)},
        {&queries.m_lastKey, "SELECT max(" + events.rowid + ") FROM " + quotedName(events.name)},
    };
    if (schema.hasAttempts()) {
        wanted.append({&queries.m_attemptRow, attemptSql(schema, Detail::Row)});
        wanted.append({&queries.m_attemptEverything, attemptSql(schema, Detail::Everything)});
    }
    for (const auto &[statement, sql] : wanted) {
        const Result<void> prepared = prepareInto(*statement, database, sql);
        if (!prepared)
            return prepared.error();
    }
    return queries;
}

Result<QHash<QByteArray, AttemptSummary>> DatabaseQueries::summarizeAttempts(
    SqliteDatabase &database)
{
    QHash<QByteArray, AttemptSummary> summaries;
    m_attemptRows.clear();
    if (!m_schema.hasAttempts())
        return summaries;
    const MappedTable &table = m_schema.attempts;
    const QByteArray list = table.selectList({{static_cast<int>(AttemptField::Body), "NULL"},
        {static_cast<int>(AttemptField::Headers), "NULL"}});
    Result<SqliteStatement> select =
        database.prepare("SELECT " + table.rowid + ',' + list + " FROM " + quotedName(table.name));
    if (!select)
        return select.error();
    while (true) {
        const Result<bool> row = select->step();
        if (!row)
            return row.error();
        if (!*row)
            return summaries;
        const qint64 key = select->integer(KeyColumn);
        const QByteArray event = select->bytes(FirstAttemptColumn);
        takeIntoSummary(summaries[event], attemptFromRow(*select, FirstAttemptColumn, RowKey{key}));
        if (!m_schema.attemptsAreIndexed)
            m_attemptRows[event].append(key);
    }
}

Result<void> DatabaseQueries::eachEvent(
    RowKey after, const std::function<void(const Event &)> &visit)
{
    const ResetAtEnd reset(m_all);
    m_all.bind(1, static_cast<qint64>(after));
    while (true) {
        const Result<bool> row = m_all.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        Event event = eventFromRow(m_all, FirstEventColumn, RowKey{m_all.integer(KeyColumn)});
        event.bodySize = m_all.integer(SizeColumn);
        visit(event);
    }
}

Result<EventRecord> DatabaseQueries::record(RowKey key, Detail detail)
{
    SqliteStatement &select = detail == Detail::Row ? m_row : m_everything;
    const ResetAtEnd reset(select);
    select.bind(1, static_cast<qint64>(key));
    const Result<bool> row = select.step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{Error::Kind::NotFound, u"read an event"_s, u"no event has this key"_s};
    EventRecord record;
    record.event = eventFromRow(select, FirstEventColumn, key);
    record.event.bodySize = select.integer(SizeColumn);
    const QByteArray id = select.bytes(FirstEventColumn);
    if (detail == Detail::Everything) {
        record.request = requestFromRow(select, FirstEventColumn);
        record.event.rawFields = rawFieldsFromRow(select, FirstOtherColumn, m_schema.events.others);
    }
    const Result<QList<Attempt>> found = attempts(key, id, detail);
    if (!found)
        return found.error();
    record.attempts = *found;
    Reprise::summarizeAttempts(record);
    return record;
}

Result<QList<Attempt>> DatabaseQueries::attempts(
    RowKey key, const QByteArray &eventId, Detail detail)
{
    QList<Attempt> found;
    if (!m_schema.hasAttempts())
        return found;
    SqliteStatement &select = detail == Detail::Row ? m_attemptRow : m_attemptEverything;
    const QList<qint64> parameters = m_schema.attemptsAreIndexed
        ? QList<qint64>{static_cast<qint64>(key)}
        : m_attemptRows.value(eventId);
    for (const qint64 parameter : parameters) {
        const Result<void> read = readAttempts(select, parameter, found);
        if (!read)
            return read.error();
    }
    return found;
}

Result<void> DatabaseQueries::readAttempts(
    SqliteStatement &select, qint64 parameter, QList<Attempt> &out)
{
    const ResetAtEnd reset(select);
    select.bind(1, parameter);
    while (true) {
        const Result<bool> row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const RowKey key{select.integer(KeyColumn)};
        out.append(attemptFromRow(select, FirstAttemptColumn, key));
    }
}

Result<std::optional<RowKey>> DatabaseQueries::find(const QByteArray &id)
{
    const ResetAtEnd reset(m_find);
    m_find.bindText(1, id);
    while (true) {
        const Result<bool> row = m_find.step();
        if (!row)
            return row.error();
        if (!*row)
            return std::optional<RowKey>();
        if (m_find.view(1) == id)
            return std::optional(RowKey{m_find.integer(0)});
    }
}

Result<RowKey> DatabaseQueries::lastKey()
{
    const ResetAtEnd reset(m_lastKey);
    const Result<bool> row = m_lastKey.step();
    if (!row)
        return row.error();
    return RowKey{*row ? m_lastKey.integer(0) : 0};
}

} // namespace Reprise

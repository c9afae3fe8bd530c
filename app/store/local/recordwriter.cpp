// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/recordwriter.h"

#include "app/store/local/attemptrow.h"
#include "app/store/local/messagerow.h"
#include "models/domain/recordfold.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Reprise {

//! "?,?,?"
static QByteArray places(int count)
{
    QByteArray text("?");
    for (int i = 1; i < count; ++i)
        text += ",?";
    return text;
}

//! "a=?,b=?"
static QByteArray assignments(const QByteArray &columns)
{
    return columns.split(',').join("=?,") + "=?";
}

Result<RecordWriter> RecordWriter::create(SqliteDatabase &database)
{
    const QByteArray eventColumns(EventRow::Columns);
    RecordWriter writer;
    const std::initializer_list<std::pair<SqliteStatement *, QByteArray>> statements{
        {&writer.m_addEvent,
            "INSERT INTO events(key," + eventColumns + ") VALUES("
                + places(1 + EventRow::ColumnCount) + ")"},
        {&writer.m_updateEvent, "UPDATE events SET " + assignments(eventColumns) + " WHERE key=?"},
        {&writer.m_removeEvent, "DELETE FROM events WHERE key>=? AND key<?"},
        {&writer.m_setRequest,
            "INSERT INTO requests(event,headers,media_type,flags,full_size,body) VALUES("
                + places(1 + MessageRow::ColumnCount) + ")"},
        {&writer.m_removeRequest, "DELETE FROM requests WHERE event>=? AND event<?"},
        {&writer.m_addAttempt,
            QByteArray("INSERT INTO attempts(key,") + AttemptRow::Columns + ") VALUES("
                + places(1 + AttemptRow::ColumnCount) + ")"},
        {&writer.m_removeAttempts, "DELETE FROM attempts WHERE key>=? AND key<?"}};
    for (const std::pair<SqliteStatement *, QByteArray> &wanted : statements) {
        Result<SqliteStatement> prepared = database.prepare(wanted.second);
        if (!prepared)
            return prepared.error();
        *wanted.first = *std::move(prepared);
    }
    Result<RecordReader> reader = RecordReader::create(database);
    if (!reader)
        return reader.error();
    writer.m_reader = *std::move(reader);
    return writer;
}

Result<void> RecordWriter::findNextKey(SqliteDatabase &database)
{
    const Result<qint64> last = database.integer("SELECT max(key) FROM events");
    if (!last)
        return last.error();
    m_nextKey = *last + 1;
    return {};
}

Result<void> RecordWriter::writeMessages(RowKey key, const EventRecord &record)
{
    if (record.attempts.size() >= AttemptSlots)
        return Error{Error::Kind::Invalid, u"write an event"_s, u"too many attempts"_s};
    const QByteArray headerLines = toLines(record.request.headers);
    m_setRequest.bind(1, static_cast<qint64>(key));
    MessageRow::bind(m_setRequest, 2, record.request, headerLines);
    Result<void> done = m_setRequest.run();
    for (qsizetype i = 0; done && i < record.attempts.size(); ++i) {
        m_addAttempt.bind(1, attemptKey(key, i));
        done = AttemptRow::run(m_addAttempt, 2, record.attempts.at(i));
    }
    return done;
}

Result<void> RecordWriter::add(const EventRecord &record)
{
    const RowKey key{m_nextKey};
    m_addEvent.bind(1, m_nextKey);
    EventRow::bind(m_addEvent, 2, record.event);
    const Result<void> added = m_addEvent.run();
    if (!added)
        return added;
    ++m_nextKey;
    return writeMessages(key, record);
}

Result<void> RecordWriter::remove(SqliteStatement &statement, qint64 from, qint64 to)
{
    statement.bind(1, from);
    statement.bind(2, to);
    return statement.run();
}

Result<void> RecordWriter::update(RowKey key, const EventRecord &record)
{
    const qint64 number = static_cast<qint64>(key);
    EventRow::bind(m_updateEvent, 1, record.event);
    m_updateEvent.bind(1 + EventRow::ColumnCount, number);
    Result<void> done = m_updateEvent.run();
    if (done)
        done = remove(m_removeRequest, number, number + 1);
    if (done)
        done = remove(m_removeAttempts, attemptKey(key, 0), attemptKey(key, AttemptSlots));
    if (done)
        done = writeMessages(key, record);
    return done;
}

//! The commonest case of a second import is told without folding: nothing is new at all.
static EventRecord joined(const EventRecord &known, const EventRecord &incoming)
{
    EventRecord same = incoming;
    same.event.key = known.event.key;
    same.event.replayCount = known.event.replayCount;
    return same == known ? known : foldRecords(known, same);
}

Result<RecordWriter::Change> RecordWriter::upsert(const EventRecord &record)
{
    const Result<std::optional<RowKey>> key = m_reader.find(record.event.id);
    if (!key)
        return key.error();
    if (!*key) {
        const Result<void> added = add(record);
        return added ? Result<Change>(Change::Added) : added.error();
    }
    const Result<EventRecord> known = m_reader.importedRecord(**key);
    if (!known)
        return known.error();
    const EventRecord result = joined(*known, record);
    if (result == *known)
        return Change::Unchanged;
    const Result<void> updated = update(**key, result);
    if (!updated)
        return updated.error();
    m_updated.append(**key);
    return Change::Updated;
}

Result<RecordWriter::Change> RecordWriter::fold(RowKey kept, RowKey extra)
{
    const Result<EventRecord> known = m_reader.importedRecord(kept);
    const Result<EventRecord> incoming = m_reader.importedRecord(extra);
    if (!known || !incoming)
        return known ? incoming.error() : known.error();
    const qint64 number = static_cast<qint64>(extra);
    Result<void> done = remove(m_removeEvent, number, number + 1);
    if (done)
        done = remove(m_removeRequest, number, number + 1);
    if (done)
        done = remove(m_removeAttempts, attemptKey(extra, 0), attemptKey(extra, AttemptSlots));
    const EventRecord result = joined(*known, *incoming);
    if (done && result != *known)
        done = update(kept, result);
    if (!done)
        return done.error();
    return result == *known ? Change::Unchanged : Change::Updated;
}

QList<RowKey> RecordWriter::takeUpdated()
{
    return std::exchange(m_updated, {});
}

} // namespace Reprise

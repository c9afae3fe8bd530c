// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/recordwriter.h"

#include "app/store/local/attemptrow.h"
#include "app/store/local/blocks/envelope.h"
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
        {&writer.m_markGone, "UPDATE events SET gone=? WHERE key=?"},
        {&writer.m_removeEvent, "DELETE FROM events WHERE key>=? AND key<?"},
        {&writer.m_removeRequest, "DELETE FROM requests WHERE event>=? AND event<?"},
        {&writer.m_addAttempt,
            QByteArray("INSERT INTO attempts(response_headers,response_media_type,response_flags,"
                       "response_body,key,")
                + AttemptRow::FactColumns + ") VALUES('','',0,'',"
                + places(1 + AttemptRow::FactCount) + ")"},
        {&writer.m_removeAttempts, "DELETE FROM attempts WHERE key>=? AND key<?"}};
    for (const std::pair<SqliteStatement *, QByteArray> &wanted : statements) {
        Result<SqliteStatement> prepared = database.prepare(wanted.second);
        if (!prepared)
            return prepared.error();
        *wanted.first = *std::move(prepared);
    }
    Result<RecordReader> reader = RecordReader::create(database);
    Result<BlockWriter> blocks = BlockWriter::create(database);
    if (!reader || !blocks)
        return reader ? blocks.error() : reader.error();
    writer.m_reader = *std::move(reader);
    writer.m_blocks = *std::move(blocks);
    return writer;
}

//! Keys of events that were removed are not used again: their block may still have them.
Result<void> RecordWriter::beginTransaction(SqliteDatabase &database)
{
    const Result<qint64> next = database.integer(
        "SELECT 1+max(ifnull((SELECT max(key) FROM events),0),"
        "ifnull((SELECT first+count-1 FROM blocks ORDER BY first DESC LIMIT 1),0))");
    if (!next)
        return next.error();
    m_nextKey = *next;
    m_blocks.begin(RowKey{m_nextKey});
    return {};
}

Result<void> RecordWriter::writeMessages(RowKey key, const EventRecord &record)
{
    if (record.attempts.size() >= AttemptRow::Slots)
        return Error{Error::Kind::Invalid, u"write an event"_s, u"too many attempts"_s};
    m_envelope.resize(0);
    Envelope::append(m_envelope, record);
    Result<void> done = m_blocks.put(key, {record.request.body.bytes, m_envelope});
    for (qsizetype i = 0; done && i < record.attempts.size(); ++i) {
        m_addAttempt.bind(1, AttemptRow::key(key, i));
        AttemptRow::bindFacts(m_addAttempt, 2, record.attempts.at(i));
        done = m_addAttempt.run();
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

Result<void> RecordWriter::update(RowKey key, const EventRecord &before, const EventRecord &record)
{
    EventRow::bind(m_updateEvent, 1, record.event);
    m_updateEvent.bind(1 + EventRow::ColumnCount, static_cast<qint64>(key));
    Result<void> done = m_updateEvent.run();
    // A list tells of new states again and again, and of no messages.
    if (record.request == before.request && record.attempts == before.attempts)
        return done;
    if (done)
        done = removeMessages(key);
    return done ? writeMessages(key, record) : done;
}

//! But for those in a block, which put() replaces.
Result<void> RecordWriter::removeMessages(RowKey key)
{
    const qint64 number = static_cast<qint64>(key);
    const Result<void> done = remove(m_removeRequest, number, number + 1);
    return done
        ? remove(m_removeAttempts, AttemptRow::key(key, 0), AttemptRow::key(key, AttemptRow::Slots))
        : done;
}

//! The commonest case of a second import is told without folding: nothing is new at all.
static EventRecord joined(
    const EventRecord &known, const EventRecord &incoming, RecordWriter::Origin origin)
{
    EventRecord same = incoming;
    same.event.key = known.event.key;
    same.event.replayCount = known.event.replayCount;
    if (same == known)
        return known;
    return origin == RecordWriter::Origin::File ? foldRecords(known, same)
                                                : foldFetched(known, same);
}

Result<EventRecord> RecordWriter::known(RowKey key)
{
    const Result<std::optional<MessageParts>> parts = m_blocks.find(key);
    if (parts)
        return m_reader.importedRecord(key, *parts);
    const Result<Event> event = m_reader.event(key);
    return event ? ofEvent(event->id.text(), parts.error()) : parts.error();
}

Result<RecordWriter::Change> RecordWriter::upsert(const EventRecord &record, Origin origin)
{
    const Result<std::optional<RowKey>> key = m_reader.find(record.event.id);
    if (!key)
        return key.error();
    if (!*key) {
        const Result<void> added = add(record);
        return added ? Result<Change>(Change::Added) : added.error();
    }
    const Result<EventRecord> before = known(**key);
    if (!before)
        return before.error();
    const EventRecord result = joined(*before, record, origin);
    if (result == *before)
        return Change::Unchanged;
    const Result<void> updated = update(**key, *before, result);
    if (!updated)
        return updated.error();
    m_updated.append(**key);
    return Change::Updated;
}

Result<void> RecordWriter::markGone(const EventId &id, qint64 sinceMicros)
{
    const Result<std::optional<RowKey>> key = m_reader.find(id);
    if (!key || !*key)
        return key ? Result<void>() : key.error();
    const Result<Event> known = m_reader.event(**key);
    if (!known || known->goneSinceMicros)
        return known ? Result<void>() : known.error();
    m_markGone.bind(1, sinceMicros);
    m_markGone.bind(2, static_cast<qint64>(**key));
    m_updated.append(**key);
    return m_markGone.run();
}

Result<RecordWriter::Change> RecordWriter::fold(RowKey kept, RowKey extra)
{
    const Result<EventRecord> before = known(kept);
    const Result<EventRecord> incoming = known(extra);
    if (!before || !incoming)
        return before ? incoming.error() : before.error();
    const qint64 number = static_cast<qint64>(extra);
    Result<void> done = remove(m_removeEvent, number, number + 1);
    if (done)
        done = removeMessages(extra);
    if (done)
        done = m_blocks.remove(extra);
    const EventRecord result = joined(*before, *incoming, Origin::File);
    if (done && result != *before)
        done = update(kept, *before, result);
    if (!done)
        return done.error();
    return result == *before ? Change::Unchanged : Change::Updated;
}

QList<RowKey> RecordWriter::takeUpdated()
{
    return std::exchange(m_updated, {});
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/recordreader.h"

#include "app/store/local/attemptrow.h"
#include "app/store/local/messagerow.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Reprise {

//! Prepares one of several statements; after the first error the others are left out.
static Result<void> prepareInto(
    SqliteDatabase &database, std::initializer_list<std::pair<SqliteStatement *, QByteArray>> list)
{
    for (const std::pair<SqliteStatement *, QByteArray> &wanted : list) {
        Result<SqliteStatement> prepared = database.prepare(wanted.second);
        if (!prepared)
            return prepared.error();
        *wanted.first = *std::move(prepared);
    }
    return {};
}

static Error missing(const QString &what)
{
    return {Error::Kind::NotFound, u"read an event"_s, what};
}

Result<RecordReader> RecordReader::create(SqliteDatabase &database)
{
    const QByteArray attemptColumns(AttemptRow::Columns);
    RecordReader reader;
    const Result<void> prepared = prepareInto(database,
        {{&reader.m_event,
             QByteArray("SELECT ") + EventRow::Columns + "," + EventRow::KeptColumns
                 + " FROM events WHERE key=?"},
            {&reader.m_request,
                "SELECT headers,media_type,flags,full_size,body FROM requests WHERE event=?"},
            {&reader.m_attempts,
                "SELECT " + attemptColumns + " FROM attempts WHERE key>=? AND key<? ORDER BY key"},
            {&reader.m_replays,
                "SELECT " + attemptColumns + " FROM replays WHERE event=? ORDER BY started,key"},
            {&reader.m_find, "SELECT key FROM events WHERE id=?"},
            {&reader.m_columns,
                QByteArray("SELECT ") + EventRow::MemoryColumns + " FROM events WHERE key=?"}});
    if (!prepared)
        return prepared.error();
    return reader;
}

Result<Event> RecordReader::event(RowKey key, EventRow::Shown shown)
{
    m_event.bind(1, static_cast<qint64>(key));
    const Result<bool> row = m_event.step();
    if (!row)
        return row.error();
    if (!*row)
        return missing(u"no event has this key"_s);
    Event event = EventRow::read(m_event, shown);
    m_event.reset();
    return event;
}

Result<HttpMessage> RecordReader::request(RowKey key)
{
    m_request.bind(1, static_cast<qint64>(key));
    const Result<bool> row = m_request.step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{Error::Kind::Storage, u"read an event"_s, u"its request is missing"_s};
    HttpMessage message = MessageRow::read(m_request, 0);
    m_request.reset();
    return message;
}

Result<QList<Attempt>> RecordReader::attempts(SqliteStatement &statement)
{
    QList<Attempt> list;
    Result<bool> row = statement.step();
    for (; row && *row; row = statement.step())
        list.append(AttemptRow::read(statement, 0));
    if (!row)
        return row.error();
    return list;
}

Result<EventRecord> RecordReader::importedRecord(RowKey key, EventRow::Shown shown)
{
    Result<Event> head = event(key, shown);
    if (!head)
        return head.error();
    Result<HttpMessage> message = request(key);
    if (!message)
        return message.error();
    m_attempts.bind(1, attemptKey(key, 0));
    m_attempts.bind(2, attemptKey(key, AttemptSlots));
    Result<QList<Attempt>> tries = attempts(m_attempts);
    if (!tries)
        return tries.error();
    return EventRecord{*std::move(head), *std::move(message), *std::move(tries)};
}

Result<EventRecord> RecordReader::record(RowKey key)
{
    Result<EventRecord> record = importedRecord(key, EventRow::Shown::WithReplays);
    if (!record || record->event.replayCount == 0)
        return record;
    m_replays.bind(1, static_cast<qint64>(key));
    const Result<QList<Attempt>> replays = attempts(m_replays);
    if (!replays)
        return replays.error();
    for (const Attempt &replay : *replays) {
        const auto isEarlier = [&replay](const Attempt &attempt) {
            return attempt.startedAt.utcMicros <= replay.startedAt.utcMicros;
        };
        QList<Attempt> &all = record->attempts;
        const auto last = std::find_if(all.crbegin(), all.crend(), isEarlier);
        all.insert(last.base() - all.cbegin(), replay);
    }
    return record;
}

Result<std::optional<RowKey>> RecordReader::find(const EventId &id)
{
    m_find.bindText(1, id.text());
    const Result<bool> row = m_find.step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<RowKey>();
    const RowKey key{m_find.integer(0)};
    m_find.reset();
    return std::optional<RowKey>(key);
}

Result<void> RecordReader::columns(const QList<RowKey> &keys, const EventBackend::RowVisitor &visit)
{
    for (const RowKey key : keys) {
        m_columns.bind(1, static_cast<qint64>(key));
        const Result<bool> row = m_columns.step();
        if (!row)
            return row.error();
        if (!*row)
            return missing(u"no event has this key"_s);
        visit(EventRow::readColumns(m_columns));
        m_columns.reset();
    }
    return {};
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/recordreader.h"

#include "app/store/local/attemptrow.h"
#include "app/store/local/blocks/envelope.h"

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
    const QByteArray facts(AttemptRow::FactColumns);
    RecordReader reader;
    const Result<void> prepared = prepareInto(database,
        {{&reader.m_event,
             QByteArray("SELECT ") + EventRow::Columns + "," + EventRow::KeptColumns
                 + " FROM events WHERE key=?"},
            {&reader.m_attempts,
                "SELECT " + facts + " FROM attempts WHERE key>=? AND key<? ORDER BY key"},
            {&reader.m_replays,
                "SELECT " + facts + "," + AttemptRow::MessageColumns
                    + " FROM replays WHERE event=? ORDER BY started,key"},
            {&reader.m_find, "SELECT key FROM events WHERE id=?"},
            {&reader.m_columns,
                QByteArray("SELECT ") + EventRow::MemoryColumns + " FROM events WHERE key=?"}});
    if (!prepared)
        return prepared.error();
    Result<BlockCursor> bodies = BlockCursor::create(database, BlockCursor::Side::Bodies);
    Result<BlockCursor> envelopes = BlockCursor::create(database, BlockCursor::Side::Envelopes);
    Result<PlainReader> plain = PlainReader::create(database);
    if (!bodies || !envelopes || !plain)
        return !bodies ? bodies.error() : !envelopes ? envelopes.error() : plain.error();
    reader.m_bodies = *std::move(bodies);
    reader.m_envelopes = *std::move(envelopes);
    reader.m_plain = *std::move(plain);
    return reader;
}

void RecordReader::beginSnapshot()
{
    m_bodies.beginSnapshot();
    m_envelopes.beginSnapshot();
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

Result<std::optional<MessageParts>> RecordReader::storedParts(RowKey key)
{
    const Result<std::optional<QByteArrayView>> body = m_bodies.part(key);
    if (!body)
        return body.error();
    const Result<std::optional<QByteArrayView>> envelope = m_envelopes.part(key);
    if (!envelope)
        return envelope.error();
    if (!*body || !*envelope)
        return std::optional<MessageParts>();
    return std::optional(MessageParts{**body, **envelope});
}

Result<EventRecord> RecordReader::recordOf(
    const Event &event, const std::optional<MessageParts> &parts)
{
    EventRecord record{event, {}, {}};
    if (!parts) {
        const Result<void> read = m_plain.read(event.key, record);
        return read ? Result<EventRecord>(std::move(record)) : read.error();
    }
    m_attempts.bind(1, AttemptRow::key(event.key, 0));
    m_attempts.bind(2, AttemptRow::key(event.key, AttemptRow::Slots));
    Result<bool> row = m_attempts.step();
    for (; row && *row; row = m_attempts.step())
        record.attempts.append(AttemptRow::readFacts(m_attempts, 0));
    if (!row)
        return row.error();
    if (!Envelope::read(parts->envelope, record))
        return ofEvent(event.id.text(), BlockCursor::damaged());
    record.request.body.bytes = parts->body.toByteArray();
    return record;
}

Result<EventRecord> RecordReader::importedRecord(
    RowKey key, const std::optional<MessageParts> &parts)
{
    const Result<Event> head = event(key, EventRow::Shown::AsImported);
    return head ? recordOf(*head, parts) : head.error();
}

Result<EventRecord> RecordReader::record(RowKey key)
{
    const Result<Event> head = event(key);
    if (!head)
        return head.error();
    const Result<std::optional<MessageParts>> parts = storedParts(key);
    if (!parts)
        return ofEvent(head->id.text(), parts.error());
    Result<EventRecord> record = recordOf(*head, *parts);
    if (!record || record->event.replayCount == 0)
        return record;
    const Result<void> added = addReplays(*record);
    return added ? record : added.error();
}

Result<void> RecordReader::addReplays(EventRecord &record)
{
    m_replays.bind(1, static_cast<qint64>(record.event.key));
    Result<bool> row = m_replays.step();
    for (; row && *row; row = m_replays.step()) {
        const Attempt replay = AttemptRow::read(m_replays, 0);
        const auto isEarlier = [&replay](const Attempt &attempt) {
            return attempt.startedAt.utcMicros <= replay.startedAt.utcMicros;
        };
        QList<Attempt> &all = record.attempts;
        const auto last = std::find_if(all.crbegin(), all.crend(), isEarlier);
        all.insert(last.base() - all.cbegin(), replay);
    }
    return row ? Result<void>() : row.error();
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

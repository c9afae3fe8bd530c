// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/local/blocks/blockcursor.h"
#include "app/store/local/blocks/messageblock.h"
#include "app/store/local/eventrow.h"
#include "app/store/local/plainreader.h"

namespace Reprise {

//! Reads events out of an open store. Statements are prepared once. Thread: the connection's.
class RecordReader final
{
public:
    //! database must outlive the reader and have the current schema.
    static Result<RecordReader> create(SqliteDatabase &database);

    RecordReader() = default;
    //! To be called at the begin of each transaction, before the others.
    void beginSnapshot();

    Result<Event> event(RowKey key, EventRow::Shown shown = EventRow::Shown::WithReplays);
    //! With replays of ours, after the attempts that began before them.
    Result<EventRecord> record(RowKey key);
    //! Without replays of ours among the attempts. parts: what the event's block holds; nothing for
    //! events of version 2.
    Result<EventRecord> importedRecord(RowKey key, const std::optional<MessageParts> &parts);
    Result<std::optional<RowKey>> find(const EventId &id);
    Result<void> columns(const QList<RowKey> &keys, const EventBackend::RowVisitor &visit);

private:
    Result<std::optional<MessageParts>> storedParts(RowKey key);
    Result<EventRecord> recordOf(const Event &event, const std::optional<MessageParts> &parts);
    Result<void> addReplays(EventRecord &record);

    SqliteStatement m_event;
    SqliteStatement m_attempts;
    SqliteStatement m_replays;
    SqliteStatement m_find;
    SqliteStatement m_columns;
    BlockCursor m_bodies;
    BlockCursor m_envelopes;
    PlainReader m_plain;
};

} // namespace Reprise

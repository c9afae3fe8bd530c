// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/local/blocks/messageblock.h"

namespace Reprise {

//! Writes the messages of events in blocks, within transactions of the caller's. The blocks worked
//! on last stay open, so that neighbours are packed once. Thread: the connection's.
class BlockWriter final
{
public:
    //! database must outlive the writer and have the current schema.
    static Result<BlockWriter> create(SqliteDatabase &database);

    BlockWriter() = default;
    //! To be called at the begin of each transaction; drops what was not flushed in the last one.
    //! No event at firstNew or behind it is stored.
    void begin(RowKey firstNew);
    //! To be called before a transaction ends.
    Result<void> flush();

    //! Adds an event's messages or replaces those that are there. Parts are no views that find()
    //! gave. Invalid error where they are too large.
    Result<void> put(RowKey key, const MessageParts &parts);
    //! Takes an event's messages out, if a block has them.
    Result<void> remove(RowKey key);
    //! Valid until the next call; nothing where no block has the event.
    //! Storage error where its block is damaged.
    Result<std::optional<MessageParts>> find(RowKey key);

private:
    static constexpr size_t OpenBlocks = 8;

    struct OpenBlock {
        MessageBlock content;
        bool isChanged = false;
    };

    //! Each makes the block the one used last; null where there is none.
    template <typename Condition>
    OpenBlock *use(const Condition &condition);
    Result<OpenBlock *> blockOf(RowKey key);
    Result<OpenBlock *> load(RowKey key);
    Result<OpenBlock *> open(MessageBlock content);

    Result<OpenBlock *> blockToExtend(RowKey key, const MessageParts &parts);
    Result<void> noteChange(OpenBlock &block);
    Result<void> store(const OpenBlock &block);
    Result<void> storeRow(const MessageBlock &block);

    SqliteStatement m_find;
    SqliteStatement m_store;
    BlockFrame m_frame;
    std::vector<OpenBlock> m_open; // the one used last is the last
    RowKey m_firstNew{}; // no event from here on has a block
    bool m_hasAppended = false; // in this transaction
};

} // namespace Reprise

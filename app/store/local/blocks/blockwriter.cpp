// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/blockwriter.h"

#include "app/store/local/blocks/blockcursor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

Result<BlockWriter> BlockWriter::create(SqliteDatabase &database)
{
    Result<SqliteStatement> find =
        database.prepare("SELECT first,count,bodies,envelopes FROM blocks"
                         " WHERE first<=? ORDER BY first DESC LIMIT 1");
    if (!find)
        return find.error();
    Result<SqliteStatement> store = database.prepare(
        "INSERT OR REPLACE INTO blocks(first,count,bodies,envelopes) VALUES(?,?,?,?)");
    if (!store)
        return store.error();
    BlockWriter writer;
    writer.m_find = *std::move(find);
    writer.m_store = *std::move(store);
    return writer;
}

void BlockWriter::begin(RowKey firstNew)
{
    m_open.clear();
    m_firstNew = firstNew;
    m_hasAppended = false;
}

Result<void> BlockWriter::flush()
{
    for (const OpenBlock &block : m_open) {
        const Result<void> stored = store(block);
        if (!stored)
            return stored;
    }
    m_open.clear();
    return {};
}

template <typename Condition>
BlockWriter::OpenBlock *BlockWriter::use(const Condition &condition)
{
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(),
        [&condition](const OpenBlock &block) { return condition(block.content); });
    if (found == m_open.rend())
        return nullptr;
    std::rotate(found.base() - 1, found.base(), m_open.end());
    return &m_open.back();
}

Result<BlockWriter::OpenBlock *> BlockWriter::blockOf(RowKey key)
{
    OpenBlock *block = use([key](const MessageBlock &content) { return content.covers(key); });
    if (block || key >= m_firstNew)
        return block;
    return load(key);
}

//! Opens the stored block of an event; null where no block has it.
Result<BlockWriter::OpenBlock *> BlockWriter::load(RowKey key)
{
    m_find.bind(1, qint64(key));
    const Result<bool> row = m_find.step();
    if (!row)
        return row.error();
    if (!*row)
        return nullptr;
    const qint64 first = m_find.integer(0);
    const qint64 count = m_find.integer(1);
    if (first > 0 && qint64(key) - first >= count) {
        m_find.reset();
        return nullptr;
    }
    std::optional<PartList> bodies = MessageBlock::unpack(m_frame, m_find.view(2), first, count);
    std::optional<PartList> envelopes = MessageBlock::unpack(m_frame, m_find.view(3), first, count);
    m_find.reset();
    if (!bodies || !envelopes)
        return BlockCursor::damaged();
    return open(MessageBlock(RowKey{first}, *std::move(bodies), *std::move(envelopes)));
}

Result<BlockWriter::OpenBlock *> BlockWriter::open(MessageBlock content)
{
    if (m_open.size() == OpenBlocks) {
        const Result<void> stored = store(m_open.front());
        if (!stored)
            return stored.error();
        m_open.erase(m_open.begin());
    }
    m_open.push_back({std::move(content), false});
    return &m_open.back();
}

//! The block that ends before the event, or a new one for it.
Result<BlockWriter::OpenBlock *> BlockWriter::blockToExtend(RowKey key, const MessageParts &parts)
{
    OpenBlock *before = use([key](const MessageBlock &content) { return content.end() == key; });
    // An earlier transaction may have left one with room.
    if (!before && (key < m_firstNew || !m_hasAppended)) {
        const Result<OpenBlock *> last = load(RowKey{qint64(key) - 1});
        if (!last)
            return last;
        before = *last;
    }
    if (before && before->content.hasRoomFor(parts))
        return before;
    return open(MessageBlock(key));
}

Result<void> BlockWriter::put(RowKey key, const MessageParts &parts)
{
    if (std::max(parts.body.size(), parts.envelope.size()) > MessageBlock::MaxPartBytes)
        return Error{Error::Kind::Invalid, u"write an event"_s, u"its messages are too large"_s};
    Result<OpenBlock *> block = blockOf(key);
    if (block && *block) {
        (*block)->content.replace(key, parts);
        return noteChange(**block);
    }
    if (block)
        block = blockToExtend(key, parts);
    if (!block)
        return block.error();
    (*block)->content.append(parts);
    m_hasAppended = true;
    m_firstNew = std::max(m_firstNew, RowKey{qint64(key) + 1});
    return noteChange(**block);
}

//! What is large is not kept: REQUIRES: block is the one used last.
Result<void> BlockWriter::noteChange(OpenBlock &block)
{
    block.isChanged = true;
    if (!block.content.isOversized())
        return {};
    const Result<void> stored = store(block);
    m_open.pop_back();
    return stored;
}

Result<void> BlockWriter::remove(RowKey key)
{
    const Result<OpenBlock *> block = blockOf(key);
    if (!block || !*block)
        return block ? Result<void>() : block.error();
    (*block)->content.replace(key, {});
    return noteChange(**block);
}

Result<std::optional<MessageParts>> BlockWriter::find(RowKey key)
{
    const Result<OpenBlock *> block = blockOf(key);
    if (!block)
        return block.error();
    if (!*block)
        return std::optional<MessageParts>();
    return std::optional((*block)->content.parts(key));
}

//! Splits a block in which an event has grown.
Result<void> BlockWriter::store(const OpenBlock &block)
{
    if (!block.isChanged)
        return {};
    const MessageBlock &whole = block.content;
    if (whole.count() == 1 || !whole.isOversized())
        return storeRow(whole);
    MessageBlock piece(whole.first());
    for (RowKey key = whole.first(); key < whole.end(); key = RowKey{qint64(key) + 1}) {
        const MessageParts parts = whole.parts(key);
        if (!piece.hasRoomFor(parts)) {
            const Result<void> stored = storeRow(piece);
            if (!stored)
                return stored;
            piece = MessageBlock(key);
        }
        piece.append(parts);
    }
    return storeRow(piece);
}

Result<void> BlockWriter::storeRow(const MessageBlock &block)
{
    const QByteArray bodies = m_frame.pack(block.bodies().toBytes());
    const QByteArray envelopes = m_frame.pack(block.envelopes().toBytes());
    m_store.bind(1, qint64(block.first()));
    m_store.bind(2, qint64(block.count()));
    m_store.bindBlob(3, bodies);
    m_store.bindBlob(4, envelopes);
    return m_store.run();
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/blockcursor.h"

#include "app/store/local/blocks/messageblock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

Error ofEvent(QByteArrayView id, Error error)
{
    static constexpr qsizetype ShownBytes = 100; // ids come from outside: a long one is cut
    const QString shown = QString::fromUtf8(id.first(std::min(id.size(), ShownBytes)));
    error.detail = u"the messages of event %1: %2"_s.arg(shown, error.detail);
    return error;
}

Error BlockCursor::damaged()
{
    return {Error::Kind::Storage, u"read an event"_s, u"the stored block is damaged"_s};
}

Result<BlockCursor> BlockCursor::create(SqliteDatabase &database, Side side)
{
    Result<SqliteStatement> statement = database.prepare(QByteArray("SELECT first,count,")
        + (side == Side::Bodies ? "bodies" : "envelopes")
        + " FROM blocks WHERE first<=? ORDER BY first DESC LIMIT 1");
    if (!statement)
        return statement.error();
    BlockCursor cursor;
    cursor.m_statement = *std::move(statement);
    return cursor;
}

void BlockCursor::beginSnapshot()
{
    m_isCurrent = false;
    if (m_parts.byteCount() > KeptBytes)
        forget();
}

void BlockCursor::forget()
{
    m_packed = {};
    m_parts = {};
}

Result<std::optional<QByteArrayView>> BlockCursor::part(RowKey key)
{
    if (!isAtHand(key)) {
        const Result<void> fetched = fetch(key);
        if (!fetched)
            return fetched.error();
    }
    if (!isAtHand(key))
        return std::optional<QByteArrayView>();
    return std::optional(m_parts.at(qint64(key) - m_first));
}

Result<void> BlockCursor::fetch(RowKey key)
{
    m_isCurrent = false;
    m_statement.bind(1, qint64(key));
    const Result<bool> row = m_statement.step();
    if (!row || !*row)
        return row ? Result<void>() : row.error();
    const qint64 first = m_statement.integer(0);
    const qint64 count = m_statement.integer(1);
    const bool isElsewhere = first > 0 && qint64(key) - first >= count;
    const Result<void> unpacked =
        isElsewhere ? Result<void>() : unpack(first, count, m_statement.view(2));
    m_statement.reset();
    return unpacked;
}

Result<void> BlockCursor::unpack(qint64 first, qint64 count, QByteArrayView packed)
{
    if (first > 0 && count == m_parts.count() && packed == m_packed) {
        m_first = first;
        m_isCurrent = true;
        return {};
    }
    forget();
    std::optional<PartList> parts = MessageBlock::unpack(m_frame, packed, first, count);
    if (!parts)
        return damaged();
    m_first = first;
    m_packed = packed.toByteArray();
    m_parts = *std::move(parts);
    m_isCurrent = true;
    return {};
}

} // namespace Reprise

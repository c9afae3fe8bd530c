// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/local/blocks/blockframe.h"
#include "app/store/local/blocks/partlist.h"
#include "models/domain/ids.h"

namespace Reprise {

//! Names the event whose messages could not be read.
Error ofEvent(QByteArrayView id, Error error);

//! Reads one side of the stored blocks, event by event, and keeps the block that it read last.
//! Thread: the connection's.
class BlockCursor final
{
public:
    enum class Side { Bodies, Envelopes };

    //! database must outlive the cursor and have the current schema.
    static Result<BlockCursor> create(SqliteDatabase &database, Side side);

    //! The error of a block that cannot be what was written.
    static Error damaged();

    BlockCursor() = default;
    //! To be called at the begin of each transaction: stored blocks may have changed since the last
    //! one. Lets go of large bodies.
    void beginSnapshot();

    //! What the side holds of the event, valid until the next call; nothing where no block has the
    //! event (rows of version 2). Storage error where the block is damaged.
    Result<std::optional<QByteArrayView>> part(RowKey key);

private:
    //! More than this is not kept from one transaction to the next.
    static constexpr qsizetype KeptBytes = 1024 * 1024;

    bool isAtHand(RowKey key) const
    {
        return m_isCurrent && qint64(key) >= m_first && qint64(key) - m_first < m_parts.count();
    }
    Result<void> fetch(RowKey key);
    Result<void> unpack(qint64 first, qint64 count, QByteArrayView packed);
    void forget();

    SqliteStatement m_statement;
    BlockFrame m_frame;
    qint64 m_first = 0;
    QByteArray m_packed; // as stored: when it is still the same, so are the parts
    PartList m_parts;
    bool m_isCurrent = false; // in this transaction
};

} // namespace Reprise

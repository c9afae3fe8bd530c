// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/local/blocks/blockframe.h"
#include "app/store/local/blocks/partlist.h"
#include "models/domain/ids.h"

namespace Reprise {

//! What the messages of one event are in a block.
struct MessageParts {
    QByteArrayView body; //!< of the request
    QByteArrayView envelope; //!< everything else (envelope.h); empty: the event is gone
};

//! The messages of events with neighbouring keys, unpacked.
class MessageBlock final
{
public:
    //! A block of several events holds at most this much of each side. Whole blocks are read, by
    //! a search and for one event alike; the figures behind the choice are in README.md.
    static constexpr qsizetype FullBytes = 64 * 1024;
    static constexpr qsizetype FullCount = 256;
    //! Of one side of an event; larger messages are refused.
    static constexpr qsizetype MaxPartBytes = 512 * 1024 * 1024;

    explicit MessageBlock(RowKey first, PartList bodies = {}, PartList envelopes = {});

    RowKey first() const { return RowKey{m_first}; }
    //! The key behind the last event's.
    RowKey end() const { return RowKey{m_first + count()}; }
    qsizetype count() const { return m_bodies.count(); }
    bool covers(RowKey key) const { return key >= first() && key < end(); }
    //! Valid until the block changes. REQUIRES: covers(key)
    MessageParts parts(RowKey key) const;
    const PartList &bodies() const { return m_bodies; }
    const PartList &envelopes() const { return m_envelopes; }

    bool hasRoomFor(const MessageParts &parts) const;
    //! More than a block of several events may hold.
    bool isOversized() const;
    void append(const MessageParts &parts);
    //! REQUIRES: covers(key)
    void replace(RowKey key, const MessageParts &parts);

    //! One side of a block as it is stored, or nothing where it is damaged: then little memory was
    //! taken, whatever size it claims.
    static std::optional<PartList> unpack(
        BlockFrame &frame, QByteArrayView packed, qint64 first, qint64 count);

private:
    qsizetype placeOf(RowKey key) const { return qsizetype(qint64(key) - m_first); }

    qint64 m_first;
    PartList m_bodies;
    PartList m_envelopes;
};

} // namespace Reprise

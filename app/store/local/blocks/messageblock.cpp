// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/messageblock.h"

namespace Reprise {

MessageBlock::MessageBlock(RowKey first, PartList bodies, PartList envelopes)
    : m_first(qint64(first))
    , m_bodies(std::move(bodies))
    , m_envelopes(std::move(envelopes))
{
    Q_ASSERT(m_bodies.count() == m_envelopes.count());
}

MessageParts MessageBlock::parts(RowKey key) const
{
    Q_ASSERT(covers(key));
    return {m_bodies.at(placeOf(key)), m_envelopes.at(placeOf(key))};
}

bool MessageBlock::hasRoomFor(const MessageParts &parts) const
{
    return count() == 0
        || (count() < FullCount && m_bodies.byteCount() + parts.body.size() <= FullBytes
            && m_envelopes.byteCount() + parts.envelope.size() <= FullBytes);
}

bool MessageBlock::isOversized() const
{
    return m_bodies.byteCount() > FullBytes || m_envelopes.byteCount() > FullBytes;
}

void MessageBlock::append(const MessageParts &parts)
{
    m_bodies.append(parts.body);
    m_envelopes.append(parts.envelope);
}

void MessageBlock::replace(RowKey key, const MessageParts &parts)
{
    Q_ASSERT(covers(key));
    m_bodies.replace(placeOf(key), parts.body);
    m_envelopes.replace(placeOf(key), parts.envelope);
}

std::optional<PartList> MessageBlock::unpack(
    BlockFrame &frame, QByteArrayView packed, qint64 first, qint64 count)
{
    if (first <= 0 || count <= 0 || count > FullCount)
        return std::nullopt;
    const qsizetype limit = count == 1 ? MaxPartBytes : FullBytes;
    std::optional<QByteArray> bytes = frame.unpack(packed, PartList::sizesOf(count) + limit);
    if (!bytes)
        return std::nullopt;
    return PartList::fromBytes(*std::move(bytes), count);
}

} // namespace Reprise

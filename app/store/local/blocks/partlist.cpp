// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/partlist.h"

#include <QtEndian>

namespace Reprise {

static constexpr qsizetype SizeBytes = sizeof(quint32);

QByteArrayView PartList::at(qsizetype place) const
{
    Q_ASSERT(place >= 0 && place < count());
    const qsizetype from = begin(place);
    return QByteArrayView(m_bytes).sliced(m_base + from, m_ends[size_t(place)] - from);
}

void PartList::append(QByteArrayView part)
{
    m_bytes.append(part);
    m_ends.push_back(byteCount() + part.size());
}

void PartList::replace(qsizetype place, QByteArrayView part)
{
    const QByteArrayView old = at(place);
    const qsizetype growth = part.size() - old.size();
    m_bytes.replace(m_base + begin(place), old.size(), part);
    for (size_t i = size_t(place); i < m_ends.size(); ++i)
        m_ends[i] += growth;
}

QByteArray PartList::toBytes() const
{
    QByteArray bytes(sizesOf(count()), Qt::Uninitialized);
    bytes.reserve(bytes.size() + byteCount());
    for (qsizetype i = 0; i < count(); ++i)
        qToLittleEndian(quint32(at(i).size()), bytes.data() + i * SizeBytes);
    bytes.append(QByteArrayView(m_bytes).sliced(m_base));
    return bytes;
}

std::optional<PartList> PartList::fromBytes(QByteArray bytes, qsizetype count)
{
    if (count < 0 || count > bytes.size() / SizeBytes)
        return std::nullopt;
    PartList list;
    list.m_base = sizesOf(count);
    list.m_ends.reserve(size_t(count));
    const qsizetype available = bytes.size() - list.m_base;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype size = qFromLittleEndian<quint32>(bytes.constData() + i * SizeBytes);
        if (size > available - list.byteCount())
            return std::nullopt;
        list.m_ends.push_back(list.byteCount() + size);
    }
    if (list.byteCount() != available)
        return std::nullopt;
    list.m_bytes = std::move(bytes);
    return list;
}

} // namespace Reprise

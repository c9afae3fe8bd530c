// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/eventcolumns.h"

#include <algorithm>
#include <numeric>

namespace Reprise {

void EventColumns::appendKey(RowKey key)
{
    const qint64 number = static_cast<qint64>(key);
    if (size() == 0)
        m_firstKey = number;
    if (m_keys.isEmpty() && number == m_firstKey + size())
        return;
    if (m_keys.isEmpty()) {
        m_keys.resize(size());
        std::iota(m_keys.begin(), m_keys.end(), m_firstKey);
    }
    m_keys.append(number);
}

void EventColumns::append(const ColumnRow &row)
{
    Q_ASSERT(size() == 0 || row.key > lastKey());
    appendKey(row.key);
    m_received.append(row.receivedMicros);
    m_stages.append(row.stage);
    m_types.append(row.type);
    m_sources.append(row.source);
    m_destinations.append(row.destination);
    m_statuses.append(row.status);
    m_codes.append(row.code);
    m_tries.append(row.tries);
    m_replays.append(row.replays);
    m_took.append(row.tookMicros);
    m_sizes.append(row.bodySize);
    m_nextTries.append(row.nextTryMicros);
    m_expiries.append(row.expiresMicros);
}

void EventColumns::replace(quint32 row, const ColumnRow &values)
{
    Q_ASSERT(keyAt(row) == values.key);
    if (m_received.at(row) != values.receivedMicros)
        m_received[row] = values.receivedMicros;
    if (m_stages.at(row) != values.stage)
        m_stages[row] = values.stage;
    m_types.replace(row, values.type);
    m_sources.replace(row, values.source);
    m_destinations.replace(row, values.destination);
    m_statuses.replace(row, values.status);
    m_codes.replace(row, values.code);
    m_tries.replace(row, values.tries);
    m_replays.replace(row, values.replays);
    m_took.replace(row, values.tookMicros);
    m_sizes.replace(row, values.bodySize);
    m_nextTries.replace(row, values.nextTryMicros);
    m_expiries.replace(row, values.expiresMicros);
}

void EventColumns::updateOrder()
{
    if (std::is_sorted(m_received.cbegin(), m_received.cend())) {
        m_byTime = {};
        return;
    }
    m_byTime.resize(size());
    std::iota(m_byTime.begin(), m_byTime.end(), 0U);
    const qint64 *received = m_received.constData();
    std::sort(m_byTime.begin(), m_byTime.end(), [received](quint32 a, quint32 b) {
        return received[a] != received[b] ? received[a] < received[b] : a < b;
    });
}

RowKey EventColumns::keyAt(quint32 row) const
{
    Q_ASSERT(row < size());
    return RowKey{m_keys.isEmpty() ? m_firstKey + row : m_keys.at(row)};
}

std::optional<quint32> EventColumns::rowOf(RowKey key) const
{
    const qint64 number = static_cast<qint64>(key);
    if (m_keys.isEmpty()) {
        const bool isHere = number >= m_firstKey && number - m_firstKey < size();
        return isHere ? std::optional<quint32>(static_cast<quint32>(number - m_firstKey))
                      : std::nullopt;
    }
    const auto place = std::lower_bound(m_keys.cbegin(), m_keys.cend(), number);
    if (place == m_keys.cend() || *place != number)
        return std::nullopt;
    return static_cast<quint32>(place - m_keys.cbegin());
}

static qint64 wordBytes(const WordColumn &column)
{
    return column.narrowCodes().size() * qint64(sizeof(quint16))
        + column.wideCodes().size() * qint64(sizeof(quint32));
}

static qint64 momentBytes(const MomentColumn &column)
{
    qint64 bytes = 0;
    for (const QList<qint64> &block : column.blocks())
        bytes += qint64(sizeof(block)) + block.size() * qint64(sizeof(qint64));
    return bytes;
}

qint64 EventColumns::memoryUse() const
{
    constexpr qint64 NumberBytes = 2 + 2 + 1 + 4 + 4; // codes, tries, replays, took, sizes
    constexpr qint64 RowBytes = NumberBytes + qint64(sizeof(qint64) + sizeof(Stage));
    return size() * RowBytes + wordBytes(m_types) + wordBytes(m_sources) + wordBytes(m_destinations)
        + wordBytes(m_statuses) + momentBytes(m_nextTries) + momentBytes(m_expiries)
        + m_keys.size() * qint64(sizeof(qint64)) + m_byTime.size() * qint64(sizeof(quint32));
}

} // namespace Reprise

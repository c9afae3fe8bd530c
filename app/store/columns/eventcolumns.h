// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/momentcolumn.h"
#include "app/store/columns/numbercolumn.h"
#include "app/store/columns/wordcolumn.h"
#include "app/store/eventbackend.h"

namespace Reprise {

//! What filters, counts, facets, histogram and sorts need of all events, in memory: about 30 bytes
//! an event. Row numbers count from 0 in the order of keys and stay valid when events are added.
//! A value: copies share their columns until one is changed.
class EventColumns
{
public:
    //! REQUIRES: row.key is greater than all before; size() < 2^32.
    void append(const ColumnRow &row);
    //! REQUIRES: row.key is that of the row.
    void replace(quint32 row, const ColumnRow &values);
    //! Must be called after changes, before byTime() is used.
    void updateOrder();

    quint32 size() const { return static_cast<quint32>(m_received.size()); }
    RowKey keyAt(quint32 row) const;
    std::optional<quint32> rowOf(RowKey key) const;
    RowKey lastKey() const { return size() == 0 ? RowKey{0} : keyAt(size() - 1); }

    //! Row at a position of the order by (received, row).
    quint32 rowByTime(quint32 position) const
    {
        return m_byTime.isEmpty() ? position : m_byTime.at(position);
    }
    //! Bytes held, for tests and measurements.
    qint64 memoryUse() const;

    const QList<qint64> &received() const { return m_received; }
    const QList<Stage> &stages() const { return m_stages; }
    const WordColumn &types() const { return m_types; }
    const WordColumn &sources() const { return m_sources; }
    const WordColumn &destinations() const { return m_destinations; }
    const WordColumn &statuses() const { return m_statuses; }
    const NumberColumn<quint16> &codes() const { return m_codes; }
    const NumberColumn<quint16> &tries() const { return m_tries; }
    const NumberColumn<quint8> &replays() const { return m_replays; }
    const NumberColumn<quint32> &took() const { return m_took; }
    const NumberColumn<quint32> &sizes() const { return m_sizes; }
    const MomentColumn &nextTries() const { return m_nextTries; }
    const MomentColumn &expiries() const { return m_expiries; }

private:
    friend class ColumnFile;

    void appendKey(RowKey key);

    // Keys that count up by one need no list; the rest of a store's are in m_keys.
    qint64 m_firstKey = 0;
    QList<qint64> m_keys;
    QList<qint64> m_received;
    QList<Stage> m_stages;
    WordColumn m_types;
    WordColumn m_sources;
    WordColumn m_destinations;
    WordColumn m_statuses;
    NumberColumn<quint16> m_codes;
    NumberColumn<quint16> m_tries;
    NumberColumn<quint8> m_replays;
    NumberColumn<quint32> m_took;
    NumberColumn<quint32> m_sizes;
    MomentColumn m_nextTries;
    MomentColumn m_expiries;
    QList<quint32> m_byTime; // empty where rows are in the order of time
};

} // namespace Reprise

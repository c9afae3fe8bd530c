// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <optional>

namespace Reprise {

//! The pages of a long list of events that were shown last. Bounded: the pages not used for the
//! longest time go first.
class EventPageCache
{
public:
    static constexpr int PageSize = 128; //!< rows
    static constexpr int PageLimit = 64;

    static qint64 pageOf(qint64 row) { return row / PageSize; }

    //! Null where the row is not here; valid until the next change.
    const Event *find(qint64 row) const;
    //! The same, and keeps the row's page from being the next to go.
    const Event *use(qint64 row);
    //! REQUIRES: events begin at the page's first row and are at most PageSize.
    void insert(qint64 page, const QList<Event> &events);
    void remove(qint64 page);
    void clear();

    QSet<qint64> pages() const { return {m_pages.keyBegin(), m_pages.keyEnd()}; }
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    //! Row of the event with this key among the pages held.
    std::optional<qint64> rowOf(RowKey key) const;

private:
    struct Page {
        QList<Event> events;
        quint64 lastUse = 0;
    };

    QHash<qint64, Page> m_pages;
    quint64 m_uses = 0;
};

} // namespace Reprise

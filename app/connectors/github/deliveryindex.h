// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/githubpage.h"

#include <QHash>

namespace Reprise {

//! What lists have told so far: each event's deliveries in list form, folded, and for each place
//! the span of time of which every delivery is known. GitHub lists deliveries, not events; without
//! this every look at an event would be a walk through the list. Forgets all when it grows beyond
//! MaxEvents. A value.
class DeliveryIndex final
{
public:
    const EventRecord *find(const EventId &event) const;
    const QHash<EventId, EventRecord> &events() const { return m_events; }
    void note(const EventRecord &record);

    //! A page of an unfiltered list. cursor: that it was asked with; empty: the first page.
    void notePage(const QByteArray &place, const QByteArray &cursor, const QByteArray &next,
        const GitHubPage &page);

    //! Every delivery of that place since then is known, up to the newest that a first page had.
    bool isKnownSince(const QByteArray &place, qint64 micros) const;
    //! How far back a first page has to reach so that the known span goes on without a gap.
    std::optional<qint64> newestKnown(const QByteArray &place) const;

    static constexpr qsizetype MaxEvents = 20'000;

private:
    struct Span {
        qint64 from = 0;
        qint64 to = 0;
        bool reachesEnd = false; //!< of the list: nothing older exists
        QByteArray next; //!< cursor that continues it into the past
    };
    //! A walk from the front that has not met the known span yet.
    struct Places {
        std::optional<Span> known;
        std::optional<Span> fresh;
    };

    static void extend(Span &span, const GitHubPage &page, const QByteArray &next);
    static void join(Places &places);

    QHash<EventId, EventRecord> m_events;
    QHash<QByteArray, Places> m_places;
};

} // namespace Reprise

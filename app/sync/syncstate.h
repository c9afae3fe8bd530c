// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/coverage.h"
#include "models/domain/gateway/gatewayscope.h"

namespace Reprise {

//! Where a list of a gateway can be taken up again: what lies below the edge comes with the cursor.
struct ListPlace {
    qint64 edgeMicros = 0; //!< everything that the list has from here on was read before
    QByteArray cursor;
    //! The bounds that the list was asked for; a cursor is good for the same ones only.
    std::optional<qint64> fromMicros;
    std::optional<qint64> toMicros;

    bool operator==(const ListPlace &) const = default;
};

//! How far one scope has been copied. Moments are the gateway's, of when events were received;
//! only checkedMicros is of our clock.
struct ScopeState {
    ScopePath scope;
    Coverage covered; //!< fetched, and durable in the store
    Coverage wanted; //!< to be fetched; ends at the End once the newest have been asked for
    std::optional<qint64> checkedMicros; //!< the newest events were complete as of then
    QList<ListPlace> places; //!< of lists that were left before their end
    qint64 seen = 0; //!< events on all pages so far; those that were seen twice count twice
    qint64 rejects = 0; //!< elements that could not be read as events

    //! The newest event that is known; none before the first page.
    std::optional<qint64> newestMicros() const;
    //! What is wanted and not there, the newest first. What comes after the newest known event is
    //! not missing: it is asked for by reading the newest.
    QList<TimeInterval> missing() const;
    //! The place that leads on below the edge.
    const ListPlace *placeAt(qint64 edgeMicros) const;
    //! What has been fetched, with the time without events up to the last look.
    Coverage shown() const;

    bool operator==(const ScopeState &) const = default;
};

//! Where the copy of a gateway stands. A value, kept with the events (see toBookmark()).
struct SyncState {
    QList<ScopeState> scopes;

    ScopeState *find(const ScopePath &scope);
    //! What has been fetched of every one of these scopes.
    Coverage shownOf(const QList<ScopePath> &of) const;

    bool operator==(const SyncState &) const = default;
};

//! The ids of a path, which identify it: labels may change.
QList<QByteArray> idsOf(const ScopePath &scope);

//! Places kept of one scope; older ones are forgotten, and then lists are read from their top.
inline constexpr qsizetype PlaceLimit = 8;

} // namespace Reprise

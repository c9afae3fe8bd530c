// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"
#include "app/sync/syncstate.h"

namespace Reprise {

//! One walk down the list of a scope, newest first: which page comes next, and what each page has
//! covered. Lists shift while events arrive, so that pages repeat events, which does no harm; what
//! a page covers ends above its last event, because others of the same moment may follow. A partial
//! page covers nothing. A value; no I/O.
class ScopeWalk final
{
public:
    enum class Kind : quint8 { Newest, Gap };

    //! From the top down to what is known. overlapMicros: how far below the newest known event to
    //! read in any case, because events may become visible late; 0: until a page has brought
    //! nothing new below it.
    static ScopeWalk newest(const ScopeState &state, bool canFilterByTime, qint64 overlapMicros);
    //! What is missing between two moments: from the place where a list was left at its upper end,
    //! else by the gateway's own filter, else from the top.
    static ScopeWalk gap(const ScopeState &state, const TimeInterval &gap, bool canFilterByTime,
        qint64 overlapMicros);

    Kind kind() const { return m_kind; }
    PageRequest request() const;
    //! The request goes on with a list that was left some time ago; its cursor may be over.
    bool isResumed() const { return m_isResumed && m_pages == 0; }

    //! Takes the page into the state, which is to be saved with the page's events.
    //! Error: Protocol, where the list does not move.
    Result<void> take(const RecordPage &page, ScopeState &state);
    //! How many events the page taken last has added to the store.
    void noteAdded(qint64 added);

    bool isDone() const { return m_isDone; }
    //! The end of the list was reached: the gateway has nothing older that it lists.
    bool isEnded() const { return m_isEnded; }
    //! Everything of the list from here on was read; none before the first event.
    std::optional<qint64> edge() const { return m_edge; }
    bool hasHoles() const { return m_hasHoles; }

    static constexpr int IdlePagesLimit = 20;

private:
    void cover(const RecordPage &page, ScopeState &state);
    void finish(const RecordPage &page, ScopeState &state);
    void leave(const QByteArray &cursor, ScopeState &state);
    bool moves(const RecordPage &page);

    Kind m_kind = Kind::Newest;
    ScopePath m_scope;
    QByteArray m_cursor;
    std::optional<qint64> m_from; // bounds of the requests
    std::optional<qint64> m_to;
    std::optional<qint64> m_floor; // done when the edge is here; none: at the end of the list
    std::optional<qint64> m_ground; // newest event known before
    qint64 m_overlap = 0;
    std::optional<qint64> m_edge;
    std::optional<qint64> m_lowest;
    qint64 m_groundEvents = 0; // of the page taken last: at or below what was known before
    qint64 m_newerEvents = 0; // the others
    int m_pages = 0;
    int m_idlePages = 0;
    bool m_isResumed = false;
    bool m_isDone = false;
    bool m_isEnded = false;
    bool m_hasHoles = false;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/calls/githubjob.h"

namespace Reprise {

//! Reads the list of one place from its front until the index knows every delivery since some
//! moment. One walk goes on at a time in a place; whoever wants one meanwhile joins it. Belongs to
//! itself: it deletes itself when it has ended or nobody waits for it any more.
class GitHubWalk final : public QObject
{
    Q_OBJECT

public:
    //! done is called once, from the event loop, unless context dies before. The walk that was
    //! joined may reach less far back: whether the span is known then, the index tells.
    static void begin(const std::shared_ptr<GitHubAccess> &access, const GitHubPlace &place,
        qint64 sinceMicros, CallPriority priority, QObject *context,
        const std::function<void(const Result<void> &)> &done);

    //! Pages of one walk at most.
    static constexpr int MostPages = 100;
    //! Deliveries may show late in the list, out of order.
    static constexpr qint64 LateMicros = 5 * 60 * 1'000'000LL;

signals:
    void finished(const Reprise::Result<void> &result);

private:
    GitHubWalk(std::shared_ptr<GitHubAccess> access, const GitHubPlace &place, qint64 sinceMicros,
        CallPriority priority);
    void askPage(const QByteArray &cursor);
    void takePage(const QByteArray &cursor);
    void end(const Result<void> &result);
    void endIfUnwatched();

    const std::shared_ptr<GitHubAccess> m_access;
    const GitHubPlace m_place;
    const CallPriority m_priority;
    qint64 m_floor;
    GitHubGetPtr m_get;
    int m_pages = 0;
    bool m_hasEnded = false;
};

} // namespace Reprise

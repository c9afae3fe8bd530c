// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/calls/githubwalk.h"

#include "app/connectors/github/githubtarget.h"
#include "app/net/linkheader.h"

#include <QMetaMethod>

namespace Reprise {

using namespace Qt::StringLiterals;

void GitHubWalk::begin(const std::shared_ptr<GitHubAccess> &access, const GitHubPlace &place,
    qint64 sinceMicros, CallPriority priority, QObject *context,
    const std::function<void(const Result<void> &)> &done)
{
    GitHubWalk *walk = access->walks().value(place.text());
    if (!walk)
        walk = new GitHubWalk(access, place, sinceMicros, priority);
    connect(walk, &GitHubWalk::finished, context, done);
    connect(context, &QObject::destroyed, walk, &GitHubWalk::endIfUnwatched, Qt::QueuedConnection);
}

GitHubWalk::GitHubWalk(std::shared_ptr<GitHubAccess> access, const GitHubPlace &place,
    qint64 sinceMicros, CallPriority priority)
    : m_access(std::move(access))
    , m_place(place)
    , m_priority(priority)
    , m_floor(sinceMicros)
{
    const std::optional<qint64> newest = m_access->index().newestKnown(place.text());
    if (newest && m_access->index().isKnownSince(place.text(), sinceMicros))
        m_floor = std::max(m_floor, *newest - LateMicros);
    m_access->walks().insert(place.text(), this);
    askPage({});
}

void GitHubWalk::askPage(const QByteArray &cursor)
{
    const QByteArray first =
        m_place.deliveriesPath() + "?per_page=" + QByteArray::number(GitHubPageSize);
    m_get.reset(new GitHubGetJob(
        m_access, {cursor.isEmpty() ? first : cursor, u"list deliveries"_s}, m_priority));
    connect(m_get.get(), &Job::finished, this, [this, cursor] { takePage(cursor); });
}

void GitHubWalk::takePage(const QByteArray &cursor)
{
    const Result<HttpReply> reply = m_get->takeResult();
    if (!reply)
        return end(reply.error());
    const Result<GitHubPage> page = readDeliveries(reply->body, m_access->originOf(m_place));
    if (!page)
        return end(page.error());
    const QByteArray next = linkTarget(reply->headers.first("Link").value_or(QByteArray()), "next");
    m_access->index().notePage(m_place.text(), cursor, next, *page);
    const std::optional<qint64> oldest = page->oldestMicros();
    const bool isFar = oldest && *oldest <= m_floor;
    if (next.isEmpty() || isFar || ++m_pages >= MostPages)
        return end({});
    askPage(next);
}

void GitHubWalk::end(const Result<void> &result)
{
    m_hasEnded = true;
    m_get.reset();
    m_access->walks().remove(m_place.text());
    emit finished(result);
    deleteLater();
}

void GitHubWalk::endIfUnwatched()
{
    static const QMetaMethod Finished = QMetaMethod::fromSignal(&GitHubWalk::finished);
    if (!m_hasEnded && !isSignalConnected(Finished))
        end(Error{Error::Kind::Canceled, u"list deliveries"_s, {}});
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/calls/githublistjob.h"

#include "app/connectors/github/githubtarget.h"
#include "app/net/linkheader.h"

namespace Reprise {

using namespace Qt::StringLiterals;

GitHubListJob::GitHubListJob(std::shared_ptr<GitHubAccess> access, const PageRequest &request)
    : GitHubJob(std::move(access), request.priority)
    , m_request(request)
{
    if (request.vendorStatus == "success" || request.vendorStatus == "failure")
        m_filter = request.vendorStatus;
    begin();
}

void GitHubListJob::begin()
{
    const std::optional<GitHubPlace> place =
        GitHubPlace::fromScope(access().setup().owner, m_request.scope);
    if (!place)
        return endWith(Error{Error::Kind::Invalid, u"list deliveries"_s, u"scope"_s});
    m_place = *place;
    if (access().targetOf(m_place))
        askPage();
    else
        askTarget();
}

void GitHubListJob::askTarget()
{
    ask({m_place.hookPath(), u"read the webhook"_s},
        [this](const Result<HttpReply> &reply) { takeTarget(reply); });
}

//! Without it the page is still good; what hinders both, the page's own call will tell.
void GitHubListJob::takeTarget(const Result<HttpReply> &reply)
{
    access().noteTarget(m_place, reply ? readTarget(reply->body) : QByteArray());
    askPage();
}

QByteArray GitHubListJob::firstPage() const
{
    const QByteArray size = QByteArray::number(GitHubPageSize);
    return m_place.deliveriesPath() + "?per_page=" + size
        + (isFiltered() ? "&status=" + m_filter : QByteArray());
}

void GitHubListJob::askPage()
{
    ask({m_request.cursor.isEmpty() ? firstPage() : m_request.cursor, u"list deliveries"_s},
        [this](const Result<HttpReply> &reply) { takePage(reply); });
}

void GitHubListJob::takePage(const Result<HttpReply> &reply)
{
    if (!reply)
        return endWith(reply.error());
    const Result<GitHubPage> read = readDeliveries(reply->body, access().originOf(m_place));
    if (!read)
        return endWith(read.error());
    RecordPage page;
    page.next = linkTarget(reply->headers.first("Link").value_or(QByteArray()), "next");
    if (!isFiltered())
        access().index().notePage(m_place.text(), m_request.cursor, page.next, *read);
    page.records = foldDeliveries(read->records);
    page.rejects = read->rejects;
    endWith(std::move(page));
}

} // namespace Reprise

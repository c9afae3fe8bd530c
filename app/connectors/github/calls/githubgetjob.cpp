// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/calls/githubgetjob.h"

#include "app/connectors/github/githuberror.h"
#include "app/connectors/github/githublimits.h"

namespace Reprise {

using namespace Qt::StringLiterals;

GitHubGetJob::GitHubGetJob(
    std::shared_ptr<GitHubAccess> access, GitHubQuestion question, CallPriority priority)
    : m_access(std::move(access))
    , m_question(std::move(question))
    , m_priority(priority)
{
    if (m_access->setup().urlOf(m_question.pathOrLink).isEmpty()) {
        endWith(Error{Error::Kind::Protocol, m_question.operation,
            u"an address outside of this API is not followed"_s});
    } else {
        wait();
    }
}

void GitHubGetJob::cancel()
{
    if (!hasResult())
        endWith(Error{Error::Kind::Canceled, m_question.operation, {}});
}

void GitHubGetJob::wait()
{
    m_access->budget().whenAllowed(m_priority, this, [this] { send(); });
}

void GitHubGetJob::send()
{
    if (hasResult())
        return;
    const GitHubSetup &setup = m_access->setup();
    const Result<QByteArray> bearer = setup.credential.bearer(m_access->utcMicros());
    if (!bearer)
        return endWith(Error{Error::Kind::Auth, m_question.operation, bearer.error().detail});
    HttpRequest request{setup.urlOf(m_question.pathOrLink), setup.headers(*bearer), {}, {}};
    request.limits.bodyBytes = m_question.bodyBytes;
    m_reply = m_access->client().get(request);
    connect(m_reply.get(), &Job::finished, this, &GitHubGetJob::take);
}

void GitHubGetJob::take()
{
    Result<HttpReply> reply = m_reply->takeResult();
    if (!reply)
        return endWith(Error{reply.error().kind, m_question.operation, reply.error().detail});
    m_status = reply->status;
    m_access->learn(*reply);
    if (reply->status >= 200 && reply->status < 300)
        endWith(std::move(reply));
    else if (!takeRefusal(*reply))
        wait();
}

//! false: it may be tried again.
bool GitHubGetJob::takeRefusal(const HttpReply &reply)
{
    const GitHubCredential::Kind kind = m_access->setup().credential.kind();
    if (reply.status == 401 && kind != GitHubCredential::Kind::Token && m_access->correctClock())
        return false;
    if (limitOf(reply.status, reply.headers, reply.body, m_access->utcMicros())) {
        endWith(Error{Error::Kind::RateLimited, m_question.operation,
            QString::fromUtf8(githubMessage(reply.body))});
    } else {
        endWith(githubError(reply, m_question.operation, kind, m_access->skewMicros()));
    }
    return true;
}

void GitHubGetJob::endWith(Result<HttpReply> result)
{
    setResult(std::move(result));
    m_reply.reset();
    QMetaObject::invokeMethod(
        this, [this] { finish(); }, Qt::QueuedConnection);
}

} // namespace Reprise

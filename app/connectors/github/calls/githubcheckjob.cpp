// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/calls/githubcheckjob.h"

#include "app/connectors/github/githuberror.h"
#include "app/connectors/github/githubtarget.h"

#include <nlohmann/json.hpp>

namespace Reprise {

using namespace Qt::StringLiterals;
using Obstacle = ConnectionReport::Obstacle;

namespace {

constexpr auto FirstStep = "ask GitHub"_L1;

bool hasMember(const QByteArray &body, const char *key)
{
    const nlohmann::json answer = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
    return answer.is_object() && answer.contains(key);
}

Obstacle obstacleOf(const Error &error, int status)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
        return Obstacle::Host;
    case Error::Kind::Tls:
        return Obstacle::Tls;
    case Error::Kind::Proxy:
        return Obstacle::Proxy;
    case Error::Kind::Auth:
        return Obstacle::Credential;
    case Error::Kind::NotFound: // GitHub's word for "you may not know of it"
        return Obstacle::Permission;
    case Error::Kind::Rejected:
        return status == 403 ? Obstacle::Permission : Obstacle::Other;
    case Error::Kind::RateLimited:
        return Obstacle::RateLimit;
    case Error::Kind::Server:
        return Obstacle::Gateway;
    case Error::Kind::Protocol:
        return Obstacle::NotTheGateway;
    default:
        return Obstacle::Other;
    }
}

} // namespace

GitHubCheckJob::GitHubCheckJob(
    std::shared_ptr<GitHubAccess> access, const std::optional<GitHubPlace> &chosen)
    : GitHubJob(std::move(access), CallPriority::Person)
    , m_chosen(chosen)
{
    askGateway();
}

void GitHubCheckJob::askGateway()
{
    const bool isApp = access().setup().owner == GitHubOwner::App;
    ask({isApp ? "/app" : "/rate_limit", QString(FirstStep)},
        [this](const Result<HttpReply> &reply) { takeGateway(reply); });
}

void GitHubCheckJob::takeGateway(const Result<HttpReply> &reply)
{
    const bool isApp = access().setup().owner == GitHubOwner::App;
    const bool wasRefused = !reply && lastStatus() >= 400 && lastStatus() < 500
        && reply.error().kind != Error::Kind::RateLimited;
    if (wasRefused && !reply.error().detail.contains(u": "))
        return meet(Obstacle::NotTheGateway, reply.error()); // refused, but not in GitHub's words
    // An Enterprise Server without rate limits says 404 to this question.
    const bool isUnlimited = !isApp && lastStatus() == 404;
    if (!reply && !isUnlimited)
        return meet(reply.error());
    if (reply && !hasMember(reply->body, isApp ? "slug" : "resources")) {
        return meet(Obstacle::NotTheGateway,
            Error{Error::Kind::Protocol, QString(FirstStep),
                u"no answer of GitHub's API; an Enterprise Server has it below /api/v3"_s});
    }
    if (m_chosen)
        askDeliveries(*m_chosen);
    else if (isApp)
        askDeliveries(GitHubPlace());
    else if (access().setup().name.isEmpty())
        askNames();
    else
        askHooks();
}

void GitHubCheckJob::askNames()
{
    const GitHubSetup &setup = access().setup();
    const bool isInstalled = setup.credential.kind() == GitHubCredential::Kind::Installation;
    QByteArray path = isInstalled ? "/installation/repositories" : "/user/repos";
    if (setup.owner == GitHubOwner::Organization)
        path = "/user/orgs";
    ask({path + "?per_page=1", u"list where webhooks may be"_s},
        [this](const Result<HttpReply> &reply) {
            if (reply)
                endWithReport();
            else
                meet(reply.error());
        });
}

void GitHubCheckJob::askHooks()
{
    const GitHubSetup &setup = access().setup();
    ask({hooksPath(setup.owner, setup.name) + "?per_page=1", u"list webhooks"_s},
        [this](const Result<HttpReply> &reply) { takeHooks(reply); });
}

void GitHubCheckJob::takeHooks(const Result<HttpReply> &reply)
{
    if (!reply)
        return meet(reply.error());
    const Result<QList<GitHubHook>> hooks = readHooks(reply->body);
    if (!hooks)
        return meet(hooks.error());
    if (hooks->isEmpty()) {
        return meet(Obstacle::Scope,
            Error{Error::Kind::NotFound, u"list webhooks"_s, u"there is no webhook"_s});
    }
    const GitHubSetup &setup = access().setup();
    askDeliveries(GitHubPlace::make(setup.owner, setup.name, hooks->first().id).value());
}

void GitHubCheckJob::askDeliveries(const GitHubPlace &place)
{
    const QByteArray size = QByteArray::number(GitHubPageSize);
    ask({place.deliveriesPath() + "?per_page=" + size, u"list deliveries"_s},
        [this](const Result<HttpReply> &reply) { takeDeliveries(reply); });
}

void GitHubCheckJob::takeDeliveries(const Result<HttpReply> &reply)
{
    if (!reply)
        return meet(reply.error());
    const Result<GitHubPage> page = readDeliveries(reply->body, {});
    if (!page)
        return meet(page.error());
    m_report.eventsSeen = foldDeliveries(page->records).size();
    endWithReport();
}

void GitHubCheckJob::meet(const Error &error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    meet(obstacleOf(error, lastStatus()), error);
}

void GitHubCheckJob::meet(Obstacle obstacle, const Error &error)
{
    m_report.obstacle = obstacle;
    m_report.detail = error.detail.toUtf8();
    m_report.step = error.operation.toUtf8();
    endWithReport();
}

void GitHubCheckJob::endWithReport()
{
    m_report.clockSkewMicros = access().skewMicros();
    m_report.callsLeft = access().budget().remaining();
    endWith(m_report);
}

} // namespace Reprise

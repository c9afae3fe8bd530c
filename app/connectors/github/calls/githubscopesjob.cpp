// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/calls/githubscopesjob.h"

#include "app/connectors/import/messagemapping.h"
#include "app/net/linkheader.h"

namespace Reprise {

using namespace Qt::StringLiterals;

GitHubScopesJob::GitHubScopesJob(std::shared_ptr<GitHubAccess> access, const ScopePath &path)
    : GitHubJob(std::move(access), CallPriority::Person)
{
    begin(path);
}

void GitHubScopesJob::begin(const ScopePath &path)
{
    const GitHubSetup &setup = access().setup();
    m_owner = path.isEmpty() ? QByteArray() : path.first().id;
    if (path.isEmpty() && !setup.name.isEmpty())
        return endWith(QList<GatewayScope>{{ownerLevel(setup.owner), setup.name, setup.name}});
    if (!path.isEmpty() && !isOwnerName(setup.owner, m_owner))
        return endWith(Error{Error::Kind::Invalid, u"list webhooks"_s, u"scope"_s});
    askPage(firstPath());
}

QByteArray GitHubScopesJob::firstPath() const
{
    const GitHubSetup &setup = sharedAccess()->setup();
    const QByteArray size = "?per_page=" + QByteArray::number(GitHubPageSize);
    if (!m_owner.isEmpty())
        return hooksPath(setup.owner, m_owner) + size;
    if (setup.owner == GitHubOwner::Organization)
        return "/user/orgs" + size;
    const bool isInstalled = setup.credential.kind() == GitHubCredential::Kind::Installation;
    return (
        isInstalled ? "/installation/repositories" + size : "/user/repos" + size + "&sort=pushed");
}

void GitHubScopesJob::askPage(const QByteArray &cursor)
{
    const QString operation =
        m_owner.isEmpty() ? u"list where webhooks may be"_s : u"list webhooks"_s;
    ask({cursor, operation}, [this](const Result<HttpReply> &reply) { takePage(reply); });
}

void GitHubScopesJob::takePage(const Result<HttpReply> &reply)
{
    if (!reply)
        return endWith(reply.error());
    const Result<void> taken = m_owner.isEmpty() ? takeNames(reply->body) : takeHooks(reply->body);
    if (!taken)
        return endWith(taken.error());
    const QByteArray next = linkTarget(reply->headers.first("Link").value_or(QByteArray()), "next");
    if (next.isEmpty() || ++m_pages >= MostPages)
        endWith(m_scopes);
    else
        askPage(next);
}

Result<void> GitHubScopesJob::takeNames(const QByteArray &body)
{
    const GitHubOwner owner = access().setup().owner;
    const Result<QList<QByteArray>> names = readOwnerNames(owner, body);
    if (!names)
        return names.error();
    for (const QByteArray &name : *names)
        m_scopes.append({ownerLevel(owner), name, name});
    return {};
}

Result<void> GitHubScopesJob::takeHooks(const QByteArray &body)
{
    const Result<QList<GitHubHook>> hooks = readHooks(body);
    if (!hooks)
        return hooks.error();
    for (const GitHubHook &hook : *hooks) {
        if (const auto place = GitHubPlace::make(access().setup().owner, m_owner, hook.id))
            access().noteTarget(*place, hook.url);
        QByteArray label = addressForPeople(hook.url);
        if (label.isEmpty())
            label = hook.id;
        m_scopes.append({HookLevel, hook.id, hook.isActive ? label : label + " (inactive)"});
    }
    return {};
}

} // namespace Reprise

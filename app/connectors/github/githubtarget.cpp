// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubtarget.h"

#include <nlohmann/json.hpp>

namespace Reprise {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

Json parsed(const QByteArray &body)
{
    return Json::parse(body.begin(), body.end(), nullptr, false);
}

Error unreadable(const QString &operation)
{
    return Error{Error::Kind::Protocol, operation, u"not an answer of GitHub's API"_s};
}

const Json &member(const Json &object, const char *key)
{
    static const Json Nothing;
    const Json::const_iterator found = object.find(key);
    return object.is_object() && found != object.end() ? *found : Nothing;
}

QByteArray textOf(const Json &value)
{
    return value.is_string() ? QByteArray::fromStdString(value.get_ref<const std::string &>())
                             : QByteArray();
}

QByteArray idOf(const Json &value)
{
    return value.is_number_integer() ? QByteArray::fromStdString(value.dump()) : QByteArray();
}

bool mayAdminister(const Json &repository)
{
    const Json &isAdmin = member(member(repository, "permissions"), "admin");
    return !isAdmin.is_boolean() || isAdmin.get<bool>();
}

} // namespace

Result<QList<GitHubHook>> readHooks(const QByteArray &body)
{
    const Json list = parsed(body);
    if (!list.is_array())
        return unreadable(u"list webhooks"_s);
    QList<GitHubHook> hooks;
    for (const Json &entry : list) {
        GitHubHook hook{idOf(member(entry, "id")), textOf(member(member(entry, "config"), "url"))};
        const Json &isActive = member(entry, "active");
        hook.isActive = !isActive.is_boolean() || isActive.get<bool>();
        if (isGitHubNumber(hook.id))
            hooks.append(hook);
    }
    return hooks;
}

QByteArray readTarget(const QByteArray &body)
{
    const Json answer = parsed(body);
    const Json &config = member(answer, "config");
    return textOf(member(config.is_object() ? config : answer, "url"));
}

Result<QList<QByteArray>> readOwnerNames(GitHubOwner owner, const QByteArray &body)
{
    const Json answer = parsed(body);
    const Json &list = answer.is_array() ? answer : member(answer, "repositories");
    if (!list.is_array())
        return unreadable(u"list where webhooks may be"_s);
    const bool areRepositories = owner == GitHubOwner::Repository;
    QList<QByteArray> names;
    for (const Json &entry : list) {
        const QByteArray name = textOf(member(entry, areRepositories ? "full_name" : "login"));
        if (isOwnerName(owner, name) && (!areRepositories || mayAdminister(entry)))
            names.append(name);
    }
    return names;
}

} // namespace Reprise

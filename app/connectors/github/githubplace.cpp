// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubplace.h"

#include <algorithm>

namespace Reprise {

namespace {

constexpr qsizetype LongestName = 100;
constexpr qsizetype LongestNumber = 20;
//! 100 ns steps between 1582-10-15, where UUIDs begin to count, and 1970.
constexpr qint64 UuidEpoch = 0x01B21DD213814000LL;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
        || c == '_' || c == '-';
}

bool isName(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= LongestName && text != "." && text != ".."
        && std::all_of(text.begin(), text.end(), isNameCharacter);
}

} // namespace

QByteArray ownerLevel(GitHubOwner owner)
{
    return owner == GitHubOwner::Repository ? "repository" : "organization";
}

bool isGitHubNumber(const QByteArray &text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.isEmpty() && text.size() <= LongestNumber
        && std::all_of(text.begin(), text.end(), isDigit);
}

bool isOwnerName(GitHubOwner owner, const QByteArray &name)
{
    if (owner == GitHubOwner::App)
        return name.isEmpty();
    if (owner == GitHubOwner::Organization)
        return isName(name);
    const qsizetype slash = name.indexOf('/');
    return slash > 0 && isName(QByteArrayView(name).first(slash))
        && isName(QByteArrayView(name).sliced(slash + 1));
}

QByteArray hooksPath(GitHubOwner owner, const QByteArray &name)
{
    Q_ASSERT(owner != GitHubOwner::App && isOwnerName(owner, name));
    return (owner == GitHubOwner::Repository ? "/repos/" : "/orgs/") + name + "/hooks";
}

std::optional<GitHubPlace> GitHubPlace::make(
    GitHubOwner owner, const QByteArray &name, const QByteArray &hook)
{
    if (!isOwnerName(owner, name) || (owner != GitHubOwner::App && !isGitHubNumber(hook)))
        return std::nullopt;
    GitHubPlace place;
    place.m_owner = owner;
    place.m_name = name;
    place.m_hook = owner == GitHubOwner::App ? QByteArray() : hook;
    return place;
}

std::optional<GitHubPlace> GitHubPlace::fromScope(GitHubOwner owner, const ScopePath &path)
{
    if (owner == GitHubOwner::App)
        return path.isEmpty() ? std::optional(GitHubPlace()) : std::nullopt;
    if (path.size() != 2)
        return std::nullopt;
    return make(owner, path[0].id, path[1].id);
}

std::optional<GitHubPlace> GitHubPlace::fromEvent(const EventId &event)
{
    const QByteArray text = event.text().mid(event.text().lastIndexOf('@') + 1);
    if (text == "app/hook")
        return GitHubPlace();
    const qsizetype hooks = text.lastIndexOf("/hooks/");
    const qsizetype begin = text.indexOf('/');
    if (hooks < 0 || begin >= hooks)
        return std::nullopt;
    const QByteArray kind = text.left(begin);
    if (kind != "repos" && kind != "orgs")
        return std::nullopt;
    return make(kind == "repos" ? GitHubOwner::Repository : GitHubOwner::Organization,
        text.mid(begin + 1, hooks - begin - 1), text.mid(hooks + 7));
}

QByteArray GitHubPlace::text() const
{
    if (m_owner == GitHubOwner::App)
        return "app/hook";
    return hooksPath(m_owner, m_name).mid(1) + '/' + m_hook;
}

QByteArray GitHubPlace::hookPath() const
{
    return m_owner == GitHubOwner::App ? "/app/hook/config" : '/' + text();
}

std::optional<qint64> guidMicros(const QByteArray &guid)
{
    const QByteArrayList parts = guid.split('-');
    if (parts.size() != 5 || parts[0].size() != 8 || parts[1].size() != 4 || parts[2].size() != 4
        || parts[2].front() != '1')
        return std::nullopt;
    bool isNumber = false;
    const qint64 steps = (parts[2].mid(1) + parts[1] + parts[0]).toLongLong(&isNumber, 16);
    return isNumber ? std::optional((steps - UuidEpoch) / 10) : std::nullopt;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/gatewayscope.h"
#include "models/domain/ids.h"

#include <optional>

namespace Reprise {

enum class GitHubOwner : quint8 { Repository, Organization, App };

//! Names of the levels to choose from: "repository" or "organization", then "hook".
QByteArray ownerLevel(GitHubOwner owner);
inline constexpr char HookLevel[] = "hook";

//! The webhook whose deliveries are meant. All its texts are checked when it is made, so that its
//! paths need no escaping.
class GitHubPlace final
{
public:
    //! The app's only webhook.
    GitHubPlace() = default;
    //! name: "acme/shop" or "acme". Nothing where name or hook cannot be one.
    static std::optional<GitHubPlace> make(
        GitHubOwner owner, const QByteArray &name, const QByteArray &hook);
    //! By the choices of a scope path; the app's has none.
    static std::optional<GitHubPlace> fromScope(GitHubOwner owner, const ScopePath &path);
    //! The place in an event's id ("guid@repos/acme/shop/hooks/77"); nothing for ids of files.
    static std::optional<GitHubPlace> fromEvent(const EventId &event);

    GitHubOwner owner() const { return m_owner; }
    //! "acme/shop", "acme", or empty for the app.
    const QByteArray &name() const { return m_name; }
    //! "repos/acme/shop/hooks/77", "orgs/acme/hooks/9", "app/hook": part of event ids.
    QByteArray text() const;
    //! Below the API's base: of the webhook itself, and of its deliveries.
    QByteArray hookPath() const;
    QByteArray deliveriesPath() const { return '/' + text() + "/deliveries"; }

    bool operator==(const GitHubPlace &) const = default;

private:
    GitHubOwner m_owner = GitHubOwner::App;
    QByteArray m_name;
    QByteArray m_hook;
};

//! "/repos/acme/shop/hooks"; REQUIRES: isOwnerName(owner, name), no app.
QByteArray hooksPath(GitHubOwner owner, const QByteArray &name);
//! Letters, digits, '.', '_', '-', with one '/' inside for repositories.
bool isOwnerName(GitHubOwner owner, const QByteArray &name);
//! Digits: ids of hooks and deliveries.
bool isGitHubNumber(const QByteArray &text);

//! When the event of a delivery's guid arose: GitHub's are UUIDs of version 1, which hold a time.
//! Nothing for others. A hint, good for where to stop looking; never for what a guid is.
std::optional<qint64> guidMicros(const QByteArray &guid);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/githubsetup.h"

namespace Reprise {

inline constexpr int GitHubPageSize = 100; //!< the most that GitHub gives

//! One webhook of a list of hooks.
struct GitHubHook {
    QByteArray id;
    QByteArray url; //!< where it delivers today; may be hostile
    bool isActive = true;
};

//! Webhooks of a list's answer. Error: Protocol.
Result<QList<GitHubHook>> readHooks(const QByteArray &body);
//! The target in a webhook's own answer, or in the app's configuration; empty where it has none.
QByteArray readTarget(const QByteArray &body);

//! Names in an answer that lists repositories (alone, or in "repositories") or organizations.
//! Repositories whose webhooks the token may not administer are left out. Error: Protocol.
Result<QList<QByteArray>> readOwnerNames(GitHubOwner owner, const QByteArray &body);

} // namespace Reprise

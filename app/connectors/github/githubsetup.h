// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/githubcredential.h"
#include "app/connectors/github/githubplace.h"
#include "models/domain/gateway/networkroute.h"
#include "models/domain/httpmessage.h"

#include <QUrl>

namespace Reprise {

//! Where a connection's API lives and how it wants to be asked.
struct GitHubSetup {
    GitHubOwner owner = GitHubOwner::Repository;
    QByteArray name; //!< "acme/shop" or "acme"; empty: all that the credential sees
    QUrl base; //!< "https://api.github.com", "https://ghe.example/api/v3"; no slash at the end
    QByteArray apiVersion; //!< of X-GitHub-Api-Version
    int retentionDays = 3;
    GitHubCredential credential;
    NetworkRoute route;
    RouteSecrets routeSecrets;

    //! An absolute address of this API: below base, or one that GitHub gave, of the same origin
    //! only. Empty where it is neither.
    QUrl urlOf(const QByteArray &pathOrLink) const;
    //! The fields of every call.
    Headers headers(const QByteArray &bearer) const;
};

} // namespace Reprise

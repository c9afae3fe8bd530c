// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubsetup.h"

#include "app/net/weborigin.h"

namespace Reprise {

QUrl GitHubSetup::urlOf(const QByteArray &pathOrLink) const
{
    if (pathOrLink.startsWith('/'))
        return QUrl::fromEncoded(base.toEncoded() + pathOrLink, QUrl::StrictMode);
    const QUrl link = QUrl::fromEncoded(pathOrLink, QUrl::StrictMode);
    return link.isValid() && link.userInfo().isEmpty() && isSameOrigin(link, base) ? link : QUrl();
}

Headers GitHubSetup::headers(const QByteArray &bearer) const
{
    // GitHub recommends the first type; its own description of the API knows only the second.
    Headers fields{{"Accept", "application/vnd.github+json, application/json;q=0.9"},
        {"X-GitHub-Api-Version", apiVersion}, {"User-Agent", "Reprise/" REPRISE_VERSION}};
    if (!bearer.isEmpty())
        fields.append("Authorization", "Bearer " + bearer);
    return fields;
}

} // namespace Reprise

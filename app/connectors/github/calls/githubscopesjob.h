// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/calls/githubjob.h"
#include "app/connectors/github/githubtarget.h"

namespace Reprise {

//! The choices of one level: repositories or organizations that the credential sees, or the
//! webhooks of one.
class GitHubScopesJob final : public GitHubJob<QList<GatewayScope>>
{
public:
    GitHubScopesJob(std::shared_ptr<GitHubAccess> access, const ScopePath &path);

    //! Pages of a hundred that are read at most.
    static constexpr int MostPages = 10;

private:
    void begin(const ScopePath &path);
    void askPage(const QByteArray &cursor);
    void takePage(const Result<HttpReply> &reply);
    Result<void> takeNames(const QByteArray &body);
    Result<void> takeHooks(const QByteArray &body);
    QByteArray firstPath() const;

    QByteArray m_owner; // whose webhooks; empty: owners are listed
    QList<GatewayScope> m_scopes;
    int m_pages = 0;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/calls/githubjob.h"

namespace Reprise {

//! Tries step by step what reading needs: is this GitHub, does it know the credential, may it see
//! the webhooks, does it list deliveries. Where no webhook was chosen, the first one is tried.
class GitHubCheckJob final : public GitHubJob<ConnectionReport>
{
public:
    //! chosen: nothing where no scope is chosen yet.
    GitHubCheckJob(std::shared_ptr<GitHubAccess> access, const std::optional<GitHubPlace> &chosen);

private:
    void askGateway();
    void takeGateway(const Result<HttpReply> &reply);
    void askHooks();
    void takeHooks(const Result<HttpReply> &reply);
    void askNames();
    void askDeliveries(const GitHubPlace &place);
    void takeDeliveries(const Result<HttpReply> &reply);
    void meet(ConnectionReport::Obstacle obstacle, const Error &error);
    void meet(const Error &error);
    void endWithReport();

    const std::optional<GitHubPlace> m_chosen;
    ConnectionReport m_report;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/calls/githubjob.h"

namespace Reprise {

//! One page of a webhook's deliveries; where the webhook's target is not known yet, it is asked
//! for first, because list items do not tell it.
class GitHubListJob final : public GitHubJob<RecordPage>
{
public:
    GitHubListJob(std::shared_ptr<GitHubAccess> access, const PageRequest &request);

private:
    void begin();
    void askTarget();
    void takeTarget(const Result<HttpReply> &reply);
    void askPage();
    void takePage(const Result<HttpReply> &reply);
    QByteArray firstPage() const;
    bool isFiltered() const { return !m_filter.isEmpty(); }

    const PageRequest m_request;
    QByteArray m_filter; // for the query: "success", "failure", or empty
    GitHubPlace m_place;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/calls/githubaccess.h"

namespace Reprise {

struct GitHubQuestion {
    QByteArray pathOrLink;
    QString operation; //!< "list deliveries", for the error
    qint64 bodyBytes = 8 * 1024 * 1024; //!< largest answer
};

//! One GET of GitHub's API when the budget allows it. Only 2xx is a value; everything else is an
//! error with its cause. An app's call that a wrong clock spoiled is made once more.
class GitHubGetJob final : public ResultJob<HttpReply>
{
    Q_OBJECT

public:
    GitHubGetJob(
        std::shared_ptr<GitHubAccess> access, GitHubQuestion question, CallPriority priority);

    void cancel() override;
    //! Of the last answer; 0 where none came.
    int status() const { return m_status; }

private:
    void wait();
    void send();
    void take();
    bool takeRefusal(const HttpReply &reply);
    void endWith(Result<HttpReply> result);

    const std::shared_ptr<GitHubAccess> m_access;
    const GitHubQuestion m_question;
    const CallPriority m_priority;
    JobPtr<HttpReply> m_reply;
    int m_status = 0;
};

using GitHubGetPtr = std::unique_ptr<GitHubGetJob, JobDeleter>;

} // namespace Reprise

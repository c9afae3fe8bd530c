// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/calls/githubgetjob.h"

namespace Reprise {

//! A job that asks GitHub several questions, one after the other.
template <typename T>
class GitHubJob : public ResultJob<T>
{
public:
    void cancel() override
    {
        if (!this->hasResult())
            endWith(Error{Error::Kind::Canceled, {}, {}});
    }

protected:
    using Then = std::function<void(Result<HttpReply>)>;

    GitHubJob(std::shared_ptr<GitHubAccess> access, CallPriority priority)
        : m_access(std::move(access))
        , m_priority(priority)
    {
    }

    GitHubAccess &access() { return *m_access; }
    const std::shared_ptr<GitHubAccess> &sharedAccess() const { return m_access; }
    CallPriority priority() const { return m_priority; }
    //! HTTP status of the last answer; 0: none came.
    int lastStatus() const { return m_lastStatus; }

    void ask(GitHubQuestion question, Then then)
    {
        m_get.reset(new GitHubGetJob(m_access, std::move(question), m_priority));
        QObject::connect(m_get.get(), &Job::finished, this, [this, then = std::move(then)] {
            m_lastStatus = m_get->status();
            then(m_get->takeResult());
        });
    }

    //! Once; nothing is asked after it.
    void endWith(Result<T> result)
    {
        this->setResult(std::move(result));
        m_get.reset();
        QMetaObject::invokeMethod(
            this, [this] { this->finish(); }, Qt::QueuedConnection);
    }

private:
    const std::shared_ptr<GitHubAccess> m_access;
    const CallPriority m_priority;
    GitHubGetPtr m_get;
    int m_lastStatus = 0;
};

} // namespace Reprise

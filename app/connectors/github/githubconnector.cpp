// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubconnector.h"

#include "app/connectors/github/calls/githubaccess.h"
#include "app/connectors/github/calls/githubcheckjob.h"
#include "app/connectors/github/calls/githublistjob.h"
#include "app/connectors/github/calls/githubrecordjob.h"
#include "app/connectors/github/calls/githubscopesjob.h"
#include "app/connectors/github/githubcapabilities.h"
#include "app/connectors/github/githubreplay.h"
#include "models/domain/recordfold.h"

namespace Reprise {

GitHubConnector::GitHubConnector(GitHubSetup setup, GitHubCredential replay,
    QList<ScopePath> chosen, std::shared_ptr<CallBudget> budget, const Clock &clock)
    : m_clock(clock)
    , m_replay(std::move(replay))
    , m_chosen(std::move(chosen))
    , m_capabilities(githubCapabilities(setup.owner, setup.retentionDays))
    , m_access(std::make_shared<GitHubAccess>(std::move(setup), std::move(budget), clock))
{
}

GitHubConnector::~GitHubConnector() = default;

QList<QByteArray> githubScopeLevels(GitHubOwner owner)
{
    if (owner == GitHubOwner::App)
        return {};
    return {ownerLevel(owner), HookLevel};
}

QList<QByteArray> GitHubConnector::scopeLevels() const
{
    return githubScopeLevels(m_access->setup().owner);
}

JobPtr<ConnectionReport> GitHubConnector::check()
{
    std::optional<GitHubPlace> chosen;
    if (!m_chosen.isEmpty())
        chosen = GitHubPlace::fromScope(m_access->setup().owner, m_chosen.first());
    return JobPtr<ConnectionReport>(new GitHubCheckJob(m_access, chosen));
}

JobPtr<QList<GatewayScope>> GitHubConnector::scopes(const ScopePath &path)
{
    Q_ASSERT(path.size() < scopeLevels().size());
    return JobPtr<QList<GatewayScope>>(new GitHubScopesJob(m_access, path));
}

JobPtr<RecordPage> GitHubConnector::list(const PageRequest &request)
{
    return JobPtr<RecordPage>(new GitHubListJob(m_access, request));
}

JobPtr<EventRecord> GitHubConnector::record(const EventId &event, CallPriority priority)
{
    return recordOf(event, {}, priority);
}

JobPtr<EventRecord> GitHubConnector::recordOf(
    const EventId &event, const AttemptId &newest, CallPriority priority)
{
    return JobPtr<EventRecord>(new GitHubRecordJob(m_access, event, newest, priority));
}

std::shared_ptr<const ReplayProtocol> GitHubConnector::replayProtocol() const
{
    GitHubReplay::Newest newest;
    for (const EventRecord &record : m_access->index().events()) {
        if (const Attempt *attempt = newestAttempt(record.attempts))
            newest.insert(record.event.id, attempt->id);
    }
    GitHubSetup setup = m_access->setup();
    setup.credential = m_replay;
    return std::make_shared<GitHubReplay>(
        std::move(setup), std::move(newest), m_clock, m_access->clockCorrection());
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/github/githubsetup.h"
#include "models/domain/gateway/connectionsettings.h"

namespace Reprise {

class CallBudget;
class Clock;
class GitHubAccess;

//! GitHub's deliveries of one kind of webhook: of repositories, of organizations, or of an app.
//! Lists hold no payloads; they are fetched by record() only, delivery by delivery.
class GitHubConnector final : public Connector
{
    Q_OBJECT

public:
    //! replay: the credential for redeliveries. clock outlives this and its replay protocols.
    GitHubConnector(GitHubSetup setup, GitHubCredential replay, QList<ScopePath> chosen,
        std::shared_ptr<CallBudget> budget, const Clock &clock);
    ~GitHubConnector() override;

    const Capabilities &capabilities() const override { return m_capabilities; }
    JobPtr<ConnectionReport> check() override;
    QList<QByteArray> scopeLevels() const override;
    JobPtr<QList<GatewayScope>> scopes(const ScopePath &path) override;
    JobPtr<RecordPage> list(const PageRequest &request) override;
    JobPtr<EventRecord> record(const EventId &event, CallPriority priority) override;
    JobPtr<EventRecord> recordOf(
        const EventId &event, const AttemptId &newest, CallPriority priority) override;
    std::shared_ptr<const ReplayProtocol> replayProtocol() const override;

private:
    const Clock &m_clock;
    const GitHubCredential m_replay;
    const QList<ScopePath> m_chosen;
    const Capabilities m_capabilities;
    const std::shared_ptr<GitHubAccess> m_access;
};

//! Names of the levels that have to be chosen for that kind of webhook.
QList<QByteArray> githubScopeLevels(GitHubOwner owner);

} // namespace Reprise

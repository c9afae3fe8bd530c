// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/profile.h"
#include "models/domain/gateway/gatewaykind.h"

#include <QMap>
#include <memory>

namespace Reprise {

class CallBudget;
class Clock;
class ConnectionProbe;
class Connector;
class ConnectorRegistry;
class CredentialStore;

//! A connector that lives, and the calls that its credential may make.
struct OpenConnection {
    std::shared_ptr<Connector> connector;
    std::shared_ptr<CallBudget> budget;
    NetworkRoute route{};
    RouteSecrets routeSecrets{};
};

//! The way to gateways: which kinds there are, and connectors with the right secrets. Everything
//! that uses the same credential at the same host gets the same call budget.
//! Thread: GUI. Outlives what it hands out.
class GatewayAccess final
{
public:
    //! All of them outlive this.
    GatewayAccess(
        const ConnectorRegistry &registry, CredentialStore &credentials, const Clock &clock);
    ~GatewayAccess();
    Q_DISABLE_COPY_MOVE(GatewayAccess)

    QList<GatewayKind> kinds() const;
    std::optional<GatewayKind> kindOf(const QByteArray &gateway) const;

    //! With secrets as they are given. Error: Invalid, the detail names the field at fault; "url"
    //! also for plain http to another machine.
    Result<OpenConnection> connectWith(
        const ConnectionSettings &settings, const ConnectionSecrets &secrets);
    //! The same, only to be tried out.
    Result<std::unique_ptr<ConnectionProbe>> probe(
        const ConnectionSettings &settings, const ConnectionSecrets &secrets);
    //! For reading: credentials that only replays need are not loaded. Error: Auth where secrets
    //! are missing; the detail names their fields, by comma.
    JobPtr<OpenConnection> open(const Profile &profile);
    //! With the credentials for replaying, too: those given, else those that were saved. Errors: as
    //! of open().
    JobPtr<OpenConnection> openForReplay(const Profile &profile, const ConnectionSecrets &given);

    //! Names of the secrets that reading needs, and of those that replaying needs beside them.
    QList<QByteArray> readingSecrets(const Profile &profile) const;
    QList<QByteArray> replaySecrets(const Profile &profile) const;
    CredentialStore &credentials() { return m_credentials; }

private:
    std::shared_ptr<CallBudget> budgetOf(
        const ConnectionSettings &settings, const ConnectionSecrets &secrets);

    const ConnectorRegistry &m_registry;
    CredentialStore &m_credentials;
    const Clock &m_clock;
    QMap<QByteArray, std::weak_ptr<CallBudget>> m_budgets; // by a digest of host and credential
};

} // namespace Reprise

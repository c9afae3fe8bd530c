// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/gatewayaccess.h"

#include "app/connection/connectionopening.h"
#include "app/connection/connectionprobe.h"
#include "app/connectors/connector.h"
#include "app/connectors/connectorregistry.h"
#include "app/net/callbudget.h"
#include "app/net/weborigin.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

//! Which credential it is, without being it.
QByteArray credentialDigest(const ConnectionSettings &settings, const ConnectionSecrets &secrets)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(settings.gateway + '\n' + webOrigin(QUrl::fromEncoded(settings.baseUrl)));
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        hash.addData('\n' + it.key() + ' ' + it.value().toHex());
    return hash.result();
}

//! A credential goes over plain http to this machine only.
bool isAllowed(const QUrl &url)
{
    return isWebAddress(url) && (url.scheme() == "https"_L1 || isLoopbackHost(url.host()));
}

} // namespace

GatewayAccess::GatewayAccess(
    const ConnectorRegistry &registry, CredentialStore &credentials, const Clock &clock)
    : m_registry(registry)
    , m_credentials(credentials)
    , m_clock(clock)
{
}

GatewayAccess::~GatewayAccess() = default;

QList<GatewayKind> GatewayAccess::kinds() const
{
    return m_registry.kinds();
}

std::optional<GatewayKind> GatewayAccess::kindOf(const QByteArray &gateway) const
{
    for (const GatewayKind &kind : m_registry.kinds()) {
        if (kind.id == gateway)
            return kind;
    }
    return std::nullopt;
}

std::shared_ptr<CallBudget> GatewayAccess::budgetOf(
    const ConnectionSettings &settings, const ConnectionSecrets &secrets)
{
    std::weak_ptr<CallBudget> &known = m_budgets[credentialDigest(settings, secrets)];
    if (std::shared_ptr<CallBudget> living = known.lock())
        return living;
    const std::optional<GatewayKind> kind = kindOf(settings.gateway);
    auto made = std::make_shared<CallBudget>(
        m_clock, kind ? kind->capabilities.callsPerMinute : std::nullopt);
    known = made;
    return made;
}

Result<OpenConnection> GatewayAccess::connectWith(
    const ConnectionSettings &settings, const ConnectionSecrets &secrets)
{
    if (!isAllowed(QUrl::fromEncoded(settings.baseUrl)))
        return Error{Error::Kind::Invalid, u"connect"_s, u"url"_s};
    const std::shared_ptr<CallBudget> budget = budgetOf(settings, secrets);
    Result<std::unique_ptr<Connector>> made = m_registry.make({settings, secrets, budget});
    if (!made)
        return made.error();
    return OpenConnection{*std::move(made), budget, settings.route, routeSecretsOf(secrets)};
}

Result<std::unique_ptr<ConnectionProbe>> GatewayAccess::probe(
    const ConnectionSettings &settings, const ConnectionSecrets &secrets)
{
    const Result<OpenConnection> made = connectWith(settings, secrets);
    if (!made)
        return made.error();
    return std::make_unique<ConnectionProbe>(made->connector);
}

JobPtr<OpenConnection> GatewayAccess::open(const Profile &profile)
{
    return JobPtr<OpenConnection>(
        new ConnectionOpening(*this, profile, readingSecrets(profile), {}));
}

JobPtr<OpenConnection> GatewayAccess::openForReplay(
    const Profile &profile, const ConnectionSecrets &given)
{
    QList<QByteArray> names = readingSecrets(profile);
    for (const QByteArray &name : replaySecrets(profile)) {
        if (profile.secretNames.contains(name) && !given.contains(name))
            names.append(name);
    }
    return JobPtr<OpenConnection>(new ConnectionOpening(*this, profile, names, given));
}

QList<QByteArray> GatewayAccess::readingSecrets(const Profile &profile) const
{
    QList<QByteArray> names;
    const std::optional<GatewayKind> kind = kindOf(profile.connection.gateway);
    for (const GatewayField &field : kind ? kind->fields : QList<GatewayField>()) {
        const bool isWanted = field.isRequired || profile.secretNames.contains(field.name);
        if (field.isSecret && !field.isForReplay && isWanted)
            names.append(field.name);
    }
    for (const char *name : {ProxyPasswordSecret, ClientKeyPhraseSecret}) {
        if (profile.secretNames.contains(name))
            names.append(name);
    }
    return names;
}

QList<QByteArray> GatewayAccess::replaySecrets(const Profile &profile) const
{
    QList<QByteArray> names;
    const std::optional<GatewayKind> kind = kindOf(profile.connection.gateway);
    for (const GatewayField &field : kind ? kind->fields : QList<GatewayField>()) {
        if (field.isSecret && field.isForReplay)
            names.append(field.name);
    }
    return names;
}

} // namespace Reprise

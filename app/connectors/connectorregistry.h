// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/connectionsettings.h"
#include "models/domain/gateway/gatewaykind.h"
#include "models/domain/result.h"

#include <functional>
#include <memory>

namespace Reprise {

class CallBudget;
class Connector;

//! What the makers of connectors are given.
struct ConnectorParts {
    ConnectionSettings settings;
    ConnectionSecrets secrets;
    std::shared_ptr<CallBudget> budget; //!< shared by all that use the same credential
};

//! A maker of connectors of some kinds: described ones, GitHub's, …
class ConnectorFamily
{
public:
    virtual ~ConnectorFamily() = default;

    virtual QList<GatewayKind> kinds() const = 0;
    //! Error: Invalid, with the name of the field at fault as detail.
    virtual Result<std::unique_ptr<Connector>> make(const ConnectorParts &parts) const = 0;
};

//! All kinds of gateways that this program knows. No kind has a name in code outside its family.
class ConnectorRegistry final
{
public:
    explicit ConnectorRegistry(std::vector<std::unique_ptr<ConnectorFamily>> families);

    QList<GatewayKind> kinds() const;
    const ConnectorFamily *familyOf(const QByteArray &gateway) const;
    Result<std::unique_ptr<Connector>> make(const ConnectorParts &parts) const;

private:
    std::vector<std::unique_ptr<ConnectorFamily>> m_families;
};

} // namespace Reprise

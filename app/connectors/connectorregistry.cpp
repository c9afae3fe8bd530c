// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/connectorregistry.h"

#include "app/connectors/connector.h"

using namespace Qt::StringLiterals;

namespace Reprise {

ConnectorRegistry::ConnectorRegistry(std::vector<std::unique_ptr<ConnectorFamily>> families)
    : m_families(std::move(families))
{
}

QList<GatewayKind> ConnectorRegistry::kinds() const
{
    QList<GatewayKind> all;
    for (const std::unique_ptr<ConnectorFamily> &family : m_families)
        all += family->kinds();
    return all;
}

const ConnectorFamily *ConnectorRegistry::familyOf(const QByteArray &gateway) const
{
    for (const std::unique_ptr<ConnectorFamily> &family : m_families) {
        for (const GatewayKind &kind : family->kinds()) {
            if (kind.id == gateway)
                return family.get();
        }
    }
    return nullptr;
}

Result<std::unique_ptr<Connector>> ConnectorRegistry::make(const ConnectorParts &parts) const
{
    if (const ConnectorFamily *family = familyOf(parts.settings.gateway))
        return family->make(parts);
    return Error{Error::Kind::Invalid, u"connect"_s, u"gateway"_s};
}

} // namespace Reprise

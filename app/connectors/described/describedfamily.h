// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connectorregistry.h"
#include "app/connectors/described/gatewayfiles.h"

namespace Reprise {

class Clock;

//! The gateways that files describe.
class DescribedFamily final : public ConnectorFamily
{
public:
    //! folder of the user's own files; empty: the built-in ones only. clock outlives the
    //! connectors.
    DescribedFamily(const QString &folder, const Clock &clock);
    //! Of files that were read already.
    DescribedFamily(GatewayFiles files, const Clock &clock);

    QList<GatewayKind> kinds() const override;
    Result<std::unique_ptr<Connector>> make(const ConnectorParts &parts) const override;

    const QList<RefusedGatewayFile> &refused() const { return m_files.refused; }

private:
    const GatewayFiles m_files;
    const Clock &m_clock;
};

//! The name of the first field of the form whose value cannot be used; "url" is the address.
std::optional<QByteArray> badFieldOf(const Description &description, const ConnectorParts &parts);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connectorregistry.h"

namespace Reprise {

class Clock;

//! Makes connectors to GitHub: webhooks of repositories, of organizations, and of apps.
class GitHubFamily final : public ConnectorFamily
{
public:
    //! clock outlives this and all that it makes.
    explicit GitHubFamily(const Clock &clock);

    QList<GatewayKind> kinds() const override;
    Result<std::unique_ptr<Connector>> make(const ConnectorParts &parts) const override;

private:
    const Clock &m_clock;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/connectionprobe.h"

#include "app/connectors/connector.h"

namespace Reprise {

ConnectionProbe::ConnectionProbe(std::shared_ptr<Connector> connector)
    : m_connector(std::move(connector))
{
}

ConnectionProbe::~ConnectionProbe() = default;

const Capabilities &ConnectionProbe::capabilities() const
{
    return m_connector->capabilities();
}

JobPtr<ConnectionReport> ConnectionProbe::check()
{
    return m_connector->check();
}

QList<QByteArray> ConnectionProbe::scopeLevels() const
{
    return m_connector->scopeLevels();
}

JobPtr<QList<GatewayScope>> ConnectionProbe::scopes(const ScopePath &path)
{
    return m_connector->scopes(path);
}

} // namespace Reprise

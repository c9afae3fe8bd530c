// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/connectors/connector.h"
#include "app/connectors/connectorregistry.h"
#include "app/net/callbudget.h"
#include "app/net/httpreply.h"
#include "tests/support/gateways/scriptedgateway.h"

#include <memory>

namespace Reprise {
struct Description;
}

namespace Reprise::Test {

//! A scripted gateway and a connector that is connected to it.
class ContractConnection final
{
public:
    explicit ContractConnection(
        std::unique_ptr<ScriptedGateway> gateway, const HttpLimits &limits = HttpLimits());
    ~ContractConnection();
    Q_DISABLE_COPY_MOVE(ContractConnection)

    ScriptedGateway &gateway() const { return *m_gateway; }
    Connector &connector() const { return *m_connector; }
    CallBudget &budget() const { return *m_budget; }
    const Description &description() const { return *m_description; }

    //! Connects anew, with other secrets.
    void reconnect(const ConnectionSecrets &secrets);

    Result<RecordPage> list(const PageRequest &request = {}) const;
    Result<EventRecord> record(const ScriptedEvent &event) const;
    Result<ConnectionReport> check() const;
    //! All events, page by page, each once; pages counts the calls. Ends after 50 pages.
    QList<EventRecord> listAll(int *pages = nullptr, const PageRequest &request = {}) const;
    PageRequest pageRequest() const;

private:
    ConnectorParts parts(const ConnectionSecrets &secrets) const;

    SystemClock m_clock;
    HttpLimits m_limits;
    std::unique_ptr<ScriptedGateway> m_gateway;
    std::shared_ptr<const Description> m_description;
    std::shared_ptr<CallBudget> m_budget;
    std::unique_ptr<Connector> m_connector;
};

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/connectorregistry.h"

#include <QStringList>

namespace Reprise::Test {

//! What fake connectors answer, and what they were asked. The test keeps it.
struct FakeGatewayState {
    QList<GatewayKind> kindList;
    Capabilities capabilities;
    ConnectionReport report;
    QList<QByteArray> levels;
    //! Choices by the ids of the path above, joined by '/'.
    QMap<QByteArray, QList<GatewayScope>> choices;
    std::optional<Error> scopeError;
    bool isSilent = false; //!< checks and scopes never end
    QList<EventRecord> records;

    QList<ConnectorParts> made; //!< settings and secrets of each connector
    QStringList calls; //!< "check", "scopes 12", "list", "record evt_1"
};

//! A gateway with two fields (team, token), a replay token, one level of scopes and rules in its
//! matrix: enough for a dialog to be walked through.
std::shared_ptr<FakeGatewayState> exampleGateway();

class FakeConnector final : public Connector
{
    Q_OBJECT

public:
    explicit FakeConnector(std::shared_ptr<FakeGatewayState> state);

    const Capabilities &capabilities() const override { return m_state->capabilities; }
    JobPtr<ConnectionReport> check() override;
    QList<QByteArray> scopeLevels() const override { return m_state->levels; }
    JobPtr<QList<GatewayScope>> scopes(const ScopePath &path) override;
    JobPtr<RecordPage> list(const PageRequest &request) override;
    JobPtr<EventRecord> record(const EventId &event, CallPriority priority) override;
    std::shared_ptr<const ReplayProtocol> replayProtocol() const override { return nullptr; }

private:
    std::shared_ptr<FakeGatewayState> m_state;
};

class FakeConnectorFamily final : public ConnectorFamily
{
public:
    explicit FakeConnectorFamily(std::shared_ptr<FakeGatewayState> state);

    QList<GatewayKind> kinds() const override { return m_state->kindList; }
    Result<std::unique_ptr<Connector>> make(const ConnectorParts &parts) const override;

private:
    std::shared_ptr<FakeGatewayState> m_state;
};

} // namespace Reprise::Test

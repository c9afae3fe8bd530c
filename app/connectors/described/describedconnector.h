// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/connectorregistry.h"
#include "app/connectors/described/format/description.h"
#include "app/net/httpreply.h"

namespace Reprise {

class ApiCalls;
class Clock;

//! A gateway that a file describes.
class DescribedConnector final : public Connector
{
    Q_OBJECT

public:
    //! clock outlives this and its replay protocols.
    DescribedConnector(std::shared_ptr<const Description> description, const ConnectorParts &parts,
        const Clock &clock, const HttpLimits &limits = usualLimits());
    ~DescribedConnector() override;

    const Capabilities &capabilities() const override { return m_capabilities; }
    JobPtr<ConnectionReport> check() override;
    QList<QByteArray> scopeLevels() const override;
    JobPtr<QList<GatewayScope>> scopes(const ScopePath &path) override;
    JobPtr<RecordPage> list(const PageRequest &request) override;
    JobPtr<EventRecord> record(const EventId &event, CallPriority priority) override;
    std::shared_ptr<const ReplayProtocol> replayProtocol() const override;
    JobPtr<std::shared_ptr<const ReplayProtocol>> renewReplayProtocol() override;

    //! Of one answer: larger ones are no answers of an API to a question for a page.
    static HttpLimits usualLimits();

private:
    std::shared_ptr<const Description> m_description;
    Capabilities m_capabilities;
    const Clock &m_clock;
    ApiCalls *m_calls;
};

} // namespace Reprise

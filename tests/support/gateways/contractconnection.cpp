// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/contractconnection.h"

#include "app/connectors/described/describedconnector.h"
#include "app/connectors/described/gatewayfiles.h"
#include "tests/support/waitforjob.h"

#include <QSet>

namespace Reprise::Test {

namespace {

constexpr int MostPages = 50;

std::shared_ptr<const Description> descriptionOf(const QByteArray &id, const QString &folder)
{
    for (const std::shared_ptr<const Description> &known : loadGatewayFiles(folder).descriptions) {
        if (known->id == id)
            return known;
    }
    qFatal("there is no description of %s", id.constData());
}

} // namespace

ContractConnection::ContractConnection(
    std::unique_ptr<ScriptedGateway> gateway, const HttpLimits &limits)
    : m_limits(limits)
    , m_gateway(std::move(gateway))
    , m_description(descriptionOf(m_gateway->gateway(), m_gateway->folder()))
{
    reconnect(m_gateway->secrets());
}

ContractConnection::~ContractConnection() = default;

ConnectorParts ContractConnection::parts(const ConnectionSecrets &secrets) const
{
    ConnectorParts parts;
    parts.settings.gateway = m_gateway->gateway();
    parts.settings.baseUrl = m_gateway->baseUrl();
    parts.settings.variables = m_gateway->variables();
    if (!m_gateway->scope().isEmpty())
        parts.settings.scopes = {m_gateway->scope()};
    parts.secrets = secrets;
    parts.budget = m_budget;
    return parts;
}

void ContractConnection::reconnect(const ConnectionSecrets &secrets)
{
    m_connector.reset();
    m_budget = std::make_shared<CallBudget>(m_clock, std::nullopt);
    m_connector =
        std::make_unique<DescribedConnector>(m_description, parts(secrets), m_clock, m_limits);
}

PageRequest ContractConnection::pageRequest() const
{
    PageRequest request;
    request.scope = m_gateway->scope();
    return request;
}

Result<RecordPage> ContractConnection::list(const PageRequest &request) const
{
    PageRequest complete = request;
    complete.scope = m_gateway->scope();
    return waitFor(m_connector->list(complete));
}

Result<EventRecord> ContractConnection::record(const ScriptedEvent &event) const
{
    return waitFor(m_connector->record(m_gateway->idOf(event), CallPriority::Person));
}

Result<ConnectionReport> ContractConnection::check() const
{
    return waitFor(m_connector->check());
}

QList<EventRecord> ContractConnection::listAll(int *pages, const PageRequest &request) const
{
    QList<EventRecord> all;
    QSet<EventId> seen;
    PageRequest next = request;
    int count = 0;
    do {
        const Result<RecordPage> page = list(next);
        if (!page)
            qFatal("a page cannot be read: %s", qPrintable(page.error().detail));
        for (const EventRecord &record : page->records) {
            if (!seen.contains(record.event.id))
                all.append(record);
            seen.insert(record.event.id);
        }
        next.cursor = page->next;
    } while (++count < MostPages && !next.cursor.isEmpty());
    if (pages)
        *pages = count;
    return all;
}

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/describedconnector.h"

#include "app/async/clock.h"
#include "app/async/settledjob.h"
#include "app/connectors/described/calls/apicalls.h"
#include "app/connectors/described/checkjob.h"
#include "app/connectors/described/describedreplay.h"
#include "app/connectors/described/mapping/pagevalues.h"
#include "app/connectors/described/recordjob.h"
#include "app/connectors/described/renewaljob.h"
#include "app/connectors/described/scopesjob.h"

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr qint64 LargestAnswer = 32 * 1024 * 1024;

HttpLimits DescribedConnector::usualLimits()
{
    HttpLimits limits;
    limits.bodyBytes = LargestAnswer;
    return limits;
}

DescribedConnector::DescribedConnector(std::shared_ptr<const Description> description,
    const ConnectorParts &parts, const Clock &clock, const HttpLimits &limits)
    : m_description(std::move(description))
    , m_capabilities(capabilitiesOf(*m_description))
    , m_clock(clock)
    , m_calls(new ApiCalls(m_description, parts, clock, limits, this))
{
}

DescribedConnector::~DescribedConnector() = default;

JobPtr<ConnectionReport> DescribedConnector::check()
{
    return JobPtr<ConnectionReport>(new CheckJob(*m_calls));
}

QList<QByteArray> DescribedConnector::scopeLevels() const
{
    QList<QByteArray> levels;
    for (const ScopeSpec &scope : m_description->scopes)
        levels.append(scope.name);
    return levels;
}

JobPtr<QList<GatewayScope>> DescribedConnector::scopes(const ScopePath &path)
{
    return JobPtr<QList<GatewayScope>>(new ScopesJob(*m_calls, path));
}

JobPtr<RecordPage> DescribedConnector::list(const PageRequest &request)
{
    const QString operation = u"list events"_s;
    if (request.scope.size() != m_description->scopes.size())
        return settledJob<RecordPage>(Error{Error::Kind::Invalid, operation, u"scope"_s});
    PageOrder order;
    order.cursor = request.cursor;
    order.fromMicros = request.fromMicros;
    order.toMicros = request.toMicros;
    order.vendorStatus = request.vendorStatus;
    order.wantsBodies = request.wantsBodies;
    order.nowMicros = m_clock.utcMicros();
    m_calls->noteScopes(request.scope);
    const RecordValues values(m_description, variablesOf(m_calls->variables(), request.scope));
    const Result<ApiRequest> call =
        pageRequest(m_description->events.list, m_description->service, values.variables(), order);
    return m_calls->read<RecordPage>(call, request.priority, operation,
        [values, order](const ApiAnswer &answer) { return recordPage(values, order, answer); });
}

JobPtr<EventRecord> DescribedConnector::record(const EventId &event, CallPriority priority)
{
    return JobPtr<EventRecord>(new RecordJob(*m_calls, event, priority));
}

std::shared_ptr<const ReplayProtocol> DescribedConnector::replayProtocol() const
{
    if (!m_description->replay)
        return nullptr;
    const ConnectorParts &parts = m_calls->parts();
    if (const TokenExchange *tokens = m_calls->tokens())
        return std::make_shared<DescribedReplay>(m_description, parts.settings, parts.secrets,
            m_clock, tokens->token(), tokens->expiresAtMicros());
    return std::make_shared<DescribedReplay>(m_description, parts.settings, parts.secrets, m_clock);
}

JobPtr<std::shared_ptr<const ReplayProtocol>> DescribedConnector::renewReplayProtocol()
{
    if (!m_calls->tokens())
        return Connector::renewReplayProtocol();
    return JobPtr<std::shared_ptr<const ReplayProtocol>>(new RenewalJob(*this, *m_calls->tokens()));
}

} // namespace Reprise

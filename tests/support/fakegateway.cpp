// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakegateway.h"

#include "tests/support/readyjob.h"
#include "tests/support/silentjob.h"

using namespace Qt::StringLiterals;

namespace Reprise::Test {

namespace {

GatewayField field(const char *name, const char *label)
{
    GatewayField made;
    made.name = name;
    made.label = label;
    return made;
}

QList<GatewayField> exampleFields()
{
    GatewayField team = field("team", "Team id");
    team.hint = "In the address of the dashboard, behind /teams/.";
    team.pattern = "tm_[a-z0-9]+";
    GatewayField token = field("token", "API key");
    token.hint = "Settings, API keys, read only is enough.";
    token.isSecret = true;
    GatewayField replay = field("replay-token", "Replay key");
    replay.hint = "A key with the right to retry.";
    replay.isSecret = true;
    replay.isForReplay = true;
    return {team, token, replay};
}

Capabilities exampleCapabilities()
{
    Capabilities capabilities;
    capabilities.gateway = "HookWorks";
    for (const Ability ability : {Ability::ListEvents, Ability::FilterByTime, Ability::ReadRequest,
             Ability::ReadAttempts, Ability::ReplayEvent})
        capabilities.abilities.at(size_t(ability)).isPossible = true;
    const auto rule = [&capabilities](Ability ability, const char *text) {
        capabilities.abilities.at(size_t(ability)).rule = text;
    };
    rule(Ability::ReplayEvent, "Only failed events can be redelivered.");
    rule(Ability::CancelEvent, "An event cannot be canceled through the API.");
    rule(Ability::BulkReplay, "There is no bulk operation.");
    capabilities.callsPerMinute = 240;
    capabilities.replaysPerMinute = 1;
    capabilities.replayLane = "subscription";
    capabilities.retentionDays = 7;
    capabilities.retentionRule = "Events are dropped after seven days.";
    return capabilities;
}

} // namespace

std::shared_ptr<FakeGatewayState> exampleGateway()
{
    auto state = std::make_shared<FakeGatewayState>();
    state->capabilities = exampleCapabilities();
    state->levels = {"subscription"};
    state->choices[""] = {{"subscription", "12", "Orders"}, {"subscription", "13", "Billing"}};
    GatewayKind kind;
    kind.id = "hookworks";
    kind.name = "HookWorks";
    kind.summary = "A gateway of the tests.";
    kind.baseUrls = {"https://api.hookworks.test"};
    kind.fields = exampleFields();
    kind.scopeLevels = state->levels;
    kind.capabilities = state->capabilities;
    GatewayKind other;
    other.id = "plainhooks";
    other.name = "PlainHooks";
    other.summary = "One key for everything, at an address of your own.";
    other.fields = {kind.fields.at(1)};
    state->kindList = {kind, other};
    return state;
}

FakeConnector::FakeConnector(std::shared_ptr<FakeGatewayState> state)
    : m_state(std::move(state))
{
}

JobPtr<ConnectionReport> FakeConnector::check()
{
    m_state->calls.append(u"check"_s);
    return m_state->isSilent ? SilentJob<ConnectionReport>::make()
                             : ReadyJob<ConnectionReport>::make(m_state->report);
}

JobPtr<QList<GatewayScope>> FakeConnector::scopes(const ScopePath &path)
{
    QList<QByteArray> ids;
    for (const GatewayScope &scope : path)
        ids.append(scope.id);
    const QByteArray key = ids.join('/');
    m_state->calls.append(u"scopes "_s + QString::fromUtf8(key));
    if (m_state->isSilent)
        return SilentJob<QList<GatewayScope>>::make();
    if (m_state->scopeError)
        return ReadyJob<QList<GatewayScope>>::make(*m_state->scopeError);
    return ReadyJob<QList<GatewayScope>>::make(m_state->choices.value(key));
}

JobPtr<RecordPage> FakeConnector::list(const PageRequest &)
{
    m_state->calls.append(u"list"_s);
    RecordPage page;
    page.records = m_state->records;
    return ReadyJob<RecordPage>::make(page);
}

JobPtr<EventRecord> FakeConnector::record(const EventId &event, CallPriority)
{
    m_state->calls.append(u"record "_s + QString::fromUtf8(event.text()));
    for (const EventRecord &record : std::as_const(m_state->records)) {
        if (record.event.id == event)
            return ReadyJob<EventRecord>::make(record);
    }
    return ReadyJob<EventRecord>::make(Error{Error::Kind::NotFound, u"read event"_s, {}});
}

FakeConnectorFamily::FakeConnectorFamily(std::shared_ptr<FakeGatewayState> state)
    : m_state(std::move(state))
{
}

Result<std::unique_ptr<Connector>> FakeConnectorFamily::make(const ConnectorParts &parts) const
{
    m_state->made.append(parts);
    return std::unique_ptr<Connector>(std::make_unique<FakeConnector>(m_state));
}

} // namespace Reprise::Test

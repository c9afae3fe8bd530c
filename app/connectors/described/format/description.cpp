// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/format/description.h"

#include <algorithm>

namespace Reprise {

namespace {

template <typename List, typename Predicate>
bool any(const List &list, Predicate predicate)
{
    return std::any_of(list.begin(), list.end(), predicate);
}

bool readsRequest(const EventsSpec &events)
{
    const auto hasRequest = [](const MoreSpec &more) { return !more.request.isEmpty(); };
    return !events.request.isEmpty() || any(events.more, hasRequest);
}

bool readsAttempts(const EventsSpec &events)
{
    const AttemptsSource &source = events.attempts;
    return !source.list.isEmpty() || !source.inDetail.isEmpty() || source.isInItem;
}

bool readsResponses(const EventsSpec &events)
{
    const auto hasResponse = [](const MoreSpec &more) { return !more.response.bodies.isEmpty(); };
    return !events.attempt.response.bodies.isEmpty() || any(events.attempts.more, hasResponse);
}

bool hasCallFor(const Description &description, Ability ability)
{
    const EventsSpec &events = description.events;
    switch (ability) {
    case Ability::ListEvents:
        return true;
    case Ability::FilterByTime:
        return !events.list.from.parameter.isEmpty();
    case Ability::FilterByStatus:
        return !events.list.status.parameter.isEmpty();
    case Ability::ReadRequest:
        return readsRequest(events);
    case Ability::ReadAttempts:
        return readsAttempts(events);
    case Ability::ReadResponses:
        return readsResponses(events);
    case Ability::ReplayEvent:
        return description.replay.has_value();
    case Ability::VerifySignature:
        return !description.signature.isEmpty();
    default:
        return false;
    }
}

} // namespace

Capabilities capabilitiesOf(const Description &description)
{
    Capabilities capabilities;
    capabilities.gateway = description.name;
    for (size_t i = 0; i < AbilityCount; ++i) {
        const bool isPossible = hasCallFor(description, Ability(i));
        capabilities.abilities.at(i) = {
            isPossible, isPossible ? description.can.at(i) : description.cannot.at(i)};
    }
    if (description.replay) {
        capabilities.replayEffect = description.replay->effect;
        capabilities.replaysPerMinute = description.replay->perMinute;
        capabilities.replayLane = description.replay->laneName;
    }
    capabilities.callsPerMinute = description.service.limits.callsPerMinute;
    capabilities.retentionDays = description.retentionDays;
    capabilities.retentionRule = description.retentionRule;
    return capabilities;
}

GatewayKind kindOf(const Description &description)
{
    GatewayKind kind;
    kind.id = description.id;
    kind.name = description.name;
    kind.summary = description.summary;
    kind.baseUrls = description.service.baseUrls;
    kind.fields = description.service.fields;
    for (const ScopeSpec &scope : description.scopes)
        kind.scopeLevels.append(scope.name);
    kind.capabilities = capabilitiesOf(description);
    kind.origin = description.origin;
    return kind;
}

} // namespace Reprise

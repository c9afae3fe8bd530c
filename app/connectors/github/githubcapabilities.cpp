// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubcapabilities.h"

namespace Reprise {

namespace {

QByteArray nameOf(GitHubOwner owner)
{
    switch (owner) {
    case GitHubOwner::Repository:
        return "GitHub repository webhooks";
    case GitHubOwner::Organization:
        return "GitHub organization webhooks";
    case GitHubOwner::App:
        break;
    }
    return "GitHub App webhook";
}

struct Rule {
    Ability ability;
    bool isPossible;
    const char *rule;
};

constexpr Rule Rules[] = {
    {Ability::ListEvents, true, "Lists hold no payloads; they are read when they are looked at."},
    {Ability::FilterByTime, false, "GitHub lists newest first and cannot be asked for a time."},
    {Ability::FilterByStatus, true,
        "Only by success or failure; deliveries without any answer may be in neither."},
    {Ability::ReadRequest, true,
        "The payload as GitHub parsed it, not the bytes that were signed."},
    {Ability::ReadAttempts, true,
        "Each delivery with the same GUID at the same webhook is an attempt."},
    {Ability::ReadResponses, true, "One call for each delivery."},
    {Ability::ListRequests, false, "GitHub tells of deliveries only."},
    {Ability::ListIgnored, false, "GitHub sends only what the webhook subscribes to."},
    {Ability::ReplayEvent, true,
        "Any delivery, also a successful one, to the webhook's address and secret of today."},
    {Ability::ReplayRequest, false, "GitHub redelivers to one webhook."},
    {Ability::BulkReplay, false, "GitHub redelivers one delivery at a time."},
    {Ability::FollowBulk, false, "GitHub has no bulk operation."},
    {Ability::CancelBulk, false, "GitHub has no bulk operation."},
    {Ability::CancelEvent, false, "A redelivery that GitHub accepted cannot be taken back."},
    {Ability::PauseDelivery, false, "A webhook can be made inactive on GitHub; nothing is kept."},
    {Ability::ExportEvents, false, "GitHub has no export of deliveries."},
    {Ability::VerifySignature, false,
        "GitHub gives the payload parsed and written anew, so the signed bytes are gone."},
};
static_assert(std::size(Rules) == AbilityCount);

} // namespace

Capabilities githubCapabilities(GitHubOwner owner, int retentionDays)
{
    Capabilities capabilities;
    capabilities.gateway = nameOf(owner);
    for (const Rule &rule : Rules)
        capabilities.abilities.at(static_cast<size_t>(rule.ability)) = {rule.isPossible, rule.rule};
    capabilities.replayEffect = ReplayEffect::SameEvent;
    capabilities.callsPerMinute = GitHubCallsPerMinute;
    capabilities.replaysPerMinute = 60; // GitHub asks for a second between calls that change things
    capabilities.retentionDays = retentionDays;
    capabilities.retentionRule = "Deliveries are listed and can be redelivered for "
        + QByteArray::number(retentionDays) + " days (3 on GitHub.com, 7 on Enterprise Server).";
    return capabilities;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/gateway/capabilities.h"

#include <algorithm>

namespace Reprise {

static constexpr std::array<QByteArrayView, AbilityCount> Words{"list-events", "filter-by-time",
    "filter-by-status", "read-request", "read-attempts", "read-responses", "list-requests",
    "list-ignored", "replay-event", "replay-request", "bulk-replay", "follow-bulk", "cancel-bulk",
    "cancel-event", "pause-delivery", "export-events", "verify-signature"};

QByteArrayView abilityWord(Ability ability)
{
    return Words.at(static_cast<size_t>(ability));
}

std::optional<Ability> abilityFromWord(QByteArrayView word)
{
    const auto found = std::find(Words.begin(), Words.end(), word);
    if (found == Words.end())
        return std::nullopt;
    return static_cast<Ability>(found - Words.begin());
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/githubplace.h"
#include "models/domain/gateway/capabilities.h"

namespace Reprise {

//! What GitHub's API can do for deliveries of that kind of webhook, and by which rules.
Capabilities githubCapabilities(GitHubOwner owner, int retentionDays);

//! Calls an hour of a person's token; apps and enterprises have more, which the answers tell.
inline constexpr double GitHubCallsPerMinute = 5000.0 / 60;

} // namespace Reprise

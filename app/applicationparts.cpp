// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/applicationparts.h"

#include "app/application.h"
#include "app/async/clock.h"
#include "app/connection/keychainvault.h"
#include "app/connectors/connector.h"
#include "app/connectors/connectorregistry.h"
#include "app/connectors/described/describedfamily.h"
#include "app/connectors/github/githubfamily.h"

using namespace Qt::StringLiterals;

namespace Reprise {

ApplicationParts::ApplicationParts() = default;
ApplicationParts::~ApplicationParts() = default;
ApplicationParts::ApplicationParts(ApplicationParts &&) noexcept = default;
ApplicationParts &ApplicationParts::operator=(ApplicationParts &&) noexcept = default;

QString userGateways(const Folders &folders)
{
    return folders.config + u"/gateways"_s;
}

ApplicationParts ApplicationParts::standard(const Folders &folders)
{
    static const SystemClock clock;
    ApplicationParts parts;
    parts.families.push_back(std::make_unique<DescribedFamily>(userGateways(folders), clock));
    parts.families.push_back(std::make_unique<GitHubFamily>(clock));
    parts.vault = std::make_unique<KeychainVault>(u"reprise"_s);
    return parts;
}

} // namespace Reprise

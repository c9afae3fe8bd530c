// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gatewayapplication.h"

#include "tests/support/waitforjob.h"

using namespace Qt::StringLiterals;

namespace Reprise::Test {

GatewayApplication::GatewayApplication()
    : gateway(exampleGateway())
    , drawer(std::make_shared<VaultDrawer>())
{
    restart();
}

void GatewayApplication::restart()
{
    m_application.reset();
    ApplicationParts parts;
    parts.families.push_back(std::make_unique<FakeConnectorFamily>(gateway));
    parts.vault = std::make_unique<FakeVault>(drawer);
    m_application = std::make_unique<Application>(
        Folders{path(u"config"_s), path(u"data"_s), path(u"cache"_s)}, std::move(parts));
}

Profile GatewayApplication::example()
{
    Profile profile;
    profile.name = u"Shop"_s;
    profile.connection.gateway = "hookworks";
    profile.connection.baseUrl = "https://api.hookworks.test";
    profile.connection.variables = {{"team", "tm_1"}};
    return profile;
}

Profile GatewayApplication::save(const Profile &profile, const ConnectionSecrets &secrets)
{
    const Result<SavedConnection> saved = waitFor(m_application->saveConnection(profile, secrets));
    if (!saved)
        qFatal("not saved: %s", qPrintable(saved.error().detail));
    return saved->profile;
}

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/applicationsessions.h"

#include "app/application.h"
#include "app/connection/gatewayaccess.h"
#include "app/session.h"

namespace Reprise {

QList<Profile> ApplicationSessions::profiles() const
{
    return m_application.profiles();
}

std::unique_ptr<Session> ApplicationSessions::openSession(const Profile &profile)
{
    return m_application.openSession(profile);
}

QList<GatewayKind> ApplicationSessions::gatewayKinds()
{
    return m_application.gateways().kinds();
}

QString ApplicationSessions::gatewayFolder() const
{
    return userGateways(Folders::standard());
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/sessionsource.h"

namespace Reprise {

class Application;

//! The program's own sessions for commands.
class ApplicationSessions final : public SessionSource
{
public:
    explicit ApplicationSessions(Application &application)
        : m_application(application)
    {
    }

    QList<Profile> profiles() const override;
    std::unique_ptr<Session> openSession(const Profile &profile) override;
    QList<GatewayKind> gatewayKinds() override;
    QString gatewayFolder() const override;

private:
    Application &m_application;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/application.h"
#include "app/async/clock.h"
#include "app/cli/sessionsource.h"
#include "app/gateway/gatewaylink.h"
#include "app/session.h"
#include "tests/support/fakevault.h"
#include "tests/support/gateways/scriptedgateway.h"

#include <QTemporaryDir>

namespace Reprise::Test {

//! A scripted gateway, and an application with a saved profile for it, in a folder of its own.
class GatewayBench final : public SessionSource
{
public:
    explicit GatewayBench(const GatewayMaker &maker);
    ~GatewayBench() override;
    Q_DISABLE_COPY_MOVE(GatewayBench)

    ScriptedGateway &gateway() const { return *m_gateway; }
    VaultDrawer &drawer() const { return *m_drawer; }
    const Profile &profile() const { return m_profile; }
    Application &application() const { return *m_application; }
    Session &session() const { return *m_session; }
    GatewayLink &link() const { return *m_session->gateway(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    //! Saves the profile anew with these.
    void saveSecrets(const ConnectionSecrets &secrets);
    //! Opens the session; false where its store cannot be opened.
    bool open();
    //! Opens it and waits until nothing is left to be copied.
    bool openAndCopy();
    void close() { m_session.reset(); }
    QList<Event> events() const;
    //! Of everything, for that address of an API.
    Result<ReplayPlan> plan(const QByteArray &url) const;

    //! "reprise ARGUMENTS" on this application: the exit code, and what it wrote.
    int run(const QStringList &arguments);
    QByteArray out() const { return read(path(QStringLiteral("stdout"))); }
    QByteArray err() const { return read(path(QStringLiteral("stderr"))); }

    QList<Profile> profiles() const override;
    std::unique_ptr<Session> openSession(const Profile &profile) override;
    QList<GatewayKind> gatewayKinds() override;
    QString gatewayFolder() const override { return path(QStringLiteral("config/gateways")); }

private:
    static QByteArray read(const QString &path);

    const QTemporaryDir m_folder;
    const SystemClock m_clock;
    const std::unique_ptr<ScriptedGateway> m_gateway;
    const std::shared_ptr<VaultDrawer> m_drawer;
    std::unique_ptr<Application> m_application;
    Profile m_profile;
    std::unique_ptr<Session> m_session;
};

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/application.h"
#include "tests/support/fakegateway.h"
#include "tests/support/fakevault.h"

#include <QTemporaryDir>

namespace Reprise::Test {

//! An application in a folder of its own, with a fake gateway and a fake keychain.
class GatewayApplication final
{
public:
    GatewayApplication();

    //! Ends it and starts it again in the same folder.
    void restart();
    Application &operator*() { return *m_application; }
    Application *operator->() { return m_application.get(); }
    //! Saves a connection as a person would, and gives it back.
    Profile save(const Profile &profile, const ConnectionSecrets &secrets);
    //! "Shop" at the example gateway, not saved.
    static Profile example();
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }

    const std::shared_ptr<FakeGatewayState> gateway;
    const std::shared_ptr<VaultDrawer> drawer;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
};

} // namespace Reprise::Test

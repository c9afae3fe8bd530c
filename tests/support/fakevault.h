// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/secretvault.h"

#include <QMap>
#include <QStringList>
#include <memory>

namespace Reprise::Test {

//! A keychain in memory that fails on demand. The test keeps the drawer; the vault is given away.
struct VaultDrawer {
    QMap<QString, QByteArray> entries;
    std::optional<Error> failure; //!< of every call from now on
    bool isSilent = false; //!< calls never end
    QStringList calls; //!< "read p1/token"
};

class FakeVault final : public SecretVault
{
public:
    explicit FakeVault(std::shared_ptr<VaultDrawer> drawer);

    JobPtr<void> write(const QString &key, const QByteArray &secret) override;
    JobPtr<std::optional<QByteArray>> read(const QString &key) override;
    JobPtr<void> remove(const QString &key) override;

private:
    std::shared_ptr<VaultDrawer> m_drawer;
};

} // namespace Reprise::Test

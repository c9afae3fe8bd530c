// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/secretvault.h"

#include <memory>

namespace Reprise {

//! The desktop's keychain through QtKeychain: the secret service (GNOME and others) or KWallet.
//! Never its plain-text substitute. One that does not answer is not asked again until it has
//! answered, so that every call ends within the limit.
class KeychainVault final : public SecretVault
{
public:
    //! service: the name under which entries stand, "reprise".
    explicit KeychainVault(const QString &service, int limitMs = AnswerLimitMs);
    ~KeychainVault() override;

    JobPtr<void> write(const QString &key, const QByteArray &secret) override;
    JobPtr<std::optional<QByteArray>> read(const QString &key) override;
    JobPtr<void> remove(const QString &key) override;

    static constexpr int AnswerLimitMs = 10'000;

private:
    const QString m_service;
    const int m_limitMs;
    std::shared_ptr<int> m_silent; // asked, and not answered within the limit
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

#include <QByteArray>
#include <QString>

namespace Reprise {

//! Where secrets are kept between sessions, one entry a key: the system's keychain, or a test's.
//!
//! Errors of every call: NotFound (there is no keychain), Auth (locked or denied), Timeout (it does
//! not answer), Storage (anything else); operation "keychain"; detail never holds the secret.
//! Thread: GUI. The vault outlives its jobs.
class SecretVault
{
public:
    virtual ~SecretVault() = default;

    virtual JobPtr<void> write(const QString &key, const QByteArray &secret) = 0;
    //! Nothing where there is no such entry.
    virtual JobPtr<std::optional<QByteArray>> read(const QString &key) = 0;
    //! No such entry is fine.
    virtual JobPtr<void> remove(const QString &key) = 0;
};

} // namespace Reprise

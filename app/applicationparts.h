// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <memory>
#include <vector>

namespace Reprise {

class ConnectorFamily;
class SecretVault;
struct Folders;

//! What the application is put together from, where a test needs something else.
struct ApplicationParts {
    std::vector<std::unique_ptr<ConnectorFamily>> families; //!< of gateways
    std::unique_ptr<SecretVault> vault;

    ApplicationParts();
    ~ApplicationParts();
    ApplicationParts(ApplicationParts &&) noexcept;
    ApplicationParts &operator=(ApplicationParts &&) noexcept;

    //! The gateways that the program knows, and the system's keychain.
    static ApplicationParts standard(const Folders &folders);
};

//! The folder of the descriptions that a person adds.
QString userGateways(const Folders &folders);

} // namespace Reprise

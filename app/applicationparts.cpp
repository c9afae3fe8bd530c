// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/applicationparts.h"

#include "app/connection/keychainvault.h"
#include "app/connectors/connector.h"
#include "app/connectors/connectorregistry.h"

using namespace Qt::StringLiterals;

namespace Reprise {

ApplicationParts::ApplicationParts() = default;
ApplicationParts::~ApplicationParts() = default;
ApplicationParts::ApplicationParts(ApplicationParts &&) noexcept = default;
ApplicationParts &ApplicationParts::operator=(ApplicationParts &&) noexcept = default;

ApplicationParts ApplicationParts::standard(const Folders &)
{
    ApplicationParts parts;
    parts.vault = std::make_unique<KeychainVault>(u"reprise"_s);
    return parts;
}

} // namespace Reprise

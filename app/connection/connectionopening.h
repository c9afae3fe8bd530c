// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/credentialstore.h"
#include "app/connection/gatewayaccess.h"

namespace Reprise {

//! Loads the secrets that reading through a profile needs, then makes its connector.
class ConnectionOpening final : public ResultJob<OpenConnection>
{
    Q_OBJECT

public:
    //! access outlives this.
    ConnectionOpening(GatewayAccess &access, const Profile &profile);

    void cancel() override;

private:
    void takeSecrets();

    GatewayAccess &m_access;
    const Profile m_profile;
    JobPtr<FoundSecrets> m_loading;
};

} // namespace Reprise

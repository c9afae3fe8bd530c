// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/credentialstore.h"
#include "app/connection/gatewayaccess.h"

namespace Reprise {

//! Loads secrets of a profile, then makes its connector.
class ConnectionOpening final : public ResultJob<OpenConnection>
{
    Q_OBJECT

public:
    //! names: of the secrets to load. given: more of them. access outlives this.
    ConnectionOpening(GatewayAccess &access, const Profile &profile, const QList<QByteArray> &names,
        const ConnectionSecrets &given);

    void cancel() override;

private:
    void takeSecrets();
    Result<OpenConnection> connectWith(ConnectionSecrets secrets);

    GatewayAccess &m_access;
    const Profile m_profile;
    const ConnectionSecrets m_given;
    JobPtr<FoundSecrets> m_loading;
};

} // namespace Reprise

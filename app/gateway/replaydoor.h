// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/gatewayaccess.h"

namespace Reprise {

class ReplayLock;

//! The way to a connector that may replay, for as long as the session is unlocked. What was opened
//! once stays so: runs that are under way go on when it locks. Thread: GUI.
class ReplayDoor final
{
public:
    //! access and lock outlive this.
    ReplayDoor(GatewayAccess &access, const Profile &profile, const ReplayLock &lock);

    bool isLocked() const;
    //! With the credentials that replaying needs. REQUIRES: !isLocked(). Errors: as of
    //! GatewayAccess::open().
    JobPtr<OpenConnection> open();
    //! The address of the API, which plans have to name.
    const QByteArray &baseUrl() const { return m_profile.connection.baseUrl; }

private:
    GatewayAccess &m_access;
    const Profile m_profile;
    const ReplayLock &m_lock;
};

} // namespace Reprise

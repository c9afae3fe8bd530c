// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/replaydoor.h"

#include "app/connection/replaylock.h"

namespace Reprise {

ReplayDoor::ReplayDoor(GatewayAccess &access, const Profile &profile, const ReplayLock &lock)
    : m_access(access)
    , m_profile(profile)
    , m_lock(lock)
{
}

bool ReplayDoor::isLocked() const
{
    return m_lock.isLocked();
}

JobPtr<OpenConnection> ReplayDoor::open()
{
    return m_access.openForReplay(m_profile, m_lock.secrets());
}

} // namespace Reprise

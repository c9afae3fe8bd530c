// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/replaylock.h"

#include <algorithm>
#include <limits>

namespace Reprise {

ReplayLock::ReplayLock(qint64 lockAfterMs, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(int(std::clamp<qint64>(lockAfterMs, 0, std::numeric_limits<int>::max())));
    connect(&m_timer, &QTimer::timeout, this, &ReplayLock::lock);
}

void ReplayLock::unlock(const ConnectionSecrets &secrets)
{
    m_secrets = secrets;
    m_isLocked = false;
    if (m_timer.interval() > 0)
        m_timer.start();
    emit changed();
}

void ReplayLock::lock()
{
    m_timer.stop();
    m_secrets.clear();
    m_isLocked = true;
    emit changed();
}

const ConnectionSecrets &ReplayLock::secrets() const
{
    Q_ASSERT(!m_isLocked);
    return m_secrets;
}

std::optional<qint64> ReplayLock::leftMs() const
{
    return m_timer.isActive() ? std::optional<qint64>(m_timer.remainingTime()) : std::nullopt;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/virtualworld.h"

namespace Reprise::Test {

void VirtualWorld::after(qint64 delay, std::function<void()> action)
{
    m_future.emplace(m_now + std::max<qint64>(0, delay), Thing{false, nullptr, std::move(action)});
}

void VirtualWorld::after(qint64 delay, QObject *owner, std::function<void()> action)
{
    m_future.emplace(m_now + std::max<qint64>(0, delay), Thing{true, owner, std::move(action)});
}

bool VirtualWorld::step()
{
    if (m_future.empty())
        return false;
    const std::multimap<qint64, Thing>::iterator next = m_future.begin();
    m_now = std::max(m_now, next->first);
    const Thing thing = std::move(next->second);
    m_future.erase(next);
    if (!thing.isOwned || thing.owner)
        thing.action();
    return true;
}

} // namespace Reprise::Test

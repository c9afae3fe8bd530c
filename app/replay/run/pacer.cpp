// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/pacer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Reprise {

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 CatchUp = 100'000; // of late wakes

Pacer::Pacer(const ReplayPacing &pacing)
    : m_pacing(pacing)
{
    if (isPaced())
        m_spacing = static_cast<qint64>(std::ceil(Second / pacing.perSecond));
}

int Pacer::allowedByRate(qint64 now)
{
    m_due = std::max(m_due, now - std::min(CatchUp, m_spacing * 100));
    if (m_due > now)
        return 0;
    while (!m_lastSecond.empty() && m_lastSecond.front() <= now - Second)
        m_lastSecond.pop_front();
    const qint64 bySpacing = (now - m_due) / std::max<qint64>(1, m_spacing) + 1;
    const qint64 perSecond = std::max<qint64>(1, static_cast<qint64>(m_pacing.perSecond));
    const qint64 byWindow = perSecond - static_cast<qint64>(m_lastSecond.size());
    return static_cast<int>(
        std::clamp<qint64>(std::min(bySpacing, byWindow), 0, std::numeric_limits<int>::max()));
}

int Pacer::allowed(qint64 now)
{
    if (now < m_hold)
        return 0;
    int count = isPaced() ? allowedByRate(now) : std::numeric_limits<int>::max();
    if (m_pacing.batchSize > 0)
        count = std::min(count, m_pacing.batchSize - m_inBatch);
    return count;
}

int Pacer::soon(qint64 now) const
{
    if (nextMoment(now) > now + Second)
        return 0;
    return m_pacing.batchSize > 0 ? m_pacing.batchSize - m_inBatch
                                  : std::numeric_limits<int>::max();
}

void Pacer::began(int count, qint64 now)
{
    if (isPaced()) {
        m_due += count * m_spacing;
        m_lastSecond.insert(m_lastSecond.end(), static_cast<size_t>(count), now);
    }
    m_inBatch += count;
    if (m_pacing.batchSize > 0 && m_inBatch >= m_pacing.batchSize) {
        m_inBatch = 0;
        holdUntil(now + m_pacing.batchDelayMicros);
    }
}

void Pacer::holdUntil(qint64 moment)
{
    m_hold = std::max(m_hold, moment);
}

qint64 Pacer::nextMoment(qint64 now) const
{
    qint64 next = std::max(now, m_hold);
    if (isPaced()) {
        next = std::max(next, m_due);
        const size_t perSecond = std::max<size_t>(1, static_cast<size_t>(m_pacing.perSecond));
        if (m_lastSecond.size() >= perSecond)
            next = std::max(next, m_lastSecond[m_lastSecond.size() - perSecond] + Second);
    }
    return std::max(next, now + 1);
}

} // namespace Reprise

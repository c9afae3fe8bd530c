// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/outage.h"

#include <algorithm>
#include <cmath>

namespace Reprise {

Outage::Outage(const RunLimits &limits, Randomness &random, int concurrency)
    : m_limits(limits)
    , m_random(random)
    , m_threshold(std::min(limits.outageThreshold, concurrency))
{
}

//! Doubles with each probe, spread by chance so that many runs do not knock in step.
qint64 Outage::backoff()
{
    const double wait =
        static_cast<double>(m_limits.probeMicros) * std::pow(2, std::min(m_probes++, 30));
    const double capped = std::min(wait, static_cast<double>(m_limits.longestProbeMicros));
    return static_cast<qint64>(capped * (0.5 + m_random.fraction() / 2));
}

void Outage::noteUnreachable(const Exchange &exchange, qint64 now)
{
    m_cause = exchange.obstacle == Exchange::Obstacle::Network ? RunWait::Cause::Network
                                                               : RunWait::Cause::Host;
    m_detail = exchange.error;
    ++m_inARow;
    if (!isOn() && m_inARow >= m_threshold) {
        m_since = now;
        m_probes = 0;
        m_due = now + backoff();
    } else if (isOn() && now >= m_due) { // else one that was under way as the outage began
        m_due = now + backoff();
    }
}

void Outage::noteReached()
{
    m_inARow = 0;
    m_since = -1;
}

void Outage::forget()
{
    noteReached();
}

bool Outage::isPatienceOver(qint64 now) const
{
    return isOn() && now - m_since >= m_limits.outagePatienceMicros;
}

} // namespace Reprise

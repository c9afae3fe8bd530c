// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/ratemeter.h"

#include <algorithm>

namespace Reprise {

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 Window = 10 * Second;
static constexpr qint64 Grain = 100'000;
static constexpr qint64 Warmup = Second / 2;

void RateMeter::add(int count, qint64 now)
{
    if (m_since < 0)
        m_since = now;
    if (!m_marks.empty() && now - m_marks.back().first < Grain)
        m_marks.back().second += count;
    else
        m_marks.emplace_back(now, count);
    while (m_marks.front().first < now - Window)
        m_marks.pop_front();
}

double RateMeter::perSecond(qint64 now) const
{
    const qint64 span = std::min(now - m_since, Window);
    if (m_since < 0 || span < Warmup)
        return 0;
    qint64 count = 0;
    for (const auto &[moment, marked] : m_marks)
        count += moment >= now - Window ? marked : 0;
    return static_cast<double>(count) * Second / static_cast<double>(span);
}

std::optional<qint64> RateMeter::remainingMicros(qint64 left, qint64 now) const
{
    const double rate = perSecond(now);
    if (rate <= 0)
        return std::nullopt;
    return static_cast<qint64>(static_cast<double>(left) / rate * Second);
}

void RateMeter::restart(qint64 now)
{
    m_marks.clear();
    m_since = now;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/async/clock.h"

#include <chrono>
#include <ctime>

namespace Reprise {

template <typename Source>
static qint64 microsOf()
{
    const auto sinceEpoch = Source::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count();
}

//! No clock of the standard library counts sleep.
static qint64 microsSinceBoot()
{
    struct timespec now {
    };
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

qint64 SystemClock::utcMicros() const
{
    return microsOf<std::chrono::system_clock>();
}

qint64 SystemClock::monotonicMicros() const
{
    return microsOf<std::chrono::steady_clock>();
}

qint64 SystemClock::bootMicros() const
{
    return microsSinceBoot();
}

ShiftedClock::ShiftedClock(qint64 utcMicrosNow)
    : m_offset(utcMicrosNow - microsOf<std::chrono::steady_clock>())
{
}

qint64 ShiftedClock::utcMicros() const
{
    return monotonicMicros() + m_offset;
}

qint64 ShiftedClock::monotonicMicros() const
{
    return microsOf<std::chrono::steady_clock>();
}

qint64 ShiftedClock::bootMicros() const
{
    return microsSinceBoot();
}

} // namespace Reprise

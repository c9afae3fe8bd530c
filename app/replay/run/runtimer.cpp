// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/runtimer.h"

#include <algorithm>

namespace Reprise {

SystemRunTimer::SystemRunTimer(const Clock &clock)
    : m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RunTimer::woke);
}

void SystemRunTimer::wakeAt(qint64 monotonicMicros)
{
    const qint64 wait = monotonicMicros - m_clock.monotonicMicros();
    const qint64 waitMs = std::clamp<qint64>((wait + 999) / 1000, 0, 60'000);
    m_timer.start(static_cast<int>(waitMs));
}

} // namespace Reprise

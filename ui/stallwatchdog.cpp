// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stallwatchdog.h"

#include <QLoggingCategory>
#include <QTimerEvent>

#include <algorithm>
#include <ctime>
#include <utility>

namespace Reprise {

Q_LOGGING_CATEGORY(lcStall, "reprise.ui.stall")

namespace {

qint64 threadBusyMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return qint64(used.tv_sec) * 1'000 + used.tv_nsec / 1'000'000;
}

} // namespace

StallWatchdog::StallWatchdog(QObject *parent)
    : QObject(parent)
{
    restart();
}

void StallWatchdog::restart()
{
    m_worstMs = 0;
    m_stallCount = 0;
    m_worstBusyMs = 0;
    m_busyMs = threadBusyMs();
    m_sinceTick.start();
    m_timer.start(int(IntervalMs), Qt::PreciseTimer, this);
}

void StallWatchdog::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    const qint64 busyMs = threadBusyMs();
    const qint64 ownMs = busyMs - std::exchange(m_busyMs, busyMs);
    const qint64 heldUpMs = std::max<qint64>(0, m_sinceTick.restart() - IntervalMs);
    m_worstBusyMs = std::max(m_worstBusyMs, ownMs);
    m_worstMs = std::max(m_worstMs, heldUpMs);
    if (heldUpMs <= LimitMs)
        return;
    ++m_stallCount;
    qCWarning(lcStall, "the event loop stood still for %lld ms (%lld ms of own work)",
        static_cast<long long>(heldUpMs), static_cast<long long>(ownMs));
    emit stalled(heldUpMs);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stallwatchdog.h"

#include <QLoggingCategory>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace Reprise {

Q_LOGGING_CATEGORY(lcStall, "reprise.ui.stall")

StallWatchdog::StallWatchdog(QObject *parent)
    : QObject(parent)
    , m_schedule(QStringLiteral("/proc/thread-self/schedstat"))
{
    // Unbuffered, so that it is read anew each time. Without it everything counts as our own.
    if (!m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        qCInfo(lcStall, "the kernel does not tell how long threads wait for a processor");
    restart();
}

//! The file holds three numbers: nanoseconds on a processor, nanoseconds waiting for one, turns.
qint64 StallWatchdog::queuedMs()
{
    if (!m_schedule.isOpen() || !m_schedule.seek(0))
        return m_queuedMs;
    const QList<QByteArray> numbers = m_schedule.readLine(128).split(' ');
    return numbers.size() < 2 ? m_queuedMs : numbers.at(1).toLongLong() / 1'000'000;
}

void StallWatchdog::restart()
{
    m_worstMs = 0;
    m_stallCount = 0;
    m_worstOwnMs = 0;
    m_queuedMs = queuedMs();
    m_sinceTick.start();
    m_timer.start(int(IntervalMs), Qt::PreciseTimer, this);
}

void StallWatchdog::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    const qint64 queued = queuedMs();
    const qint64 takenMs = queued - std::exchange(m_queuedMs, queued);
    const qint64 heldUpMs = std::max<qint64>(0, m_sinceTick.restart() - IntervalMs);
    const qint64 ownMs = std::max<qint64>(0, heldUpMs - takenMs);
    m_worstOwnMs = std::max(m_worstOwnMs, ownMs);
    m_worstMs = std::max(m_worstMs, heldUpMs);
    if (heldUpMs <= LimitMs)
        return;
    ++m_stallCount;
    qCWarning(lcStall, "the event loop stood still for %lld ms, %lld ms of it by ourselves",
        static_cast<long long>(heldUpMs), static_cast<long long>(ownMs));
    emit stalled(heldUpMs);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QObject>

namespace Reprise {

//! Notices when the event loop of its thread stood still: a timer that should fire every Interval
//! fires late by as much as the loop was held up. It needs no thread and filters no event, so it
//! costs forty wake-ups a second and nothing else; it cannot see a stall before it has ended.
//! A busy machine also makes the loop late. So the time that the thread was ready and got no
//! processor is taken off: worstOwnMs() is what we did ourselves, work as well as waiting for a
//! disk or a lock; worstMs() is what a person felt.
class StallWatchdog final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 IntervalMs = 25;
    static constexpr qint64 LimitMs = 100;

    explicit StallWatchdog(QObject *parent = nullptr);

    //! Begins a new measurement.
    void restart();
    //! Longest time the loop was held up since restart(), in milliseconds.
    qint64 worstMs() const { return m_worstMs; }
    //! The same without what the machine took away.
    qint64 worstOwnMs() const { return m_worstOwnMs; }
    int stallCount() const { return m_stallCount; } //!< stalls longer than LimitMs

signals:
    void stalled(qint64 milliseconds);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    //! How long the thread has waited for a processor since it began.
    qint64 queuedMs();

    QBasicTimer m_timer;
    QElapsedTimer m_sinceTick;
    QFile m_schedule; // the kernel's account of this thread
    qint64 m_queuedMs = 0; // at the last tick
    qint64 m_worstMs = 0;
    qint64 m_worstOwnMs = 0;
    int m_stallCount = 0;
};

} // namespace Reprise

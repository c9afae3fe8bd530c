// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"

#include <QObject>
#include <QTimer>

namespace Reprise {

//! Wakes a run at a moment of its monotonic clock.
class RunTimer : public QObject
{
    Q_OBJECT

public:
    ~RunTimer() override = default;

    //! Replaces the moment set before. woke() comes once, from the event loop, not before it.
    virtual void wakeAt(qint64 monotonicMicros) = 0;

signals:
    void woke();
};

class SystemRunTimer final : public RunTimer
{
    Q_OBJECT

public:
    explicit SystemRunTimer(const Clock &clock);

    void wakeAt(qint64 monotonicMicros) override;

private:
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace Reprise

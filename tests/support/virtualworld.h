// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/replay/run/randomness.h"
#include "app/replay/run/runtimer.h"

#include <QPointer>
#include <functional>
#include <map>
#include <random>

namespace Reprise::Test {

//! Time that passes only when there is something to do, chance that repeats, and a list of what is
//! to come. Everything of a simulation happens in here, on one thread.
class VirtualWorld final : public Clock
{
public:
    explicit VirtualWorld(quint32 seed)
        : m_random(seed)
    {
    }

    qint64 utcMicros() const override { return 1'776'000'000'000'000 + m_now + m_slept; }
    qint64 monotonicMicros() const override { return m_now; }
    qint64 bootMicros() const override { return m_now + m_slept; }

    //! The machine sleeps: nothing happens meanwhile, and only the clock of the boot goes on.
    void sleep(qint64 micros) { m_slept += micros; }
    //! The program alone stands still: what was to come up to then all happens at once after it.
    void stand(qint64 micros) { m_now += micros; }

    //! Runs the action after the delay, unless its owner is gone by then. A null owner never goes.
    void after(qint64 delay, std::function<void()> action);
    void after(qint64 delay, QObject *owner, std::function<void()> action);

    //! Lets the next thing happen; false when nothing is left.
    bool step();

    quint64 number(quint64 below) { return m_random() % below; }
    bool chance(double probability) { return fraction() < probability; }
    double fraction() { return static_cast<double>(m_random() >> 11) / 9007199254740992.0; }
    qint64 between(qint64 least, qint64 most)
    {
        return least + static_cast<qint64>(number(static_cast<quint64>(most - least + 1)));
    }

private:
    struct Thing {
        bool isOwned = false;
        QPointer<QObject> owner;
        std::function<void()> action;
    };

    std::mt19937_64 m_random;
    qint64 m_now = 0;
    qint64 m_slept = 0;
    std::multimap<qint64, Thing> m_future; // equal moments keep their order
};

class VirtualTimer final : public RunTimer
{
public:
    explicit VirtualTimer(VirtualWorld &world)
        : m_world(world)
    {
    }

    void wakeAt(qint64 monotonicMicros) override
    {
        const quint64 setting = ++m_setting;
        m_world.after(monotonicMicros - m_world.monotonicMicros(), this, [this, setting] {
            if (setting == m_setting)
                emit woke();
        });
    }

private:
    VirtualWorld &m_world;
    quint64 m_setting = 0;
};

class VirtualRandomness final : public Randomness
{
public:
    explicit VirtualRandomness(VirtualWorld &world)
        : m_world(world)
    {
    }

    double fraction() override { return m_world.fraction(); }

private:
    VirtualWorld &m_world;
};

} // namespace Reprise::Test

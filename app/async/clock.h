// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Reprise {

//! The engine's only source of time, so that a simulation can run it in virtual time.
class Clock
{
public:
    virtual ~Clock() = default;

    //! Wall clock, microseconds since 1970 in UTC. For records; may jump.
    virtual qint64 utcMicros() const = 0;
    //! Microseconds since some fixed moment. For waits and rates; never goes back, and stands still
    //! while the machine sleeps.
    virtual qint64 monotonicMicros() const = 0;
    //! The same, but it goes on while the machine sleeps: the difference is how sleep is noticed.
    virtual qint64 bootMicros() const = 0;
};

class SystemClock final : public Clock
{
public:
    qint64 utcMicros() const override;
    qint64 monotonicMicros() const override;
    qint64 bootMicros() const override;
};

//! A wall clock that stood at a given moment when it was made: the sample incident lives in its own
//! evening. Waits and rates are those of the system.
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(qint64 utcMicrosNow);

    qint64 utcMicros() const override;
    qint64 monotonicMicros() const override;
    qint64 bootMicros() const override;

private:
    qint64 m_offset; // what is added to the monotonic clock
};

} // namespace Reprise

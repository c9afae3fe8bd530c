// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/randomness.h"
#include "app/replay/run/runlimits.h"
#include "app/replay/run/runwait.h"
#include "app/replay/send/exchange.h"

#include <functional>

namespace Reprise {

//! Whether the far side can be reached at all. Names, routes and connections that fail are no
//! failures of items: after a few in a row nothing is sent but one probe at a time, an item like
//! any other, with growing and jittered waits, until one gets through. Pure arithmetic on monotonic
//! time.
class Outage final
{
public:
    Outage(const RunLimits &limits, Randomness &random, int concurrency);

    //! Not a byte of a request could be written.
    void noteUnreachable(const Exchange &exchange, qint64 now);
    //! Something answered, or at least took bytes.
    void noteReached();
    //! A person goes on: what was before does not count.
    void forget();

    bool isOn() const { return m_since >= 0; }
    bool isProbeDue(qint64 now) const { return isOn() && now >= m_due; }
    //! REQUIRES: isOn()
    qint64 nextProbe() const { return m_due; }
    qint64 since() const { return m_since; }
    //! It has lasted so long that a failed probe counts against the stop rule.
    bool isPatienceOver(qint64 now) const;
    RunWait::Cause cause() const { return m_cause; }
    const QByteArray &detail() const { return m_detail; }

private:
    qint64 backoff();

    const RunLimits m_limits;
    Randomness &m_random;
    const int m_threshold;
    int m_inARow = 0;
    int m_probes = 0;
    qint64 m_since = -1;
    qint64 m_due = 0;
    RunWait::Cause m_cause = RunWait::Cause::None;
    QByteArray m_detail;
};

} // namespace Reprise

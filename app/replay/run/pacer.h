// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"

#include <deque>

namespace Reprise {

//! When the next sends may begin: never more than the rate in any second, a pause after each batch,
//! and nothing while a far side asked for a wait. Pure arithmetic on monotonic time.
class Pacer final
{
public:
    explicit Pacer(const ReplayPacing &pacing);

    //! How many may begin now.
    int allowed(qint64 now);
    //! How many may be made ready to be sent soon: what is left of the batch, or none while the
    //! next send is more than a second away.
    int soon(qint64 now) const;
    void began(int count, qint64 now);
    //! Nothing begins before that moment.
    void holdUntil(qint64 moment);
    //! When allowed() becomes positive, as far as only time is needed. REQUIRES: allowed(now) == 0
    qint64 nextMoment(qint64 now) const;

private:
    bool isPaced() const { return m_pacing.perSecond > 0; }
    int allowedByRate(qint64 now);

    ReplayPacing m_pacing;
    qint64 m_spacing = 0; // micros between two sends
    qint64 m_due = 0; // of the next send by spacing
    qint64 m_hold = 0;
    int m_inBatch = 0;
    std::deque<qint64> m_lastSecond; // moments of the sends of the last second
};

} // namespace Reprise

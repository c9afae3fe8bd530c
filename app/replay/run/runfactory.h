// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/farside.h"
#include "app/replay/plan/requestsource.h"
#include "app/replay/run/replayrun.h"
#include "app/replay/run/runlimits.h"

namespace Reprise {

class Clock;
class ReplayJournal;

//! Makes runs with the real clock, disk and network. The journal must outlive its runs.
class RunFactory final
{
public:
    //! actor: login name of the operator, for the notes.
    //! maker: knows how to reach what plans aim at.
    RunFactory(ReplayJournal &journal, const Clock &clock, QByteArray actor, FarSideMaker maker);

    //! Other limits than the usual, for tests and benchmarks; concurrency is always the plan's.
    void setLimits(const SendLimits &limits) { m_limits = limits; }
    void setLimits(const RunLimits &limits) { m_runLimits = limits; }

    //! The run of a record that the journal gave (createRun(), then record()): Ready, Paused or
    //! Finished. secret signs direct deliveries or is the gateway's key; it goes to the maker only.
    std::unique_ptr<ReplayRun> make(const RunRecord &record, const QByteArray &secret,
        std::unique_ptr<RequestSource> requests) const;

private:
    ReplayJournal &m_journal;
    const Clock &m_clock;
    QByteArray m_actor;
    FarSideMaker m_maker;
    SendLimits m_limits;
    RunLimits m_runLimits;
};

} // namespace Reprise

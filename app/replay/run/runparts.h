// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/farside.h"
#include "app/replay/plan/requestsource.h"
#include "app/replay/run/randomness.h"
#include "app/replay/run/runlimits.h"
#include "app/replay/run/runtimer.h"

#include <QString>
#include <memory>

namespace Reprise {

//! All that a run touches outside itself: clock, timer, disk, network, chance. The program gives it
//! the real ones, the simulation its own.
struct RunParts {
    const Clock *clock = nullptr; //!< outlives the run
    std::unique_ptr<RunTimer> timer;
    std::unique_ptr<JournalStorage> journal;
    FarSide farSide;
    std::unique_ptr<RequestSource> requests;
    std::unique_ptr<Randomness> random;
    QByteArray actor; //!< login name of the operator
    RunLimits limits;
    QString foreignHolder; //!< set: another program writes the journal, this run is only looked at
};

} // namespace Reprise

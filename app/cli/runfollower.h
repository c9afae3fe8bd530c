// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/terminal.h"
#include "app/replay/run/replayrun.h"

namespace Reprise {

//! Shows a run's progress and tells when it ends or pauses itself. The run is not owned.
class RunFollower final : public QObject
{
    Q_OBJECT

public:
    RunFollower(ReplayRun &run, Terminal &terminal, QObject *parent = nullptr);

    //! Starts or resumes it.
    Result<void> start();
    //! No new send; ended() comes once the answers under way are there.
    void cancel();

signals:
    //! The code is an ExitCode.
    void ended(int code);

private:
    void showProgress();
    void checkState();
    void endWith(ExitCode code);

    ReplayRun &m_run;
    Terminal &m_terminal;
    bool m_isEnded = false;
};

//! "Run 13: finished (completed)" and its totals, line by line.
QByteArray runText(const RunSummary &run);

//! What a finished run means for the caller.
ExitCode exitCodeOf(const RunSummary &run);

} // namespace Reprise

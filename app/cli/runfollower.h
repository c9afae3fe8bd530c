// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/terminal.h"
#include "app/replay/run/replayrun.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Reprise {

//! Shows a run's progress and tells when it ends or pauses itself; where a gateway delivers, also
//! what came of it, as long as that may still become known. The run is not owned.
class RunFollower final : public QObject
{
    Q_OBJECT

public:
    //! patienceMicros: how long outcomes are waited for once all is sent; 0: not at all.
    RunFollower(
        ReplayRun &run, Terminal &terminal, qint64 patienceMicros, QObject *parent = nullptr);

    //! Starts or resumes it; of a finished one the open outcomes are asked for.
    Result<void> start();
    //! No new send; ended() comes once the answers under way are there. Of a finished run: outcomes
    //! are not waited for any longer.
    void cancel();

signals:
    //! The code is an ExitCode.
    void ended(int code);

private:
    void showProgress();
    void checkState();
    void checkFinished(const RunSummary &run);
    void checkOutcomes();
    void endFinished();
    void endWith(ExitCode code);

    ReplayRun &m_run;
    Terminal &m_terminal;
    const qint64 m_patienceMicros;
    QTimer m_outcomeTimer; // looks whether outcomes are still open
    QElapsedTimer m_waiting;
    bool m_isEnded = false;
};

//! "Run 13: finished (completed)" and its totals, line by line.
QByteArray runText(const RunSummary &run);

//! What a finished run means for the caller. openQuestions: outcomes that may still become known
//! and were waited for in vain.
ExitCode exitCodeOf(const RunSummary &run, int openQuestions = 0);

} // namespace Reprise

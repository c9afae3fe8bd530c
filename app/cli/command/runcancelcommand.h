// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"
#include "app/cli/runfollower.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Reprise {

//! reprise run cancel: ends a run that nobody works on any more, or asks the program that works on
//! it to end it, and waits until the journal says that it is over.
class RunCancelCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit RunCancelCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &) override { }
    void begin() override;

private:
    void cancelRun();
    void look();
    void takeRecord();

    RunId m_id;
    JobPtr<ReplayRun *> m_opening;
    JobPtr<RunRecord> m_reading;
    QTimer m_nextLook;
    QElapsedTimer m_waiting;
};

} // namespace Reprise

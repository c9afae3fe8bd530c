// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"
#include "app/cli/runfollower.h"

namespace Reprise {

//! reprise run cancel: ends a run that no process works on any more.
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

    JobPtr<ReplayRun *> m_opening;
    ReplayRun *m_run = nullptr; // the session's
};

} // namespace Reprise

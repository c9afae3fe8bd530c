// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sendingcommand.h"

namespace Reprise {

//! reprise run resume: goes on with a run of the journal.
class RunResumeCommand final : public SendingCommand
{
    Q_OBJECT

public:
    explicit RunResumeCommand(const CommandContext &context)
        : SendingCommand(context)
    {
    }

protected:
    void begin() override;
    JobPtr<ReplayRun *> open(const QByteArray &secret) override;

private:
    RunId m_id;
    JobPtr<RunRecord> m_reading;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"

namespace Reprise {

//! reprise run show: totals, notes and unresolved items of a run.
class RunShowCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit RunShowCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &) override { }
    void begin() override;

private:
    void takeRecord();

    JobPtr<RunRecord> m_reading;
};

} // namespace Reprise

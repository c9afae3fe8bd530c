// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"

namespace Reprise {

//! reprise run list: the runs of a source.
class RunListCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit RunListCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &) override { }
    void begin() override;
};

} // namespace Reprise

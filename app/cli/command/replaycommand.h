// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command/sendingcommand.h"

namespace Reprise {

//! reprise replay: runs a plan file.
class ReplayCommand final : public SendingCommand
{
    Q_OBJECT

public:
    explicit ReplayCommand(const CommandContext &context)
        : SendingCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &reader) override;
    void begin() override;
    JobPtr<ReplayRun *> open(const QByteArray &secret) override;

private:
    ReplayPlan m_plan;
};

} // namespace Reprise

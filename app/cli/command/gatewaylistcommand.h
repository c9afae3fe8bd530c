// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command/command.h"

namespace Reprise {

//! reprise gateway list: the kinds of gateways that can be connected, and the descriptions of the
//! user's that cannot be used.
class GatewayListCommand final : public Command
{
    Q_OBJECT

public:
    explicit GatewayListCommand(const CommandContext &context)
        : Command(context)
    {
    }

    void start() override;

private:
    bool complainOfRefused();
};

} // namespace Reprise

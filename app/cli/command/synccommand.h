// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command/sessioncommand.h"

#include <optional>

namespace Reprise {

class GatewayLink;

//! reprise sync: copies a gateway's events into the profile's store until nothing is missing, or
//! follows them until it is interrupted.
class SyncCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit SyncCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

    void cancel() override;

protected:
    void readOptions(OptionReader &reader) override;
    void begin() override;

private:
    void tellStatus();
    void settle();
    void endSync(bool isWhole);

    GatewayLink *m_link = nullptr; // of the session
    std::optional<qint64> m_since;
    bool m_follows = false;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"

namespace Reprise {

//! reprise show: one event with everything known of it.
class ShowCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit ShowCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &reader) override;
    void begin() override;

private:
    void takeKey();
    void takeRecord();

    bool m_isNdjson = false;
    JobPtr<std::optional<RowKey>> m_finding;
    JobPtr<EventRecord> m_reading;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"

namespace Reprise {

//! reprise plan: freezes what matches into a plan file; sends nothing.
class PlanCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit PlanCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &reader) override;
    void begin() override;

private:
    void readPacing(OptionReader &reader);
    void readMarkers(OptionReader &reader);
    void readTarget(OptionReader &reader);
    void readScope(OptionReader &reader);
    void takeSelection();
    void takePlan();

    QString m_path;
    PlanRequest m_request;
    QueryJobPtr m_querying;
    JobPtr<ReplayPlan> m_freezing;
};

} // namespace Reprise

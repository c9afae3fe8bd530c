// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "app/audit/reportwriter.h"
#include "app/cli/command/sessioncommand.h"

namespace Reprise {

//! reprise report: writes the report of a run.
class ReportCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit ReportCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &reader) override;
    void begin() override;

private:
    void takeRecord();
    void takeSaved();

    QString m_path;
    ReportFormat m_format = ReportFormat::Html;
    JobPtr<RunRecord> m_reading;
    JobPtr<void> m_saving;
    WorkerThread m_worker{QStringLiteral("report")};
};

} // namespace Reprise

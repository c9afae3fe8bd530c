// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"

namespace Reprise {

//! reprise import: reads files into a store, one after the other.
class ImportCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit ImportCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

    void cancel() override;

protected:
    void readOptions(OptionReader &reader) override;
    std::optional<Profile> profile(OptionReader &reader) override;
    void begin() override;

private:
    void importNext();
    void takeSummary();

    QStringList m_waiting;
    QString m_current;
    JobPtr<ImportSummary> m_import;
    qint64 m_rejected = 0;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/importrun.h"

#include <QPointer>

namespace Reprise {

//! The handle of an import. The run itself belongs to the archive, so that it can bring the columns
//! up to date even when nobody waits any more.
class ImportJob final : public ResultJob<ImportSummary>
{
    Q_OBJECT

public:
    explicit ImportJob(ImportRun *run);

    void cancel() override;

private:
    void end(const Result<ImportSummary> &result);

    QPointer<ImportRun> m_run;
};

} // namespace Reprise

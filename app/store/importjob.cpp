// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/importjob.h"

namespace Reprise {

ImportJob::ImportJob(ImportRun *run)
    : m_run(run)
{
    connect(run, &ImportRun::progressed, this, &Job::progressed);
    connect(run, &ImportRun::ended, this, &ImportJob::end);
    // The archive went away under the import.
    connect(run, &QObject::destroyed, this, [this] {
        if (hasResult())
            return;
        setResult(Error{Error::Kind::Canceled, {}, {}});
        QMetaObject::invokeMethod(
            this, [this] { finish(); }, Qt::QueuedConnection);
    });
}

void ImportJob::cancel()
{
    if (m_run)
        m_run->cancel();
}

void ImportJob::end(const Result<ImportSummary> &result)
{
    setResult(result);
    finish();
}

} // namespace Reprise

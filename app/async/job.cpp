// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/async/job.h"

namespace Reprise {

void Job::finish()
{
    Q_ASSERT(!m_isFinished);
    m_isFinished = true;
    emit finished();
}

void JobDeleter::operator()(Job *job) const
{
    job->disconnect();
    job->cancel();
    job->deleteLater();
}

} // namespace Reprise

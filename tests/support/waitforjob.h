// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

#include <QSignalSpy>

namespace Reprise::Test {

//! Lets the event loop run until the job has finished, and gives its result.
template <typename Pointer>
auto waitFor(const Pointer &job)
{
    QSignalSpy finished(job.get(), &Job::finished);
    if (!job->isFinished() && !finished.wait(60'000))
        qFatal("a job did not finish within a minute");
    return job->result();
}

} // namespace Reprise::Test

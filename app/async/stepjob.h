// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

namespace Reprise {

//! A job that is done in steps, each a job of its own: follow() one, and go on in its handler.
template <typename T>
class StepJob : public ResultJob<T>
{
public:
    void cancel() override { endWith(Error{Error::Kind::Canceled, m_operation, {}}); }

protected:
    explicit StepJob(QString operation)
        : m_operation(std::move(operation))
    {
    }

    const QString &operation() const { return m_operation; }

    //! Waits for the job and hands its result over; the step before is dropped.
    template <typename U, typename Handler>
    void follow(JobPtr<U> job, Handler handler)
    {
        ResultJob<U> *step = job.get();
        m_step.reset(job.release());
        QObject::connect(step, &Job::finished, this,
            [step, handler = std::move(handler)] { handler(step->takeResult()); });
    }

    //! The first result counts.
    void endWith(Result<T> result)
    {
        if (this->hasResult())
            return;
        this->setResult(std::move(result));
        m_step.reset();
        QMetaObject::invokeMethod(
            this, [this] { this->finish(); }, Qt::QueuedConnection);
    }

private:
    QString m_operation;
    std::unique_ptr<Job, JobDeleter> m_step;
};

} // namespace Reprise

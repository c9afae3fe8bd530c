// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QObject>
#include <memory>
#include <optional>

namespace Reprise {

//! An operation that takes time, seen from the GUI thread.
//!
//! 1. A job is created running, by a function that returns a JobPtr. Dropping the pointer cancels
//!    the job; assigning a new one gives "latest wins", even from inside the old job's own handler.
//! 2. finished() comes exactly once, always from the event loop, never from inside cancel() or the
//!    call that created the job.
//! 3. After finished(), result() holds a value or an error; a canceled job has the error kind
//!    Canceled, unless it had already got its value.
//! 4. progressed(done, total) comes at most ten times a second; total is -1 while unknown.
//! 5. All of this happens on the thread that created the job (the GUI thread, or the main thread
//!    of a headless run).
class Job : public QObject
{
    Q_OBJECT

public:
    ~Job() override = default;

    //! Asks the work to stop. finished() still comes, from the event loop. Safe to repeat.
    virtual void cancel() = 0;
    bool isFinished() const { return m_isFinished; }

signals:
    void progressed(qint64 done, qint64 total);
    void finished();

protected:
    Job() = default;
    //! Emits finished() once. REQUIRES: called from the event loop, with the result set.
    void finish();

private:
    bool m_isFinished = false;
};

template <typename T>
class ResultJob : public Job
{
public:
    //! REQUIRES: isFinished()
    const Result<T> &result() const
    {
        Q_ASSERT(m_result.has_value());
        return *m_result;
    }
    //! Moves the value out, for large results. REQUIRES: isFinished(); called once.
    Result<T> takeResult()
    {
        Q_ASSERT(m_result.has_value());
        return std::move(*m_result);
    }

protected:
    void setResult(Result<T> result) { m_result.emplace(std::move(result)); }
    bool hasResult() const { return m_result.has_value(); }

private:
    std::optional<Result<T>> m_result;
};

//! Disconnects, cancels and deletes later, so that a job may be dropped from its own handler.
struct JobDeleter {
    void operator()(Job *job) const;
};

template <typename T>
using JobPtr = std::unique_ptr<ResultJob<T>, JobDeleter>;

} // namespace Reprise

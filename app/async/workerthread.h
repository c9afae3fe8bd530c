// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPromise>
#include <QThread>
#include <functional>

namespace Reprise {

//! Carries progress from a worker to the job that waits. Lives on the worker's thread.
class ProgressRelay final : public QObject
{
    Q_OBJECT

signals:
    void reported(qint64 done, qint64 total);
};

//! What a function on a worker thread may say to the job that waits for it. Thread: the worker's.
class WorkControl
{
public:
    WorkControl(std::function<bool()> isCanceled, ProgressRelay *relay)
        : m_isCanceled(std::move(isCanceled))
        , m_relay(relay)
    {
    }

    //! To be asked between rows or blocks, at least every few milliseconds.
    bool isCanceled() const { return m_isCanceled(); }
    //! Throttled here to ten a second; total is -1 while unknown.
    void setProgress(qint64 done, qint64 total);

private:
    std::function<bool()> m_isCanceled;
    ProgressRelay *m_relay;
    QElapsedTimer m_sinceReport;
};

//! One named thread that runs functions one after the other. Owned by whoever needs a thread-bound
//! resource (a database connection); the destructor lets the running function end, drops those that
//! had not begun (their jobs end as canceled) and joins.
//! A function captures values only: no this of an object of another thread, no reference.
class WorkerThread final
{
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    //! Runs work on the thread. Cancel makes WorkControl::isCanceled() true; work that had not
    //! begun is not run at all. Progress and the result arrive on the caller's thread.
    template <typename T>
    JobPtr<T> run(std::function<Result<T>(WorkControl &)> work);

    //! Runs a function on the thread and forgets it; not run if this is destroyed before its turn.
    void post(std::function<void()> function);

private:
    QThread m_thread;
    QObject *m_context; // lives on m_thread and is deleted there when the thread ends
};

//! The waiting side of WorkerThread::run.
template <typename T>
class WorkerJob final : public ResultJob<T>
{
public:
    explicit WorkerJob(const QFuture<Result<T>> &future)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { end(); });
        m_watcher.setFuture(future);
    }

    void cancel() override { m_watcher.cancel(); }

private:
    void end()
    {
        // Taking the result resets the future; the promise, still to be destroyed on the worker,
        // then takes it for unfinished and finishes it a second time.
        m_watcher.disconnect(this);
        QFuture<Result<T>> future = m_watcher.future();
        // Canceled between its result and the news of it: the result can no longer be taken.
        if (future.isValid() && future.resultCount() > 0)
            this->setResult(future.takeResult());
        else
            this->setResult(Error{Error::Kind::Canceled, {}, {}});
        this->finish();
    }

    QFutureWatcher<Result<T>> m_watcher;
};

template <typename T>
JobPtr<T> WorkerThread::run(std::function<Result<T>(WorkControl &)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto *job = new WorkerJob<T>(promise->future());
    auto relay = std::make_shared<ProgressRelay>();
    QObject::connect(relay.get(), &ProgressRelay::reported, job, &Job::progressed);
    relay->moveToThread(&m_thread);
    post([promise, relay, work = std::move(work)] {
        WorkControl control([promise] { return promise->isCanceled(); }, relay.get());
        if (!promise->isCanceled())
            promise->addResult(work(control));
        promise->finish();
    });
    return JobPtr<T>(job);
}

} // namespace Reprise

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

//! The waiting side of WorkerThread::run. The value crosses in a slot of its own, written before
//! the future finishes and read after that: a future's own results are lost to a cancel that comes
//! late, and taking them while the promise still lives finishes the future twice (Qt 6.4.2).
template <typename T>
class WorkerJob final : public ResultJob<T>
{
public:
    using Slot = std::shared_ptr<std::optional<Result<T>>>;

    WorkerJob(const QFuture<void> &future, Slot slot)
        : m_slot(std::move(slot))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { end(); });
        m_watcher.setFuture(future);
    }

    void cancel() override { m_watcher.cancel(); }

private:
    void end()
    {
        m_watcher.disconnect(this); // a cancel after this would be told as another end
        this->setResult(
            m_slot->has_value() ? *std::move(*m_slot) : Error{Error::Kind::Canceled, {}, {}});
        this->finish();
    }

    Slot m_slot;
    QFutureWatcher<void> m_watcher;
};

template <typename T>
JobPtr<T> WorkerThread::run(std::function<Result<T>(WorkControl &)> work)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    auto slot = std::make_shared<std::optional<Result<T>>>();
    auto *job = new WorkerJob<T>(promise->future(), slot);
    auto relay = std::make_shared<ProgressRelay>();
    QObject::connect(relay.get(), &ProgressRelay::reported, job, &Job::progressed);
    relay->moveToThread(&m_thread);
    post([promise, slot, relay, work = std::move(work)] {
        WorkControl control([promise] { return promise->isCanceled(); }, relay.get());
        if (!promise->isCanceled())
            slot->emplace(work(control));
        promise->finish();
    });
    return JobPtr<T>(job);
}

} // namespace Reprise

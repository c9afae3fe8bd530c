// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/async/workerthread.h"
#include "tests/support/verifyresult.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;

class TestWorkerThread : public QObject
{
    Q_OBJECT

private slots:
    void givesTheResultOnTheCallersThread();
    void cancelEndsTheWorkAndFinishesOnce();
    void cancelIsNeverReentrant();
    void droppingTheJobCancelsIt();
    void replacingTheJobFromItsOwnHandlerIsSafe();
    void queuedWorkEndsAsCanceledWhenTheThreadGoes();
    void reportsProgress();
    void endsOnceHoweverLateTheWorkerLetsGo();
    void mayBeCanceledWhenTheWorkIsDoneButNotYetKnown();
};

static std::function<Result<int>(WorkControl &)> spinUntilCanceled(
    std::shared_ptr<QSemaphore> started, std::shared_ptr<QSemaphore> ended)
{
    return [started, ended](WorkControl &control) -> Result<int> {
        started->release();
        while (!control.isCanceled())
            QThread::yieldCurrentThread();
        ended->release();
        return Error{Error::Kind::Canceled, {}, {}};
    };
}

void TestWorkerThread::givesTheResultOnTheCallersThread()
{
    WorkerThread worker(QStringLiteral("test"));
    Qt::HANDLE workThread = nullptr;
    const JobPtr<int> job = worker.run<int>([&workThread](WorkControl &) -> Result<int> {
        workThread = QThread::currentThreadId();
        return 42;
    });
    QVERIFY(!job->isFinished());
    QSignalSpy finished(job.get(), &Job::finished);
    QVERIFY(finished.wait());
    QCOMPARE(*job->result(), 42);
    QVERIFY(workThread != QThread::currentThreadId());
}

void TestWorkerThread::cancelEndsTheWorkAndFinishesOnce()
{
    WorkerThread worker(QStringLiteral("test"));
    const auto started = std::make_shared<QSemaphore>();
    const auto ended = std::make_shared<QSemaphore>();
    const JobPtr<int> job = worker.run<int>(spinUntilCanceled(started, ended));
    QSignalSpy finished(job.get(), &Job::finished);
    started->acquire();
    job->cancel();
    job->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(job->result().error().kind, Error::Kind::Canceled);
    ended->acquire();
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
}

void TestWorkerThread::cancelIsNeverReentrant()
{
    WorkerThread worker(QStringLiteral("test"));
    const auto started = std::make_shared<QSemaphore>();
    const JobPtr<int> job =
        worker.run<int>(spinUntilCanceled(started, std::make_shared<QSemaphore>()));
    QSignalSpy finished(job.get(), &Job::finished);
    started->acquire();
    job->cancel();
    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait());
}

void TestWorkerThread::droppingTheJobCancelsIt()
{
    WorkerThread worker(QStringLiteral("test"));
    const auto started = std::make_shared<QSemaphore>();
    const auto ended = std::make_shared<QSemaphore>();
    JobPtr<int> job = worker.run<int>(spinUntilCanceled(started, ended));
    started->acquire();
    job.reset();
    QVERIFY(ended->tryAcquire(1, 5000));
}

void TestWorkerThread::replacingTheJobFromItsOwnHandlerIsSafe()
{
    WorkerThread worker(QStringLiteral("test"));
    int handled = 0;
    JobPtr<int> job;
    std::function<void()> startNext = [&] {
        job = worker.run<int>([](WorkControl &) -> Result<int> { return 1; });
        connect(job.get(), &Job::finished, this, [&] {
            if (++handled < 5)
                startNext();
        });
    };
    startNext();
    QTRY_COMPARE(handled, 5);
}

void TestWorkerThread::queuedWorkEndsAsCanceledWhenTheThreadGoes()
{
    const auto started = std::make_shared<QSemaphore>();
    JobPtr<int> running;
    JobPtr<int> queued;
    {
        WorkerThread worker(QStringLiteral("test"));
        running = worker.run<int>(spinUntilCanceled(started, std::make_shared<QSemaphore>()));
        queued = worker.run<int>([](WorkControl &) -> Result<int> { return 1; });
        started->acquire();
        running->cancel();
    }
    QTRY_VERIFY(running->isFinished());
    QTRY_VERIFY(queued->isFinished());
}

void TestWorkerThread::reportsProgress()
{
    WorkerThread worker(QStringLiteral("test"));
    const JobPtr<int> job = worker.run<int>([](WorkControl &control) -> Result<int> {
        for (int i = 0; i <= 1000; ++i)
            control.setProgress(i, 1000);
        return 0;
    });
    QSignalSpy progressed(job.get(), &Job::progressed);
    QSignalSpy finished(job.get(), &Job::finished);
    QVERIFY(finished.wait());
    QTRY_VERIFY(progressed.count() >= 2);
    QVERIFY(progressed.count() < 50);
    QCOMPARE(progressed.last().at(0).toLongLong(), 1000);
}

//! What the function holds is dropped after its result has arrived: the promise goes late, too.
void TestWorkerThread::endsOnceHoweverLateTheWorkerLetsGo()
{
    class SlowToGo
    {
    public:
        explicit SlowToGo(std::shared_ptr<QSemaphore> gate)
            : m_gate(std::move(gate))
        {
        }
        ~SlowToGo() { m_gate->acquire(); }

    private:
        std::shared_ptr<QSemaphore> m_gate;
    };

    WorkerThread worker(QStringLiteral("test"));
    const auto gate = std::make_shared<QSemaphore>();
    auto slow = std::make_shared<SlowToGo>(gate);
    const JobPtr<int> job = worker.run<int>([slow](WorkControl &) -> Result<int> { return 1; });
    slow.reset();
    QSignalSpy finished(job.get(), &Job::finished);
    QVERIFY(finished.wait());
    gate->release();
    const JobPtr<int> next = worker.run<int>([](WorkControl &) -> Result<int> { return 2; });
    QSignalSpy nextFinished(next.get(), &Job::finished);
    QVERIFY(nextFinished.wait());
    QCOMPARE(finished.count(), 1);
}

void TestWorkerThread::mayBeCanceledWhenTheWorkIsDoneButNotYetKnown()
{
    WorkerThread worker(QStringLiteral("test"));
    const JobPtr<int> job = worker.run<int>([](WorkControl &) -> Result<int> { return 1; });
    const auto isDone = std::make_shared<QSemaphore>();
    worker.post([isDone] { isDone->release(); });
    isDone->acquire(); // the events of the first job wait in our queue
    QSignalSpy finished(job.get(), &Job::finished);
    job->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    VERIFY_RESULT(job->result()); // the value was there before the cancel
}

QTEST_GUILESS_MAIN(TestWorkerThread)
#include "tst_workerthread.moc"

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/archivequery.h"

#include "app/async/workerthread.h"

namespace Reprise {

ArchiveQuery::ArchiveQuery(std::weak_ptr<WorkerThread> worker,
    std::shared_ptr<ArchiveState> archive, const EventQuery &query, int histogramBuckets)
    : m_worker(std::move(worker))
    , m_archive(std::move(archive))
    , m_work(std::make_shared<QueryWork>(query, histogramBuckets))
{
    askForSlice();
}

void ArchiveQuery::askForSlice()
{
    const std::shared_ptr<WorkerThread> worker = m_worker.lock();
    if (!worker)
        return end(Error{Error::Kind::Canceled, {}, {}});
    m_slice = worker->run<QueryWork::Progress>(
        [work = m_work, archive = m_archive](
            WorkControl &control) { return work->advance(*archive, control); });
    connect(m_slice.get(), &Job::finished, this, &ArchiveQuery::takeSlice);
}

void ArchiveQuery::takeSlice()
{
    Result<QueryWork::Progress> progress = m_slice->takeResult();
    if (!progress)
        return end(progress.error());
    if (progress->isDone)
        return end(*std::move(progress->result));
    if (progress->result) {
        const QueryResult &soFar = *progress->result;
        emit progressed(soFar.scanned, soFar.toScan);
        emit extended(soFar);
    }
    if (!hasResult()) // a handler may have canceled
        askForSlice();
}

void ArchiveQuery::cancel()
{
    if (hasResult())
        return;
    m_slice.reset();
    end(Error{Error::Kind::Canceled, {}, {}});
}

//! finished() always comes from the event loop, whoever brought the end about.
void ArchiveQuery::end(Result<QueryResult> result)
{
    setResult(std::move(result));
    QMetaObject::invokeMethod(
        this, [this] { finish(); }, Qt::QueuedConnection);
}

} // namespace Reprise

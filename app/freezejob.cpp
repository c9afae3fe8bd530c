// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/freezejob.h"

#include "app/async/workerthread.h"
#include "app/replay/plan/planner.h"

#include <QUuid>

namespace Reprise {

namespace {

//! Bodies of a chunk are in memory together, so it is small.
constexpr qint64 ChunkSize = 200;

PlanTerms termsOf(const Profile &profile, const PlanRequest &request)
{
    return {profile.id, profile.name.toUtf8(), request.target, request.pacing, request.stopRule,
        request.markers, request.scope};
}

} // namespace

FreezeJob::FreezeJob(EventArchive &archive, WorkerThread &worker, const Profile &profile,
    PlanRequest request, qint64 createdMicros)
    : m_archive(archive)
    , m_worker(worker)
    , m_request(std::move(request))
    , m_createdMicros(createdMicros)
    , m_takenOut(m_request.takenOut.begin(), m_request.takenOut.end())
    , m_planner(std::make_shared<Planner>(termsOf(profile, m_request)))
{
    // From the event loop, also for an empty selection: finished() never comes from inside the
    // call.
    QMetaObject::invokeMethod(this, &FreezeJob::readNext, Qt::QueuedConnection);
}

FreezeJob::~FreezeJob() = default;

void FreezeJob::cancel()
{
    m_isCanceled = true;
    if (m_chunk)
        m_chunk->cancel();
    if (m_freezing)
        m_freezing->cancel();
}

void FreezeJob::readNext()
{
    if (m_isCanceled)
        return end(Error{Error::Kind::Canceled, QStringLiteral("freeze plan"), {}});
    if (m_read == m_request.selection.size())
        return freeze();
    const QList<RowKey> keys = m_request.selection.keys(m_read, ChunkSize);
    m_read += keys.size();
    m_chunk = m_archive.records(keys);
    connect(m_chunk.get(), &Job::finished, this, &FreezeJob::takeChunk);
}

void FreezeJob::takeChunk()
{
    const Result<QList<EventRecord>> &records = m_chunk->result();
    if (!records)
        return end(records.error());
    for (const EventRecord &record : *records) {
        if (m_takenOut.contains(record.event.key))
            m_planner->takeOut(record.event);
        else
            m_planner->add(record);
    }
    emit progressed(m_read, m_request.selection.size());
    readNext();
}

void FreezeJob::freeze()
{
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_freezing =
        m_worker.run<ReplayPlan>([planner = std::move(m_planner), id, created = m_createdMicros](
                                     WorkControl &) -> Result<ReplayPlan> {
            return std::move(*planner).freeze(id, created);
        });
    connect(m_freezing.get(), &Job::finished, this, [this] { end(m_freezing->takeResult()); });
}

void FreezeJob::end(Result<ReplayPlan> result)
{
    setResult(std::move(result));
    finish();
}

} // namespace Reprise

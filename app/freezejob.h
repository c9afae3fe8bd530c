// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"

#include <QSet>
#include <memory>

namespace Reprise {

class Planner;
class WorkerThread;

//! Reads the selected events chunk by chunk and freezes them into a plan. The selection is what the
//! result set held when it was made: events that arrive meanwhile never join.
class FreezeJob final : public ResultJob<ReplayPlan>
{
    Q_OBJECT

public:
    //! archive and worker must outlive the job. createdMicros is written into the plan.
    FreezeJob(EventArchive &archive, WorkerThread &worker, const Profile &profile,
        PlanRequest request, qint64 createdMicros);
    ~FreezeJob() override;

    void cancel() override;

private:
    void readNext();
    void takeChunk();
    void freeze();
    void end(Result<ReplayPlan> result);

    EventArchive &m_archive;
    WorkerThread &m_worker;
    PlanRequest m_request;
    qint64 m_createdMicros;
    QSet<RowKey> m_takenOut;
    std::shared_ptr<Planner> m_planner; // handed to the worker for the last step
    qint64 m_read = 0;
    JobPtr<QList<EventRecord>> m_chunk;
    JobPtr<ReplayPlan> m_freezing;
    bool m_isCanceled = false;
};

} // namespace Reprise

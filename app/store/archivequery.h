// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"
#include "app/store/querywork.h"

namespace Reprise {

//! The waiting side of a query: asks the worker for one slice after the other. Lives on the GUI
//! thread. When the archive goes, it ends as canceled.
class ArchiveQuery final : public QueryJob
{
    Q_OBJECT

public:
    ArchiveQuery(std::weak_ptr<WorkerThread> worker, std::shared_ptr<ArchiveState> archive,
        const EventQuery &query, int histogramBuckets);

    void cancel() override;

private:
    void askForSlice();
    void takeSlice();
    void end(Result<QueryResult> result);

    std::weak_ptr<WorkerThread> m_worker;
    std::shared_ptr<ArchiveState> m_archive; // handed to the worker, not touched here
    std::shared_ptr<QueryWork> m_work; // the same
    JobPtr<QueryWork::Progress> m_slice;
};

} // namespace Reprise

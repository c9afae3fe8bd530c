// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/archivestate.h"
#include "app/store/columns/columnpass.h"
#include "app/store/columns/resulttally.h"

#include <QElapsedTimer>

namespace Reprise {

class RecordMatcher;

//! One query on its way: a pass over the columns, then, where they cannot tell, slices of a search
//! through the backend, so that the pages of the table can be read in between.
//! Touched on the archive's worker only.
class QueryWork final
{
public:
    struct Progress {
        std::optional<QueryResult> result; //!< all of it when isDone, else what is found so far
        bool isDone = false;
    };

    QueryWork(const EventQuery &query, int histogramBuckets);
    ~QueryWork();
    Q_DISABLE_COPY_MOVE(QueryWork)

    //! Works for about SliceMs. To be called until isDone.
    Result<Progress> advance(ArchiveState &archive, WorkControl &control);

private:
    static constexpr int SliceMs = 25;
    static constexpr int ReportMs = 100;

    Result<Progress> begin(ArchiveState &archive, WorkControl &control);
    Result<Progress> finishFromColumns(ArchiveState &archive, WorkControl &control);
    Result<Progress> search(ArchiveState &archive, WorkControl &control);
    Result<void> searchSlice(EventBackend &backend, WorkControl &control);
    Result<void> searchChunk(
        EventBackend &backend, const QElapsedTimer &slice, WorkControl &control);
    void takeHit(quint32 row);
    Result<Progress> finishSearch(ArchiveState &archive, WorkControl &control);
    Result<void> sort(
        std::vector<quint32> &rows, ArchiveState &archive, WorkControl &control) const;
    QueryResult found() const;

    EventQuery m_query;
    int m_buckets;
    std::shared_ptr<const EventColumns> m_columns; // of when the query began
    std::unique_ptr<ColumnPass> m_pass;
    std::unique_ptr<ResultTally> m_tally;
    std::unique_ptr<RecordMatcher> m_matcher;
    std::vector<quint32> m_candidates; // newest first
    size_t m_next = 0; // of m_candidates
    std::vector<quint32> m_hits;
    QElapsedTimer m_sinceReport;
};

} // namespace Reprise

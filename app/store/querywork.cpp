// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/querywork.h"

#include "app/async/workerthread.h"
#include "app/store/columns/eventcolumns.h"
#include "app/store/columns/rowsort.h"
#include "app/store/search/recordmatcher.h"

#include <algorithm>
#include <numeric>

namespace Reprise {

//! Candidates handed to the backend at once.
static constexpr size_t ChunkSize = 512;

QueryWork::QueryWork(const EventQuery &query, int histogramBuckets)
    : m_query(query)
    , m_buckets(histogramBuckets)
{
}

QueryWork::~QueryWork() = default;

Result<QueryWork::Progress> QueryWork::advance(ArchiveState &archive, WorkControl &control)
{
    return m_columns ? search(archive, control) : begin(archive, control);
}

Result<QueryWork::Progress> QueryWork::begin(ArchiveState &archive, WorkControl &control)
{
    const Result<void> refreshed = archive.refresh(control);
    if (!refreshed)
        return refreshed.error();
    m_columns = archive.columns();
    m_pass = std::make_unique<ColumnPass>(m_query.filter, *m_columns);
    m_tally = std::make_unique<ResultTally>(*m_columns);
    const Result<void> judged = m_pass->run([&control] { return control.isCanceled(); });
    if (!judged)
        return judged.error();
    if (m_pass->isExact())
        return finishFromColumns(archive, control);
    m_matcher = std::make_unique<RecordMatcher>(m_query.filter, *m_columns);
    m_candidates = m_pass->rows(true);
    return search(archive, control);
}

QueryResult QueryWork::found() const
{
    QueryResult result;
    m_tally->report(result);
    result.total = m_columns->size();
    result.toScan = qint64(m_candidates.size());
    result.scanned = qint64(m_next);
    return result;
}

Result<QueryWork::Progress> QueryWork::finishFromColumns(
    ArchiveState &archive, WorkControl &control)
{
    std::vector<quint32> rows = m_pass->rows(RowSort::startsNewestFirst(m_query.sort));
    for (const quint32 row : rows)
        m_tally->add(row);
    const Result<void> sorted = sort(rows, archive, control);
    if (!sorted)
        return sorted.error();
    QueryResult result = found();
    result.histogram = m_pass->histogram(m_buckets);
    result.rows = ResultSet(std::move(rows), m_columns);
    return Progress{std::move(result), true};
}

Result<QueryWork::Progress> QueryWork::search(ArchiveState &archive, WorkControl &control)
{
    const Result<EventBackend *> backend = archive.backend();
    if (!backend)
        return backend.error();
    const size_t before = m_hits.size();
    const Result<void> searched = searchSlice(**backend, control);
    if (!searched)
        return searched.error();
    if (m_next == m_candidates.size())
        return finishSearch(archive, control);
    const bool isFirstHit = before == 0 && !m_hits.empty();
    if (m_sinceReport.isValid() && !isFirstHit && m_sinceReport.elapsed() < ReportMs)
        return Progress{};
    m_sinceReport.start();
    QueryResult result = found();
    result.isComplete = false;
    result.histogram = histogramOf(m_hits, *m_columns, m_buckets);
    result.rows = ResultSet(m_hits, m_columns);
    return Progress{std::move(result), false};
}

Result<void> QueryWork::searchSlice(EventBackend &backend, WorkControl &control)
{
    QElapsedTimer slice;
    slice.start();
    while (m_next < m_candidates.size() && slice.elapsed() < SliceMs) {
        const Result<void> done = searchChunk(backend, slice, control);
        if (!done)
            return done;
    }
    return {};
}

void QueryWork::takeHit(quint32 row)
{
    m_tally->add(row);
    m_hits.push_back(row);
}

//! Rows that the columns settled are passed over; the others are read.
Result<void> QueryWork::searchChunk(
    EventBackend &backend, const QElapsedTimer &slice, WorkControl &control)
{
    const size_t end = std::min(m_next + ChunkSize, m_candidates.size());
    QList<RowKey> keys;
    for (size_t i = m_next; i < end; ++i) {
        if (m_pass->truth(m_candidates[i]) == Maybe)
            keys.append(m_columns->keyAt(m_candidates[i]));
    }
    bool isTimeUp = false;
    // Somebody else's database may have lost a row since: then it is passed over, too.
    const auto passUpTo = [this, end](std::optional<RowKey> key) {
        for (; m_next < end && m_columns->keyAt(m_candidates[m_next]) != key; ++m_next) {
            if (m_pass->truth(m_candidates[m_next]) == Yes)
                takeHit(m_candidates[m_next]);
        }
    };
    const EventBackend::ScanVisitor judge = [&](const ScanRow &scan) {
        passUpTo(scan.key);
        if (m_next < end && m_matcher->matches(m_candidates[m_next], scan))
            takeHit(m_candidates[m_next]);
        m_next = std::min(m_next + 1, end);
        isTimeUp = slice.elapsed() >= SliceMs;
        return !isTimeUp;
    };
    const Result<void> scanned =
        keys.isEmpty() ? Result<void>() : backend.scan(keys, m_matcher->needs(), judge, control);
    if (scanned && !isTimeUp)
        passUpTo(std::nullopt);
    return scanned;
}

Result<QueryWork::Progress> QueryWork::finishSearch(ArchiveState &archive, WorkControl &control)
{
    QueryResult result = found();
    result.histogram = histogramOf(m_hits, *m_columns, m_buckets);
    if (!RowSort::startsNewestFirst(m_query.sort))
        std::reverse(m_hits.begin(), m_hits.end());
    const Result<void> sorted = sort(m_hits, archive, control);
    if (!sorted)
        return sorted.error();
    result.rows = ResultSet(std::move(m_hits), m_columns);
    return Progress{std::move(result), true};
}

//! Reads the texts of all rows, which the columns do not hold, and ranks them.
static Result<std::vector<quint32>> rankTexts(EventBackend &backend, const EventColumns &columns,
    SortField field, const std::vector<quint32> &rows, WorkControl &control)
{
    QList<RowKey> keys;
    keys.reserve(qsizetype(rows.size()));
    for (const quint32 row : rows)
        keys.append(columns.keyAt(row));
    std::vector<QByteArray> texts;
    texts.reserve(rows.size());
    const Result<void> read = backend.scan(
        keys, {true, false, false, false},
        [&](const ScanRow &scan) {
            texts.push_back((field == SortField::Id ? scan.id : scan.answer).toByteArray());
            return true;
        },
        control);
    if (!read)
        return read.error();
    std::vector<quint32> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(
        order.begin(), order.end(), [&texts](quint32 a, quint32 b) { return texts[a] < texts[b]; });
    std::vector<quint32> ranks(rows.size());
    quint32 rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        rank += i > 0 && texts[order[i]] != texts[order[i - 1]];
        ranks[order[i]] = rank;
    }
    return ranks;
}

Result<void> QueryWork::sort(
    std::vector<quint32> &rows, ArchiveState &archive, WorkControl &control) const
{
    const RowSort::TextRanks ranks =
        [&](SortField field, const std::vector<quint32> &sorted) -> Result<std::vector<quint32>> {
        const Result<EventBackend *> backend = archive.backend();
        if (!backend)
            return backend.error();
        return rankTexts(**backend, *m_columns, field, sorted, control);
    };
    return RowSort(*m_columns, ranks).sort(rows, m_query.sort, [&control] {
        return control.isCanceled();
    });
}

} // namespace Reprise

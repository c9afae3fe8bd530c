// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/columnpass.h"

#include "app/store/columns/histogramscale.h"

#include <algorithm>
#include <limits>

namespace Reprise {

static bool isWindow(const QueryNode &node)
{
    return node.kind == QueryNode::Kind::Compare
        && (node.comparison.field.field == QueryField::Received
            || node.comparison.field.field == QueryField::Stage);
}

//! The top-level conditions that are (or are not) about time and stage.
static QueryNode conjunction(const QueryNode &filter, bool ofWindow)
{
    if (filter.kind != QueryNode::Kind::And)
        return isWindow(filter) == ofWindow ? filter : QueryNode{};
    QueryNode part{QueryNode::Kind::And, {}, {}};
    for (const QueryNode &child : filter.children) {
        if (isWindow(child) == ofWindow)
            part.children.append(child);
    }
    if (part.children.size() > 1)
        return part;
    return part.children.isEmpty() ? QueryNode{} : part.children.first();
}

ColumnPass::ColumnPass(const QueryNode &filter, const EventColumns &columns)
    : m_columns(columns)
    , m_surroundings(conjunction(filter, false), columns)
    , m_window(conjunction(filter, true), columns)
{
}

void ColumnPass::judgeBlock(quint32 first, quint32 count)
{
    TruthBlock around;
    m_surroundings.judge(first, count, around);
    TruthBlock inside;
    m_window.judge(first, count, inside);
    quint8 *truths = m_truths.data() + first;
    quint32 possible = 0;
    for (quint32 i = 0; i < count; ++i) {
        const quint8 truth = std::min(around[i], inside[i]);
        truths[i] = static_cast<quint8>(truth | (around[i] == Yes ? SurroundingMark : 0));
        possible += truth != No;
    }
    m_possible += possible;
}

Result<void> ColumnPass::run(const std::function<bool()> &isCanceled)
{
    const quint32 size = m_columns.size();
    m_truths.resize(size);
    for (quint32 first = 0; first < size; first += TruthBlockSize) {
        if (isCanceled())
            return Error{Error::Kind::Canceled, {}, {}};
        judgeBlock(first, std::min(TruthBlockSize, size - first));
    }
    return {};
}

std::vector<quint32> ColumnPass::rows(bool newestFirst) const
{
    std::vector<quint32> rows;
    rows.reserve(m_possible);
    const quint32 size = m_columns.size();
    for (quint32 i = 0; i < size; ++i) {
        const quint32 row = m_columns.rowByTime(newestFirst ? size - 1 - i : i);
        if (truth(row) != No)
            rows.push_back(row);
    }
    return rows;
}

Histogram ColumnPass::histogram(int buckets) const
{
    const qint64 *received = m_columns.received().constData();
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    for (size_t row = 0; row < m_truths.size(); ++row) {
        if (m_truths[row] & SurroundingMark) {
            first = std::min(first, received[row]);
            last = std::max(last, received[row]);
        }
    }
    if (first > last)
        return {};
    const HistogramScale scale(first, last, buckets);
    Histogram histogram = scale.empty();
    StageCounts *counts = histogram.buckets.data();
    const Stage *stages = m_columns.stages().constData();
    for (size_t row = 0; row < m_truths.size(); ++row) {
        if (m_truths[row] & SurroundingMark)
            ++counts[scale.bucketOf(received[row])][size_t(stages[row])];
    }
    return histogram;
}

Histogram histogramOf(const std::vector<quint32> &rows, const EventColumns &columns, int buckets)
{
    if (rows.empty())
        return {};
    const QList<qint64> &received = columns.received();
    const auto isEarlier = [&received](
                               quint32 a, quint32 b) { return received.at(a) < received.at(b); };
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end(), isEarlier);
    const HistogramScale scale(received.at(*first), received.at(*last), buckets);
    Histogram histogram = scale.empty();
    for (const quint32 row : rows)
        ++histogram.buckets[scale.bucketOf(received.at(row))][size_t(columns.stages().at(row))];
    return histogram;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/resulttally.h"

#include "app/store/columns/eventcolumns.h"

#include <algorithm>
#include <limits>

namespace Reprise {

ResultTally::ResultTally(const EventColumns &columns)
    : m_columns(columns)
    , m_first(std::numeric_limits<qint64>::max())
    , m_last(std::numeric_limits<qint64>::min())
    , m_types(size_t(columns.types().words().size()))
    , m_destinations(size_t(columns.destinations().words().size()))
{
}

void ResultTally::add(quint32 row)
{
    const Stage stage = m_columns.stages().at(row);
    const qint64 received = m_columns.received().at(row);
    const quint32 type = m_columns.types().codeAt(row);
    const quint32 destination = m_columns.destinations().codeAt(row);
    ++m_byStage[size_t(stage)];
    ++m_types[type];
    ++m_destinations[destination];
    m_first = std::min(m_first, received);
    m_last = std::max(m_last, received);
    if (!isFailure(stage))
        return;
    const quint32 code = static_cast<quint32>(m_columns.codes().at(row).value_or(-1));
    Failure &failure = m_failures[{(quint64(destination) << 32) | type, code}];
    failure.sample = row;
    ++failure.count;
}

//! Most frequent first; equals by their text, so that the order is the same every time.
QList<FacetCount> ResultTally::facets(
    const WordColumn &column, const std::vector<qint64> &counts) const
{
    QList<FacetCount> list;
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            list.append({column.words().at(qsizetype(code)), counts[code]});
    }
    const qsizetype kept = std::min<qsizetype>(list.size(), FacetLimit);
    std::partial_sort(list.begin(), list.begin() + kept, list.end(),
        [](const FacetCount &a, const FacetCount &b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
    list.resize(kept);
    return list;
}

static bool isMoreFrequent(const FailureCount &a, const FailureCount &b)
{
    if (a.count != b.count)
        return a.count > b.count;
    if (a.destination != b.destination)
        return a.destination < b.destination;
    return a.type != b.type ? a.type < b.type : a.code < b.code;
}

QList<FailureCount> ResultTally::failures() const
{
    QList<FailureCount> list;
    for (const Failure &failure : m_failures) {
        const std::optional<qint64> code = m_columns.codes().at(failure.sample);
        list.append({m_columns.destinations().at(failure.sample),
            code ? std::optional<int>(static_cast<int>(*code)) : std::nullopt,
            m_columns.types().at(failure.sample), failure.count});
    }
    const qsizetype kept = std::min<qsizetype>(list.size(), FailureLimit);
    std::partial_sort(list.begin(), list.begin() + kept, list.end(), isMoreFrequent);
    list.resize(kept);
    return list;
}

void ResultTally::report(QueryResult &result) const
{
    const bool hasRows = m_first <= m_last;
    result.byStage = m_byStage;
    result.firstMicros = hasRows ? m_first : 0;
    result.lastMicros = hasRows ? m_last : 0;
    result.types = facets(m_columns.types(), m_types);
    result.destinations = facets(m_columns.destinations(), m_destinations);
    result.failures = failures();
}

} // namespace Reprise

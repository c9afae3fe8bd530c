// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/wordcolumn.h"
#include "app/store/eventarchive.h"

namespace Reprise {

//! Counts what a result tells about its rows while they are found.
class ResultTally
{
public:
    static constexpr int FacetLimit = 50;
    static constexpr int FailureLimit = 200;

    //! columns must outlive the tally.
    explicit ResultTally(const EventColumns &columns);

    void add(quint32 row);
    //! Sets byStage, the first and last time, the facets and the failures.
    void report(QueryResult &result) const;

private:
    QList<FacetCount> facets(const WordColumn &column, const std::vector<qint64> &counts) const;
    QList<FailureCount> failures() const;

    const EventColumns &m_columns;
    StageCounts m_byStage{};
    qint64 m_first;
    qint64 m_last;
    std::vector<qint64> m_types; // by code of the word
    std::vector<qint64> m_destinations;
    struct Failure {
        quint32 sample = 0; //!< a row of the group, which has its words and code
        qint64 count = 0;
    };
    QHash<std::pair<quint64, quint32>, Failure> m_failures;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/columnfilter.h"
#include "app/store/eventarchive.h"

#include <functional>
#include <vector>

namespace Reprise {

//! One pass of a filter over the columns.
//!
//! The histogram leaves out the top-level conditions on time and stage, so that a brush and the
//! other stages keep their surroundings. Where texts or messages are asked for, that would mean to
//! search rows that no one wants to see; then it counts what was found only.
class ColumnPass
{
public:
    //! columns must outlive the pass.
    ColumnPass(const QueryNode &filter, const EventColumns &columns);

    //! false: the columns alone cannot tell; truth() says Maybe somewhere.
    bool isExact() const { return m_surroundings.isExact() && m_window.isExact(); }

    Result<void> run(const std::function<bool()> &isCanceled);

    //! After run().
    Truth truth(quint32 row) const { return static_cast<Truth>(m_truths[row] & TruthMask); }
    //! Rows that are Yes or Maybe, in the order of time.
    std::vector<quint32> rows(bool newestFirst) const;
    //! REQUIRES: isExact().
    Histogram histogram(int buckets) const;

private:
    static constexpr quint8 TruthMask = 3;
    static constexpr quint8 SurroundingMark = 4; //!< the row counts for the histogram

    void judgeBlock(quint32 first, quint32 count);

    const EventColumns &m_columns;
    ColumnFilter m_surroundings; // the filter without its window
    ColumnFilter m_window; // its top-level conditions on time and stage
    std::vector<quint8> m_truths; // one a row
    quint32 m_possible = 0; // how many are not No
};

//! Of these rows, which may be any.
Histogram histogramOf(const std::vector<quint32> &rows, const EventColumns &columns, int buckets);

} // namespace Reprise

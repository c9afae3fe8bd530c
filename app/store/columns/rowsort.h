// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/eventcolumns.h"
#include "models/domain/query/eventquery.h"

#include <functional>
#include <vector>

namespace Reprise {

//! Sorts row numbers as a query asks: stable passes from the last key to the first over rows that
//! are in the order of time. A missing value comes before all others, ascending.
class RowSort
{
public:
    //! Place of each row's text in the order of texts, for columns that are not in memory (id,
    //! answer); rows and answer correspond.
    using TextRanks = std::function<Result<std::vector<quint32>>(
        SortField field, const std::vector<quint32> &rows)>;

    RowSort(const EventColumns &columns, const TextRanks &textRanks);

    //! Direction of the order by time that rows must be in before sort().
    static bool startsNewestFirst(const QList<SortKey> &keys);
    //! rows, in the order of time, become sorted. Canceled when isCanceled.
    Result<void> sort(std::vector<quint32> &rows, const QList<SortKey> &keys,
        const std::function<bool()> &isCanceled) const;

private:
    Result<std::vector<quint64>> values(SortField field, const std::vector<quint32> &rows) const;

    const EventColumns &m_columns;
    TextRanks m_textRanks;
};

} // namespace Reprise

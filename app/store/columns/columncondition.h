// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/eventcolumns.h"
#include "models/domain/query/eventquery.h"

#include <array>

namespace Reprise {

//! What a filter says about a row as far as the columns know: Kleene's three values, so that and is
//! the smaller, or the larger, not the difference from Yes.
enum Truth : quint8 { No = 0, Maybe = 1, Yes = 2 };

//! Rows that are judged at once; small enough to stay in the first-level cache.
inline constexpr quint32 TruthBlockSize = MomentColumn::BlockSize;
using TruthBlock = std::array<quint8, TruthBlockSize>;

//! One condition on a column.
class ColumnCondition
{
public:
    virtual ~ColumnCondition() = default;

    //! Judges rows [first, first + count). REQUIRES: first is a multiple of TruthBlockSize,
    //! count <= TruthBlockSize.
    virtual void judge(quint32 first, quint32 count, TruthBlock &truth) const = 0;

    //! The condition on columns, which must outlive it; nothing where the field is not in memory.
    //! REQUIRES: op is not NotEqual.
    static std::unique_ptr<ColumnCondition> create(
        const Comparison &comparison, const EventColumns &columns);
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"

#include <limits>

namespace Reprise {

//! Whole numbers from first to last, both included; empty where first > last.
struct NumberRange {
    qint64 first = std::numeric_limits<qint64>::min();
    qint64 last = std::numeric_limits<qint64>::max();

    bool contains(qint64 value) const { return value >= first && value <= last; }
    bool operator==(const NumberRange &) const = default;
};

//! The whole numbers (counts, or microseconds) for which an order comparison, = or `in` is true.
//! Decimal bounds of any length are exact: code > 499.5 begins at 500. Values of another kind than
//! the field's give no range.
//! REQUIRES: op is none of NotEqual, Contains, Matches.
QList<NumberRange> numberRanges(const Comparison &comparison, QueryValue::Kind kind);

} // namespace Reprise

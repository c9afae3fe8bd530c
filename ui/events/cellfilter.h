// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/query/eventquery.h"

#include <optional>

namespace Reprise {

//! A condition or, where isNegated, its contrary.
struct CellCondition {
    Comparison comparison;
    bool isNegated = false;

    CellCondition negated() const { return {comparison, !isNegated}; }
    bool operator==(const CellCondition &) const = default;
};

//! The condition that keeps events that show the same in that column of EventTableModel ("only this
//! value"); a missing value is a condition, too. Nothing for columns of moments, where hardly two
//! events are the same.
std::optional<CellCondition> cellCondition(int column, const Event &event);
//! As part of a filter: "=" becomes "!=" where it is negated, others get a "not".
QueryNode toNode(const CellCondition &condition);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"

namespace Reprise {

//! Edits of a filter's top-level conditions: what a brush, a side bar line or "apply as filter"
//! does. Conditions deeper inside (in an "or", under parentheses) are left alone.

//! node and condition. A condition that is there already is not added twice.
QueryNode conjoin(const QueryNode &node, const QueryNode &condition);
QueryNode conjoin(const QueryNode &node, const Comparison &condition);

//! Without the top-level conditions on the field, plain or under "not", with any path.
QueryNode withoutField(const QueryNode &node, QueryField field);
//! Like this, but only with exactly this path.
QueryNode withoutField(const QueryNode &node, const FieldRef &field);

//! The condition in the place of all others on the same field (and path).
QueryNode withCondition(const QueryNode &node, const Comparison &condition);

//! received in from..to, in the place of any other condition on received. REQUIRES: from < to.
QueryNode withReceivedWindow(const QueryNode &node, qint64 fromMicros, qint64 toMicros);

//! The span of time that a single top-level "received in A..B" leaves; nothing where there is none.
struct ReceivedWindow {
    std::optional<qint64> fromMicros;
    std::optional<qint64> toMicros; //!< excluded

    bool operator==(const ReceivedWindow &) const = default;
};
std::optional<ReceivedWindow> receivedWindow(const QueryNode &node);

QueryNode comparisonNode(const Comparison &comparison);
//! field = text; for what a cell shows.
Comparison equalText(QueryField field, const QByteArray &text);
Comparison equalNumber(QueryField field, qint64 number);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/eventquery.h"

#include <algorithm>

namespace Reprise {

bool QueryNode::operator==(const QueryNode &other) const
{
    return kind == other.kind && children == other.children && comparison == other.comparison;
}

QueryFieldType typeOf(QueryField field)
{
    switch (field) {
    case QueryField::Stage:
        return QueryFieldType::Stage;
    case QueryField::Code:
    case QueryField::Tries:
    case QueryField::Size:
    case QueryField::Replays:
        return QueryFieldType::Number;
    case QueryField::Received:
    case QueryField::NextTry:
    case QueryField::Expires:
        return QueryFieldType::Time;
    case QueryField::Took:
        return QueryFieldType::Duration;
    case QueryField::Body:
    case QueryField::Response:
        return QueryFieldType::Json;
    default:
        return QueryFieldType::Text;
    }
}

QueryFieldType typeOf(const FieldRef &field)
{
    const QueryFieldType type = typeOf(field.field);
    return type == QueryFieldType::Json && field.path.isEmpty() ? QueryFieldType::Text : type;
}

bool needsMessages(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Compare)
        return needsMessages(node.comparison.field.field);
    return std::any_of(node.children.begin(), node.children.end(),
        [](const QueryNode &child) { return needsMessages(child); });
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryedit.h"

#include "models/domain/query/queryvalues.h"

#include <algorithm>

namespace Reprise {

using NodeKind = QueryNode::Kind;

static QList<QueryNode> conditions(const QueryNode &node)
{
    if (node.kind == NodeKind::Everything)
        return {};
    return node.kind == NodeKind::And ? node.children : QList<QueryNode>{node};
}

static QueryNode all(const QList<QueryNode> &conditions)
{
    if (conditions.isEmpty())
        return {};
    return conditions.size() == 1 ? conditions.first() : QueryNode{NodeKind::And, conditions, {}};
}

//! The comparison of a plain or negated condition.
static const Comparison *comparisonOf(const QueryNode &condition)
{
    const QueryNode *node = &condition;
    while (node->kind == NodeKind::Not)
        node = &node->children.first();
    return node->kind == NodeKind::Compare ? &node->comparison : nullptr;
}

template <typename Unwanted>
static QueryNode without(const QueryNode &node, const Unwanted &isUnwanted)
{
    QList<QueryNode> kept = conditions(node);
    kept.removeIf([&isUnwanted](const QueryNode &condition) {
        const Comparison *const comparison = comparisonOf(condition);
        return comparison && isUnwanted(comparison->field);
    });
    return all(kept);
}

QueryNode conjoin(const QueryNode &node, const QueryNode &condition)
{
    QList<QueryNode> joined = conditions(node);
    for (const QueryNode &added : conditions(condition)) {
        if (!joined.contains(added))
            joined.append(added);
    }
    return all(joined);
}

QueryNode conjoin(const QueryNode &node, const Comparison &condition)
{
    return conjoin(node, comparisonNode(condition));
}

QueryNode withoutField(const QueryNode &node, QueryField field)
{
    return without(node, [field](const FieldRef &other) { return other.field == field; });
}

QueryNode withoutField(const QueryNode &node, const FieldRef &field)
{
    return without(node, [&field](const FieldRef &other) { return other == field; });
}

QueryNode withCondition(const QueryNode &node, const Comparison &condition)
{
    QList<QueryNode> replaced = conditions(node);
    const auto isSameField = [&condition](const QueryNode &other) {
        const Comparison *const comparison = comparisonOf(other);
        return comparison && comparison->field == condition.field;
    };
    const auto place = std::find_if(replaced.begin(), replaced.end(), isSameField);
    if (place == replaced.end())
        return conjoin(node, condition);
    *place = comparisonNode(condition);
    replaced.erase(std::remove_if(place + 1, replaced.end(), isSameField), replaced.end());
    return all(replaced);
}

QueryNode withReceivedWindow(const QueryNode &node, qint64 fromMicros, qint64 toMicros)
{
    Q_ASSERT(fromMicros < toMicros);
    const ValueRange window{timeValue(fromMicros), timeValue(toMicros), true, false};
    return withCondition(node, {{QueryField::Received, {}}, QueryOperator::In, {window}});
}

std::optional<ReceivedWindow> receivedWindow(const QueryNode &node)
{
    std::optional<ReceivedWindow> window;
    for (const QueryNode &condition : conditions(node)) {
        const Comparison *const comparison = comparisonOf(condition);
        if (!comparison || comparison->field.field != QueryField::Received)
            continue;
        const bool isWindow = condition.kind == NodeKind::Compare && !window
            && comparison->op == QueryOperator::In && comparison->values.size() == 1
            && comparison->values.first().includesFrom;
        if (!isWindow)
            return std::nullopt;
        const ValueRange &range = comparison->values.first();
        if (range.to && range.includesTo)
            return std::nullopt;
        window.emplace();
        if (range.from)
            window->fromMicros = range.from->micros;
        if (range.to)
            window->toMicros = range.to->micros;
    }
    return window;
}

QueryNode comparisonNode(const Comparison &comparison)
{
    return {NodeKind::Compare, {}, comparison};
}

Comparison equalText(QueryField field, const QByteArray &text)
{
    return {
        {field, {}}, QueryOperator::Equal, {ValueRange::only({QueryValue::Kind::Text, text, 0})}};
}

Comparison equalNumber(QueryField field, qint64 number)
{
    const QueryValue value{QueryValue::Kind::Number, QByteArray::number(number), 0};
    return {{field, {}}, QueryOperator::Equal, {ValueRange::only(value)}};
}

} // namespace Reprise

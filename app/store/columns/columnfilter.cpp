// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/columnfilter.h"

#include <algorithm>

namespace Reprise {

ColumnFilter::ColumnFilter(const QueryNode &filter, const EventColumns &columns)
    : m_root(prepared(filter, columns))
{
}

ColumnFilter::Node ColumnFilter::prepared(const QueryNode &node, const EventColumns &columns)
{
    Node result;
    result.kind = node.kind;
    if (node.kind == QueryNode::Kind::Compare) {
        Comparison comparison = node.comparison;
        const bool isNegated = comparison.op == QueryOperator::NotEqual;
        if (isNegated)
            comparison.op = QueryOperator::Equal;
        result.condition = ColumnCondition::create(comparison, columns);
        if (!isNegated)
            return result;
        Node negation;
        negation.kind = QueryNode::Kind::Not;
        negation.children.push_back(std::move(result));
        return negation;
    }
    for (const QueryNode &child : node.children)
        result.children.push_back(prepared(child, columns));
    return result;
}

bool ColumnFilter::isExact(const Node &node)
{
    if (node.kind == QueryNode::Kind::Compare)
        return node.condition != nullptr;
    return std::all_of(node.children.begin(), node.children.end(),
        [](const Node &child) { return isExact(child); });
}

void ColumnFilter::judge(quint32 first, quint32 count, TruthBlock &truth) const
{
    judge(m_root, first, count, truth);
}

void ColumnFilter::judge(const Node &node, quint32 first, quint32 count, TruthBlock &truth)
{
    switch (node.kind) {
    case QueryNode::Kind::Everything:
        truth.fill(Yes);
        break;
    case QueryNode::Kind::Compare:
        if (node.condition)
            node.condition->judge(first, count, truth);
        else
            truth.fill(Maybe);
        break;
    case QueryNode::Kind::Not:
        judge(node.children.front(), first, count, truth);
        for (quint32 i = 0; i < count; ++i)
            truth[i] = static_cast<quint8>(Yes - truth[i]);
        break;
    case QueryNode::Kind::And:
    case QueryNode::Kind::Or:
        judgeAll(node, first, count, truth);
        break;
    }
}

void ColumnFilter::judgeAll(const Node &node, quint32 first, quint32 count, TruthBlock &truth)
{
    judge(node.children.front(), first, count, truth);
    TruthBlock next;
    for (size_t child = 1; child < node.children.size(); ++child) {
        judge(node.children[child], first, count, next);
        if (node.kind == QueryNode::Kind::And) {
            for (quint32 i = 0; i < count; ++i)
                truth[i] = std::min(truth[i], next[i]);
        } else {
            for (quint32 i = 0; i < count; ++i)
                truth[i] = std::max(truth[i], next[i]);
        }
    }
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/cellfilter.h"

#include "models/domain/query/queryedit.h"
#include "models/items/eventtablemodel.h"

namespace Reprise {

namespace {

CellCondition textIs(QueryField field, const QByteArray &text)
{
    return {equalText(field, text)};
}

CellCondition numberIs(QueryField field, qint64 number)
{
    return {equalNumber(field, number)};
}

CellCondition isMissing(QueryField field)
{
    return {{{field, {}}, QueryOperator::Exists, {}}, true};
}

} // namespace

QueryNode toNode(const CellCondition &condition)
{
    QueryNode node{QueryNode::Kind::Compare, {}, condition.comparison};
    if (!condition.isNegated)
        return node;
    if (condition.comparison.op != QueryOperator::Equal)
        return {QueryNode::Kind::Not, {node}, {}};
    node.comparison.op = QueryOperator::NotEqual;
    return node;
}

std::optional<CellCondition> cellCondition(int column, const Event &event)
{
    switch (column) {
    case EventTableModel::StageColumn:
        return textIs(QueryField::Stage, stageWord(event.stage).toByteArray());
    case EventTableModel::Status:
        return textIs(QueryField::Status, event.vendorStatus);
    case EventTableModel::Type:
        return textIs(QueryField::Type, event.type);
    case EventTableModel::Source:
        return textIs(QueryField::Source, event.source);
    case EventTableModel::Destination:
        return textIs(QueryField::Destination, event.destination);
    case EventTableModel::EventColumn:
        return textIs(QueryField::Id, event.id.text());
    case EventTableModel::LastAnswer:
        return textIs(QueryField::Answer, event.lastAnswer);
    case EventTableModel::Tries:
        return numberIs(QueryField::Tries, event.attemptCount);
    case EventTableModel::Size:
        return numberIs(QueryField::Size, event.bodySize);
    case EventTableModel::Replays:
        return numberIs(QueryField::Replays, event.replayCount);
    case EventTableModel::Code:
        return event.lastCode ? numberIs(QueryField::Code, *event.lastCode)
                              : isMissing(QueryField::Code);
    default:
        return std::nullopt;
    }
}

} // namespace Reprise

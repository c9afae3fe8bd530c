// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/search/recordmatcher.h"

#include <algorithm>

namespace Reprise {

RecordMatcher::RecordMatcher(const QueryNode &filter, const EventColumns &columns)
    : m_columns(columns)
    , m_root(prepared(filter))
{
}

void RecordMatcher::need(QueryField field)
{
    switch (field) {
    case QueryField::Id:
    case QueryField::Request:
    case QueryField::Url:
    case QueryField::Answer:
        m_needs.texts = true;
        break;
    case QueryField::Header:
        m_needs.requestHeaders = true;
        break;
    case QueryField::Body:
        m_needs.requestBody = true;
        break;
    case QueryField::Response:
    case QueryField::ResponseHeader:
        m_needs.response = true;
        break;
    default:
        break;
    }
}

//! What the condition cannot do without: a text that the value has or is, else its name.
static std::optional<AsciiSubstring> clueOf(const Comparison &comparison)
{
    const auto isName = [](const PathStep &step) { return step.index < 0; };
    const QList<PathStep> &path = comparison.field.path;
    const auto name = std::find_if(path.crbegin(), path.crend(), isName);
    const bool isText = comparison.op == QueryOperator::Equal
        && comparison.values.first().from->kind == QueryValue::Kind::Text;
    if (isText || comparison.op == QueryOperator::Contains)
        return AsciiSubstring(comparison.values.first().from->text);
    if (name == path.crend())
        return std::nullopt;
    return AsciiSubstring('"' + name->key + '"');
}

RecordMatcher::Node RecordMatcher::preparedComparison(const Comparison &comparison)
{
    need(comparison.field.field);
    const bool isNegated = comparison.op == QueryOperator::NotEqual;
    Comparison positive = comparison;
    if (isNegated)
        positive.op = QueryOperator::Equal;
    Node leaf;
    leaf.kind = QueryNode::Kind::Compare;
    leaf.field = comparison.field;
    leaf.comparison.emplace(positive);
    const bool looksIntoJson =
        positive.field.field == QueryField::Body || positive.field.field == QueryField::Response;
    if (looksIntoJson && !positive.field.path.isEmpty())
        leaf.clue = clueOf(positive);
    if (!isNegated)
        return leaf;
    Node negation;
    negation.kind = QueryNode::Kind::Not;
    negation.children.push_back(std::move(leaf));
    return negation;
}

RecordMatcher::Node RecordMatcher::prepared(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Compare)
        return preparedComparison(node.comparison);
    Node result;
    result.kind = node.kind;
    for (const QueryNode &child : node.children)
        result.children.push_back(prepared(child));
    return result;
}

bool RecordMatcher::matches(quint32 row, const ScanRow &scan)
{
    return matches(m_root, row, scan);
}

bool RecordMatcher::matches(const Node &node, quint32 row, const ScanRow &scan)
{
    const auto childMatches = [&](const Node &child) { return matches(child, row, scan); };
    switch (node.kind) {
    case QueryNode::Kind::Everything:
        return true;
    case QueryNode::Kind::And:
        return std::all_of(node.children.begin(), node.children.end(), childMatches);
    case QueryNode::Kind::Or:
        return std::any_of(node.children.begin(), node.children.end(), childMatches);
    case QueryNode::Kind::Not:
        return !childMatches(node.children.front());
    case QueryNode::Kind::Compare:
        return holds(node, row, scan);
    }
    return false;
}

static bool holdsForText(const PreparedComparison &comparison, QByteArrayView text)
{
    return !text.isEmpty() && comparison.holdsForText(text);
}

static bool holdsForHeaders(
    const PreparedComparison &comparison, const Headers &headers, const QByteArray &name)
{
    const QList<QByteArray> values = headers.all(name);
    return std::any_of(values.cbegin(), values.cend(),
        [&comparison](const QByteArray &value) { return comparison.holdsForText(value); });
}

bool RecordMatcher::holdsForMessage(const Node &node, QByteArrayView body)
{
    if (node.field.path.isEmpty())
        return holdsForText(*node.comparison, body);
    // Most bodies are settled at memory speed; only the others are parsed.
    if (node.clue && !node.clue->isIn(body) && !body.contains('\\'))
        return false;
    const std::optional<JsonLookup::Found> found = m_json.find(body, node.field.path);
    return found && node.comparison->holds(found->scalar, found->searched);
}

bool RecordMatcher::holds(const Node &node, quint32 row, const ScanRow &scan)
{
    const PreparedComparison &comparison = *node.comparison;
    switch (node.field.field) {
    case QueryField::Id:
        return holdsForText(comparison, scan.id);
    case QueryField::Request:
        return holdsForText(comparison, scan.requestId);
    case QueryField::Url:
        return holdsForText(comparison, scan.url);
    case QueryField::Answer:
        return holdsForText(comparison, scan.answer);
    case QueryField::Body:
        return holdsForMessage(node, scan.requestBody);
    case QueryField::Response:
        return holdsForMessage(node, scan.responseBody);
    case QueryField::Header:
        return holdsForHeaders(comparison, scan.requestHeaders, node.field.path.first().key);
    case QueryField::ResponseHeader:
        return holdsForHeaders(comparison, scan.responseHeaders, node.field.path.first().key);
    default:
        return holdsForColumn(node, row);
    }
}

static bool holdsForNumber(const PreparedComparison &comparison, const std::optional<qint64> &value)
{
    if (!value)
        return false;
    const QByteArray digits = QByteArray::number(*value);
    return comparison.holds({QueryScalar::Kind::Number, digits, 0}, digits);
}

static bool holdsForMoment(const PreparedComparison &comparison,
    const std::optional<qint64> &micros, QueryScalar::Kind kind)
{
    return micros && comparison.holds({kind, {}, *micros}, {});
}

bool RecordMatcher::holdsForColumn(const Node &node, quint32 row) const
{
    const PreparedComparison &comparison = *node.comparison;
    switch (node.field.field) {
    case QueryField::Type:
        return holdsForText(comparison, m_columns.types().at(row));
    case QueryField::Source:
        return holdsForText(comparison, m_columns.sources().at(row));
    case QueryField::Destination:
        return holdsForText(comparison, m_columns.destinations().at(row));
    case QueryField::Status:
        return holdsForText(comparison, m_columns.statuses().at(row));
    case QueryField::Stage:
        return holdsForText(comparison, stageWord(m_columns.stages().at(row)));
    case QueryField::Code:
        return holdsForNumber(comparison, m_columns.codes().at(row));
    case QueryField::Tries:
        return holdsForNumber(comparison, m_columns.tries().at(row));
    case QueryField::Size:
        return holdsForNumber(comparison, m_columns.sizes().at(row));
    case QueryField::Replays:
        return holdsForNumber(comparison, m_columns.replays().at(row));
    case QueryField::Took:
        return holdsForMoment(comparison, m_columns.took().at(row), QueryScalar::Kind::Duration);
    case QueryField::Received:
        return holdsForMoment(comparison, m_columns.received().at(row), QueryScalar::Kind::Time);
    case QueryField::NextTry:
        return holdsForMoment(comparison, m_columns.nextTries().at(row), QueryScalar::Kind::Time);
    default:
        return holdsForMoment(comparison, m_columns.expiries().at(row), QueryScalar::Kind::Time);
    }
}

} // namespace Reprise

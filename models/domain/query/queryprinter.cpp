// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryprinter.h"

#include "models/domain/query/querylexer.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/query/querytime.h"
#include "models/domain/query/querywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

using NodeKind = QueryNode::Kind;
using ValueKind = QueryValue::Kind;

bool isPlainKey(const QByteArray &key)
{
    const auto isPlain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '_' || c == '-' || c == '$' || c == '@';
    };
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), isPlain);
}

//! Stages are Text values that are written bare.
QString valueText(const QueryValue &value, QueryFieldType type)
{
    if (value.kind == ValueKind::Text && type != QueryFieldType::Stage)
        return quotedForQuery(value.text);
    return QString::fromUtf8(value.text);
}

//! A moment where the parser would read a span of time: "today" is a day, and not its midnight.
QString instantText(const QueryValue &value)
{
    const std::optional<QueryTime> time = readQueryTime(value.text, value.micros);
    if (time && time->span == QueryTime::Span::Instant)
        return QString::fromUtf8(value.text);
    return QString::fromUtf8(queryTimeText(value.micros));
}

QString halfOpenText(const ValueRange &range, QueryFieldType type)
{
    const QueryValue &value = range.from ? *range.from : *range.to;
    if (value.kind == ValueKind::Time && range.from && range.includesFrom)
        return valueText(value, type) + u".."_s;
    if (value.kind == ValueKind::Time && range.to && !range.includesTo)
        return u".."_s + valueText(value, type);
    const bool isIncluded = range.from ? range.includesFrom : range.includesTo;
    return (range.from ? u">"_s : u"<"_s) + (isIncluded ? u"="_s : QString())
        + valueText(value, type);
}

//! "2026-04-12T09:14Z..13:02Z": the date is not said twice.
QString timeSpanText(const QByteArray &from, const QByteArray &to)
{
    constexpr qsizetype DateAndT = 11;
    const bool sharesDate = from.size() > DateAndT && from.at(10) == 'T'
        && to.startsWith(QByteArrayView(from).first(DateAndT));
    return QString::fromUtf8(from + ".." + (sharesDate ? to.sliced(DateAndT) : to));
}

bool isPlainInteger(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QString rangeText(const ValueRange &range, QueryFieldType type)
{
    if (range.isSingle())
        return range.from->kind == ValueKind::Time ? instantText(*range.from)
                                                   : valueText(*range.from, type);
    if (!range.from || !range.to)
        return halfOpenText(range, type);
    const QByteArray &from = range.from->text;
    const QByteArray &to = range.to->text;
    if (range.from->kind == ValueKind::Time)
        return timeSpanText(from, to);
    const bool hasDash =
        range.from->kind == ValueKind::Number && isPlainInteger(from) && isPlainInteger(to);
    return QString::fromUtf8(from + (hasDash ? "-" : "..") + to);
}

QString listText(const QList<ValueRange> &values, QueryFieldType type)
{
    QStringList texts;
    for (const ValueRange &range : values)
        texts.append(rangeText(range, type));
    return texts.join(u", "_s);
}

QString comparisonText(const Comparison &comparison, bool isNegated = false)
{
    const QueryFieldType type = typeOf(comparison.field);
    QString text = toText(comparison.field) + u' ';
    if (isNegated)
        text += keywordText(QueryKeyword::Not) + u' ';
    text += operatorWord(comparison.op);
    if (comparison.op == QueryOperator::Exists)
        return text;
    const bool readsSpans = comparison.op == QueryOperator::In
        || comparison.op == QueryOperator::Equal || comparison.op == QueryOperator::NotEqual;
    if (readsSpans)
        return text + u' ' + listText(comparison.values, type);
    return text + u' ' + valueText(*comparison.values.first().from, type);
}

//! "not in" reads better than "not … in"; it is the only operator that takes the word inside.
bool isNotIn(const QueryNode &node)
{
    return node.kind == NodeKind::Not && node.children.first().kind == NodeKind::Compare
        && node.children.first().comparison.op == QueryOperator::In;
}

//! Or binds weaker than and, and weaker than not; equal ones nest only by parentheses.
bool needsParentheses(const QueryNode &child, NodeKind parent)
{
    if (searchText(child))
        return false;
    if (child.kind == NodeKind::Or)
        return true;
    return child.kind == NodeKind::And && parent != NodeKind::Or;
}

QString nodeText(const QueryNode &node);

QString childText(const QueryNode &child, NodeKind parent)
{
    return needsParentheses(child, parent) ? u'(' + nodeText(child) + u')' : nodeText(child);
}

QString chainText(const QueryNode &node, QueryKeyword keyword)
{
    QStringList texts;
    for (const QueryNode &child : node.children)
        texts.append(childText(child, node.kind));
    return texts.join(u' ' + keywordText(keyword) + u' ');
}

QString nodeText(const QueryNode &node)
{
    switch (node.kind) {
    case NodeKind::Everything:
        return u"*"_s;
    case NodeKind::And:
        return chainText(node, QueryKeyword::And);
    case NodeKind::Or:
        if (const std::optional<QByteArray> search = searchText(node))
            return quotedForQuery(*search);
        return chainText(node, QueryKeyword::Or);
    case NodeKind::Not:
        if (isNotIn(node))
            return comparisonText(node.children.first().comparison, true);
        return keywordText(QueryKeyword::Not) + u' ' + childText(node.children.first(), node.kind);
    case NodeKind::Compare:
        return comparisonText(node.comparison);
    }
    return {};
}

} // namespace

QString toText(const QueryNode &node)
{
    return node.kind == NodeKind::Everything ? QString() : nodeText(node);
}

QString toText(const FieldRef &field)
{
    QString text = fieldWord(field.field);
    for (const PathStep &step : field.path) {
        if (step.index >= 0)
            text += u"[%1]"_s.arg(step.index);
        else if (!isHeaderField(field.field) && isPlainKey(step.key))
            text += u'.' + QString::fromLatin1(step.key);
        else
            text += u'[' + quotedForQuery(step.key) + u']';
    }
    return text;
}

} // namespace Reprise

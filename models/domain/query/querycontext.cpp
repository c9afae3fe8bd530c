// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querycontext.h"

#include "models/domain/query/querywords.h"

namespace Reprise {

using Kind = QueryToken::Kind;

static std::optional<QueryOperator> operatorOfWord(QueryKeyword keyword)
{
    switch (keyword) {
    case QueryKeyword::In:
        return QueryOperator::In;
    case QueryKeyword::Contains:
        return QueryOperator::Contains;
    case QueryKeyword::Exists:
        return QueryOperator::Exists;
    default:
        return std::nullopt;
    }
}

static QueryOperator operatorOfSign(QStringView sign)
{
    if (sign.endsWith(u'~'))
        return QueryOperator::Matches;
    for (int op = int(QueryOperator::Equal); op <= int(QueryOperator::GreaterOrEqual); ++op) {
        if (sign == operatorWord(static_cast<QueryOperator>(op)))
            return static_cast<QueryOperator>(op);
    }
    return QueryOperator::Equal; // "=="
}

QueryContext::Role QueryContext::advance(const QueryToken &token)
{
    switch (token.kind) {
    case Kind::Word:
        return advanceWord(token);
    case Kind::String:
    case Kind::UnclosedString:
        if (m_place != Place::Path)
            m_place = Place::Connective;
        return token.isMistake() ? Role::Mistake : Role::Value;
    case Kind::Operator:
        return advanceSign(token);
    case Kind::OpenParenthesis:
        return openParenthesis();
    case Kind::CloseParenthesis:
        m_isInList = false;
        m_place = Place::Connective;
        return Role::Operator;
    case Kind::OpenBracket:
        m_place = m_field ? Place::Path : m_place;
        return Role::Operator;
    case Kind::CloseBracket:
        m_place = Place::Operator;
        return Role::Operator;
    case Kind::Comma:
        m_place = Place::Value;
        return Role::Operator;
    default:
        return Role::Mistake;
    }
}

void QueryContext::expectCondition()
{
    m_place = Place::Condition;
    m_field.reset();
    m_op.reset();
    m_isInList = false;
}

QueryContext::Role QueryContext::openParenthesis()
{
    m_isInList = m_place == Place::Value && m_op == QueryOperator::In;
    if (!m_isInList)
        expectCondition();
    return Role::Operator;
}

QueryContext::Role QueryContext::advanceWord(const QueryToken &token)
{
    const std::optional<QueryKeyword> keyword = keywordFromText(token.text);
    if (keyword == QueryKeyword::And || keyword == QueryKeyword::Or) {
        expectCondition();
        return Role::Keyword;
    }
    if (keyword == QueryKeyword::Not)
        return Role::Keyword;
    if (keyword) {
        m_op = operatorOfWord(*keyword);
        m_place = m_op == QueryOperator::Exists ? Place::Connective : Place::Value;
        return Role::Keyword;
    }
    if (m_place == Place::Condition)
        return beginField(token);
    if (m_place == Place::Path || (m_place == Place::Operator && token.text.startsWith(u'.')))
        return Role::Field;
    m_place = Place::Connective;
    return Role::Value;
}

QueryContext::Role QueryContext::beginField(const QueryToken &token)
{
    const qsizetype dot = token.text.indexOf(u'.');
    const QStringView head = dot < 0 ? token.text : token.text.first(dot);
    const std::optional<QueryField> field = fieldFromWord(head);
    if (!field || (dot >= 0 && !takesPath(*field))) {
        m_place = Place::Connective;
        return Role::Value;
    }
    m_field = FieldRef{*field, {}};
    if (dot >= 0)
        m_field->path.append({token.text.sliced(dot + 1).toUtf8(), -1});
    m_place = Place::Operator;
    return Role::Field;
}

QueryContext::Role QueryContext::advanceSign(const QueryToken &token)
{
    if (token.text == u"&&" || token.text == u"||") {
        expectCondition();
    } else if (token.text != u"!") {
        const bool isListElement = m_place == Place::Value && m_op == QueryOperator::In;
        m_op = isListElement ? QueryOperator::In : operatorOfSign(token.text);
        m_place = Place::Value;
    }
    return Role::Operator;
}

} // namespace Reprise

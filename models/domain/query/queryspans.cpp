// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryspans.h"

#include "models/domain/query/querycontext.h"
#include "models/domain/query/querywords.h"

#include <array>

namespace Reprise {

namespace {

using Kind = QuerySpan::Kind;
using Role = QueryContext::Role;

//! "500", "5xx", "-2h", "..now", "2026-04-12T…", "today"
bool looksLikeNumber(QStringView word)
{
    static constexpr std::array<QStringView, 4> Words{u"now", u"today", u"yesterday", u"tomorrow"};
    while (!word.isEmpty() && QStringView(u"+-.").contains(word.front()))
        word = word.sliced(1);
    if (!word.isEmpty() && word.front() >= u'0' && word.front() <= u'9')
        return true;
    for (QStringView start : Words) {
        if (word.startsWith(start, Qt::CaseInsensitive)) {
            const QStringView rest = word.sliced(start.size());
            return rest.isEmpty() || QStringView(u"+-.").contains(rest.front());
        }
    }
    return false;
}

bool isConnective(QStringView word)
{
    const std::optional<QueryKeyword> keyword = keywordFromText(word);
    return keyword == QueryKeyword::And || keyword == QueryKeyword::Or
        || keyword == QueryKeyword::Not;
}

Kind kindOf(Role role, const QueryToken &token, bool isInPath)
{
    if (role == Role::Mistake)
        return Kind::Error;
    if (role == Role::Field || isInPath)
        return Kind::Field;
    if (role == Role::Keyword)
        return isConnective(token.text) ? Kind::Keyword : Kind::Operator;
    if (role == Role::Operator)
        return Kind::Operator;
    if (token.kind != QueryToken::Kind::Word)
        return Kind::String;
    return looksLikeNumber(token.text) ? Kind::Number : Kind::Word;
}

} // namespace

QList<QuerySpan> querySpans(QStringView text)
{
    QList<QuerySpan> spans;
    QueryContext context;
    for (const QueryToken &token : cutQuery(text)) {
        if (token.kind == QueryToken::Kind::End)
            break;
        const bool wasInPath = context.place() == QueryContext::Place::Path;
        const Role role = context.advance(token);
        const bool isInPath = wasInPath || context.place() == QueryContext::Place::Path;
        const Kind kind = kindOf(role, token, isInPath);
        if (!spans.isEmpty() && spans.last().kind == kind && kind == Kind::Field
            && spans.last().column + spans.last().length == token.column)
            spans.last().length += token.length;
        else
            spans.append({kind, token.column, token.length});
    }
    return spans;
}

} // namespace Reprise

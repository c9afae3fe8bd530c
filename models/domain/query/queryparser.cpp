// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryparser.h"

#include "models/domain/query/querylexer.h"
#include "models/domain/query/querymatch.h"
#include "models/domain/query/queryvalues.h"
#include "models/domain/query/querywords.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

using Kind = QueryToken::Kind;
using Reason = QueryMistake::Reason;
using Expectation = QueryMistake::Expectation;

struct SignOperator {
    QLatin1StringView text;
    QueryOperator op;
    bool isNegated;
};

constexpr std::array<SignOperator, 9> SignOperators{{
    {"="_L1, QueryOperator::Equal, false},
    {"=="_L1, QueryOperator::Equal, false},
    {"!="_L1, QueryOperator::NotEqual, false},
    {"<"_L1, QueryOperator::Less, false},
    {"<="_L1, QueryOperator::LessOrEqual, false},
    {">"_L1, QueryOperator::Greater, false},
    {">="_L1, QueryOperator::GreaterOrEqual, false},
    {"~"_L1, QueryOperator::Matches, false},
    {"!~"_L1, QueryOperator::Matches, true},
}};

bool isOrder(QueryOperator op)
{
    return op >= QueryOperator::Less && op <= QueryOperator::GreaterOrEqual;
}

ValueRange halfOpen(QueryOperator op, const QueryValue &value)
{
    if (op == QueryOperator::Greater || op == QueryOperator::GreaterOrEqual)
        return {value, std::nullopt, op == QueryOperator::GreaterOrEqual, true};
    return {std::nullopt, value, true, op == QueryOperator::LessOrEqual};
}

//! Descends through the grammar. The first mistake ends it: later ones would be guesses.
class Parser
{
public:
    Parser(QStringView text, qint64 now)
        : m_tokens(cutQuery(text))
        , m_now(now)
    {
    }

    ParsedQuery run()
    {
        if (peek().kind == Kind::End)
            return {};
        QueryNode node = parseOr();
        if (!m_mistake && peek().kind != Kind::End)
            unexpected(Expectation::Connective);
        if (m_mistake)
            return {{}, m_mistake};
        return {node, {}};
    }

private:
    using Step = QueryNode (Parser::*)();

    const QueryToken &peek(qsizetype ahead = 0) const
    {
        return m_tokens.at(qMin(m_at + ahead, m_tokens.size() - 1));
    }
    const QueryToken &take()
    {
        const QueryToken &token = peek();
        ++m_at;
        return token;
    }
    bool isKeyword(QueryKeyword keyword, qsizetype ahead = 0) const
    {
        return peek(ahead).kind == Kind::Word && keywordFromText(peek(ahead).text) == keyword;
    }
    bool isSign(QLatin1StringView sign, qsizetype ahead = 0) const
    {
        return peek(ahead).kind == Kind::Operator && peek(ahead).text == sign;
    }
    bool takeEither(QueryKeyword keyword, QLatin1StringView sign)
    {
        const bool fits = isKeyword(keyword) || isSign(sign);
        m_at += fits ? 1 : 0;
        return fits;
    }

    void fail(Reason reason, const QueryToken &token, QList<Expectation> expected = {})
    {
        if (!m_mistake)
            m_mistake = {reason, token.column, token.length, token.text.toString(), expected};
    }
    void failOver(Reason reason, const QueryToken &first, const QueryToken &last)
    {
        QueryToken whole = first;
        whole.length = last.end() - first.column;
        whole.text = QStringView(first.text.data(), whole.length);
        fail(reason, whole);
    }
    //! What the cutter found wrong is the better explanation.
    void unexpected(Expectation expectation)
    {
        const QueryToken &token = peek();
        if (token.kind == Kind::UnclosedString)
            fail(Reason::UnclosedString, token);
        else if (token.kind == Kind::BadEscape)
            fail(Reason::BadEscape, token);
        else if (token.kind == Kind::Stray)
            fail(Reason::StrayCharacter, token);
        else
            fail(Reason::Unexpected, token, {expectation});
    }

    QueryNode chain(QueryNode::Kind kind, QueryKeyword keyword, QLatin1StringView sign, Step step)
    {
        QueryNode first = (this->*step)();
        QueryNode node{kind, {first}, {}};
        while (!m_mistake && takeEither(keyword, sign))
            node.children.append((this->*step)());
        return node.children.size() == 1 ? first : node;
    }
    QueryNode parseOr()
    {
        return chain(QueryNode::Kind::Or, QueryKeyword::Or, "||"_L1, &Parser::parseAnd);
    }
    QueryNode parseAnd()
    {
        return chain(QueryNode::Kind::And, QueryKeyword::And, "&&"_L1, &Parser::parseNot);
    }

    QueryNode parseNot()
    {
        if (m_depth == QueryDepthLimit) {
            fail(Reason::TooDeep, peek());
            return {};
        }
        ++m_depth;
        QueryNode node;
        if (takeEither(QueryKeyword::Not, "!"_L1))
            node = {QueryNode::Kind::Not, {parseNot()}, {}};
        else if (peek().kind == Kind::OpenParenthesis)
            node = parseGroup();
        else
            node = parseCondition();
        --m_depth;
        return node;
    }

    QueryNode parseGroup()
    {
        take();
        QueryNode node = parseOr();
        if (!m_mistake && peek().kind != Kind::CloseParenthesis)
            unexpected(Expectation::CloseParenthesis);
        ++m_at;
        return node;
    }

    QueryNode parseCondition()
    {
        const QueryToken &token = peek();
        if (token.kind == Kind::String)
            return searchNode(take().value);
        if (token.kind != Kind::Word || keywordFromText(token.text)) {
            unexpected(Expectation::Condition);
            return {};
        }
        const QStringView head = token.text.first(
            token.text.contains(u'.') ? token.text.indexOf(u'.') : token.text.size());
        const std::optional<QueryField> field = fieldFromWord(head);
        if (field && (takesPath(*field) || head == token.text))
            return parseComparison(*field, head.size());
        return parseBareWord();
    }

    QueryNode parseBareWord()
    {
        const bool looksLikeField = peek(1).kind == Kind::OpenBracket
            || (peek(1).kind == Kind::Operator && !isSign("&&"_L1, 1) && !isSign("||"_L1, 1))
            || isKeyword(QueryKeyword::In, 1) || isKeyword(QueryKeyword::Contains, 1)
            || isKeyword(QueryKeyword::Exists, 1) || isKeyword(QueryKeyword::Not, 1);
        if (looksLikeField)
            fail(Reason::UnknownField, peek());
        const QueryToken &token = take();
        return token.text == u"*" ? QueryNode{} : searchNode(token.text.toUtf8());
    }

    QueryNode parseComparison(QueryField field, qsizetype headLength)
    {
        const QueryToken &fieldToken = peek();
        FieldRef ref{field, {}};
        parsePath(ref, headLength);
        if (m_mistake)
            return {};
        const bool isNegated = takeEither(QueryKeyword::Not, "!"_L1);
        const QueryToken &opToken = peek();
        bool negates = false;
        const std::optional<QueryOperator> op = takeOperator(negates);
        if (!op || (isNegated && !takesNot(*op, negates))) {
            m_at -= op ? 1 : 0;
            unexpected(Expectation::Operator);
            return {};
        }
        if (!accepts(typeOf(ref), *op))
            failOver(Reason::OperatorNotForField, fieldToken, opToken);
        QueryNode node = m_mistake ? QueryNode{} : parseOperand(ref, *op);
        return isNegated || negates ? QueryNode{QueryNode::Kind::Not, {node}, {}} : node;
    }

    static bool takesNot(QueryOperator op, bool isAlreadyNegated)
    {
        return !isAlreadyNegated
            && (op == QueryOperator::In || op == QueryOperator::Contains
                || op == QueryOperator::Exists || op == QueryOperator::Matches);
    }

    std::optional<QueryOperator> takeOperator(bool &isNegated)
    {
        static constexpr std::array Words{
            QueryOperator::In, QueryOperator::Contains, QueryOperator::Exists};
        for (QueryOperator op : Words) {
            if (peek().kind == Kind::Word
                && peek().text.compare(operatorWord(op), Qt::CaseInsensitive) == 0) {
                take();
                return op;
            }
        }
        for (const SignOperator &sign : SignOperators) {
            if (isSign(sign.text)) {
                take();
                isNegated = sign.isNegated;
                return sign.op;
            }
        }
        return std::nullopt;
    }

    //! The field's own token and the brackets that touch it.
    void parsePath(FieldRef &ref, qsizetype headLength)
    {
        const QueryToken first = take();
        addKeys(ref, first, first.text.sliced(headLength));
        qsizetype end = first.end();
        while (!m_mistake && peek().column == end
            && (peek().kind == Kind::OpenBracket || peek().text.startsWith(u'.'))) {
            const QueryToken token = take();
            if (token.kind == Kind::Word)
                addKeys(ref, token, token.text);
            else
                addBracket(ref, token);
            end = peek(-1).end();
        }
        const qsizetype most = isHeaderField(ref.field) ? 1 : QueryDepthLimit;
        const bool isWrong = (isHeaderField(ref.field) && ref.path.isEmpty())
            || ref.path.size() > most || (!takesPath(ref.field) && !ref.path.isEmpty());
        if (isWrong)
            failOver(Reason::BadPath, first, peek(-1));
    }

    //! ".order.id"; of a header all that follows the dot is the name.
    void addKeys(FieldRef &ref, const QueryToken &token, QStringView dotted)
    {
        if (dotted.isEmpty())
            return;
        const QStringView rest = dotted.sliced(1);
        QList<QStringView> keys{rest};
        if (!isHeaderField(ref.field))
            keys = rest.split(u'.');
        for (const QStringView key : keys) {
            if (key.isEmpty())
                fail(Reason::BadPath, token);
            ref.path.append({key.toUtf8(), -1});
        }
    }

    void addBracket(FieldRef &ref, const QueryToken &open)
    {
        const QueryToken &inside = take();
        bool isIndex = false;
        const int index = inside.text.toInt(&isIndex);
        const bool isKey = inside.kind == Kind::String;
        const bool fits = isKey
            || (isIndex && index >= 0 && inside.text.front().isDigit()
                && !isHeaderField(ref.field));
        if (!fits || peek().kind != Kind::CloseBracket)
            return failOver(Reason::BadPath, open, inside);
        take();
        ref.path.append(isKey ? PathStep{inside.value, -1} : PathStep{{}, index});
    }

    QueryNode parseOperand(const FieldRef &field, QueryOperator op)
    {
        Comparison comparison{field, op, {}};
        if (op == QueryOperator::In)
            comparison.values = parseList(typeOf(field));
        else if (op == QueryOperator::Matches || op == QueryOperator::Contains)
            comparison.values = {parseText(op)};
        else if (isOrder(op))
            comparison.values = {ValueRange::only(parseSingle(typeOf(field)))};
        else if (op != QueryOperator::Exists)
            return equality(comparison, parseElement(typeOf(field)));
        return {QueryNode::Kind::Compare, {}, comparison};
    }

    //! "code = 5xx" says what "code in 5xx" says.
    static QueryNode equality(Comparison comparison, const ValueRange &element)
    {
        comparison.values = {element};
        if (element.isSingle())
            return {QueryNode::Kind::Compare, {}, comparison};
        const bool isNegated = comparison.op == QueryOperator::NotEqual;
        comparison.op = QueryOperator::In;
        QueryNode node{QueryNode::Kind::Compare, {}, comparison};
        return isNegated ? QueryNode{QueryNode::Kind::Not, {node}, {}} : node;
    }

    QList<ValueRange> parseList(QueryFieldType type)
    {
        const bool isEnclosed = peek().kind == Kind::OpenParenthesis;
        m_at += isEnclosed ? 1 : 0;
        QList<ValueRange> values{parseListElement(type)};
        while (!m_mistake && peek().kind == Kind::Comma) {
            if (values.size() == QueryListLimit)
                fail(Reason::TooManyValues, peek());
            take();
            values.append(parseListElement(type));
        }
        if (isEnclosed && !m_mistake && peek().kind != Kind::CloseParenthesis)
            unexpected(Expectation::CloseParenthesis);
        m_at += isEnclosed ? 1 : 0;
        return values;
    }

    ValueRange parseListElement(QueryFieldType type)
    {
        for (const SignOperator &sign : SignOperators) {
            if (!isOrder(sign.op) || !isSign(sign.text))
                continue;
            const QueryToken &token = take();
            if (!accepts(type, sign.op))
                fail(Reason::OperatorNotForField, token);
            return halfOpen(sign.op, parseSingle(type));
        }
        return parseElement(type);
    }

    //! The next token as a value's text; a date and a time of day with a space between are one.
    std::optional<QueryToken> takeValue(QueryFieldType type)
    {
        const bool isBare = peek().kind == Kind::Word && !keywordFromText(peek().text);
        if (!isBare && peek().kind != Kind::String) {
            unexpected(Expectation::Value);
            return std::nullopt;
        }
        QueryToken token = take();
        if (isBare)
            token.value = token.text.toUtf8();
        while (isBare && type == QueryFieldType::Time && joinsTimeOfDay(token.value)) {
            token.value += 'T' + peek().text.toUtf8();
            token.length = peek().end() - token.column;
            token.text = QStringView(token.text.data(), token.length);
            take();
        }
        return token;
    }

    bool joinsTimeOfDay(const QByteArray &date) const
    {
        static const QRegularExpression endsInDate(u"(^|\\.\\.)\\d{4}-\\d\\d-\\d\\d$"_s);
        static const QRegularExpression startsInTime(u"^\\d\\d:\\d\\d"_s);
        return peek().kind == Kind::Word && endsInDate.match(QString::fromUtf8(date)).hasMatch()
            && startsInTime.match(peek().text).hasMatch();
    }

    QueryValue parseSingle(QueryFieldType type)
    {
        const std::optional<QueryToken> token = takeValue(type);
        if (!token)
            return {};
        return checked(*token, QueryValues(type, m_now).single(token->value, isQuoted(*token)))
            .from.value_or(QueryValue{});
    }
    ValueRange parseElement(QueryFieldType type)
    {
        const std::optional<QueryToken> token = takeValue(type);
        if (!token)
            return {};
        return checked(*token, QueryValues(type, m_now).element(token->value, isQuoted(*token)));
    }
    static bool isQuoted(const QueryToken &token) { return token.kind == Kind::String; }

    ValueRange checked(const QueryToken &token, const QueryReading &reading)
    {
        if (const Reason *reason = std::get_if<Reason>(&reading)) {
            fail(*reason, token);
            return {};
        }
        return std::get<ValueRange>(reading);
    }

    ValueRange parseText(QueryOperator op)
    {
        const std::optional<QueryToken> token = takeValue(QueryFieldType::Text);
        if (!token)
            return {};
        if (op == QueryOperator::Matches && token->value.size() > RegexLengthLimit)
            fail(Reason::RegexTooLong, *token);
        else if (op == QueryOperator::Matches && !compileRegex(token->value).isValid())
            fail(Reason::BadRegex, *token);
        return ValueRange::only(textValue(token->value));
    }

    QList<QueryToken> m_tokens;
    qint64 m_now;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<QueryMistake> m_mistake;
};

constexpr std::array SearchedFields{
    QueryField::Id, QueryField::Answer, QueryField::Body, QueryField::Response};

} // namespace

ParsedQuery parseQuery(QStringView text, qint64 nowMicros)
{
    if (text.size() > QueryLengthLimit)
        return {{}, QueryMistake{Reason::TextTooLong, QueryLengthLimit, 0, {}, {}}};
    return Parser(text, nowMicros).run();
}

QueryNode searchNode(const QByteArray &text)
{
    QueryNode node{QueryNode::Kind::Or, {}, {}};
    for (QueryField field : SearchedFields)
        node.children.append({QueryNode::Kind::Compare, {},
            {{field, {}}, QueryOperator::Contains, {ValueRange::only(textValue(text))}}});
    return node;
}

std::optional<QByteArray> searchText(const QueryNode &node)
{
    if (node.kind != QueryNode::Kind::Or || node.children.size() != std::ssize(SearchedFields))
        return std::nullopt;
    const QList<ValueRange> &values = node.children.first().comparison.values;
    if (values.size() != 1 || !values.first().from)
        return std::nullopt;
    const QByteArray &text = values.first().from->text;
    return searchNode(text) == node ? std::optional<QByteArray>(text) : std::nullopt;
}

Error toError(const QueryMistake &mistake)
{
    static constexpr std::array<const char *, 19> Names{"text too long", "too deep",
        "stray character", "unclosed string", "bad escape", "unexpected", "unknown field",
        "bad path", "operator not for field", "unknown stage", "not a number", "not a time",
        "not a duration", "not one value", "no order", "range reversed", "bad regular expression",
        "regular expression too long", "too many values"};
    const QString name = QLatin1StringView(Names.at(static_cast<size_t>(mistake.reason)));
    return {Error::Kind::Invalid, u"read filter"_s,
        mistake.token.isEmpty() ? name : name + u": "_s + mistake.token, mistake.column};
}

} // namespace Reprise

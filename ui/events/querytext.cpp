// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/querytext.h"

#include "models/domain/query/querylexer.h"
#include "models/domain/query/queryparser.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace Reprise {

namespace {

using Reason = QueryMistake::Reason;
using Expectation = QueryMistake::Expectation;

constexpr int TokenLimit = 30;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueryText)
};

QString quoted(const QString &token)
{
    return Words::tr("“%1”", "a piece of filter text").arg(lineText(token.toUtf8(), TokenLimit));
}

//! What stands before the mistake.
QString tokenBefore(const QString &text, qsizetype column)
{
    QString before;
    for (const QueryToken &token : cutQuery(text)) {
        if (token.end() <= column && token.kind != QueryToken::Kind::End)
            before = token.text.toString();
    }
    return before;
}

QString expectationText(Expectation expectation)
{
    switch (expectation) {
    case Expectation::Condition:
        return Words::tr("expected a condition such as stage = failed");
    case Expectation::Operator:
        return Words::tr("expected an operator such as = or in");
    case Expectation::Value:
        return Words::tr("expected a value");
    case Expectation::Connective:
        return Words::tr("expected “and” or “or”");
    case Expectation::CloseParenthesis:
        return Words::tr("expected a closing parenthesis");
    }
    return {};
}

QString unexpectedText(const QueryMistake &mistake, const QString &text)
{
    const QString expected = mistake.expected.isEmpty() ? Words::tr("this does not fit here")
                                                        : expectationText(mistake.expected.first());
    const QString before = tokenBefore(text, mistake.column);
    if (!mistake.token.isEmpty())
        return Words::tr("%1, not %2", "expected …, not “x”").arg(expected, quoted(mistake.token));
    return before.isEmpty()
        ? expected
        : Words::tr("%1 after %2", "expected … after “x”").arg(expected, quoted(before));
}

QString valueText(Reason reason, const QString &token)
{
    switch (reason) {
    case Reason::UnknownStage:
        return Words::tr(
            "%1 is not a stage; there are waiting, in-flight, scheduled, held, failed, "
            "exhausted, succeeded, canceled, superseded and unknown")
            .arg(token);
    case Reason::NotANumber:
        return Words::tr("%1 is not a number; write 500, 500-599 or 5xx").arg(token);
    case Reason::NotATime:
        return Words::tr("%1 is not a time; write 2026-04-12T09:14Z, -2h, today or A..B")
            .arg(token);
    case Reason::NotADuration:
        return Words::tr("%1 is not a duration; write 200ms, 1.5s, 5m or 2h").arg(token);
    case Reason::NotOneValue:
        return Words::tr("%1 is a range; compare with one value, or use “in”").arg(token);
    case Reason::NoOrder:
        return Words::tr("%1 has no greater or smaller").arg(token);
    case Reason::RangeReversed:
        return Words::tr("%1 ends before it begins").arg(token);
    case Reason::BadRegex:
        return Words::tr("%1 is not a regular expression").arg(token);
    default:
        return {};
    }
}

QString limitText(Reason reason)
{
    switch (reason) {
    case Reason::TextTooLong:
        return Words::tr("a filter has at most %1 characters").arg(countText(QueryLengthLimit));
    case Reason::TooDeep:
        return Words::tr("parentheses and “not” go at most %1 deep").arg(QueryDepthLimit);
    case Reason::RegexTooLong:
        return Words::tr("a regular expression has at most %1 characters")
            .arg(countText(RegexLengthLimit));
    case Reason::TooManyValues:
        return Words::tr("a list has at most %1 values").arg(countText(QueryListLimit));
    default:
        return {};
    }
}

QString whatText(const QueryMistake &mistake, const QString &text)
{
    const QString token = quoted(mistake.token);
    switch (mistake.reason) {
    case Reason::Unexpected:
        return unexpectedText(mistake, text);
    case Reason::StrayCharacter:
        return Words::tr("%1 has no meaning here; put text in quotes").arg(token);
    case Reason::UnclosedString:
        return Words::tr("the closing quote is missing");
    case Reason::BadEscape:
        return Words::tr("%1 needs digits: \\x41 or \\u0041").arg(token);
    case Reason::UnknownField:
        return Words::tr("there is no field %1").arg(token);
    case Reason::BadPath:
        return Words::tr("%1 is not a field; write body.order.id, body[0] or header[\"name\"]")
            .arg(token);
    case Reason::OperatorNotForField:
        return Words::tr("%1 cannot be asked of this field").arg(token);
    default:
        break;
    }
    const QString limit = limitText(mistake.reason);
    return limit.isEmpty() ? valueText(mistake.reason, token) : limit;
}

} // namespace

QString mistakeText(const QueryMistake &mistake, const QString &text)
{
    return Words::tr("Column %1: %2").arg(mistake.column + 1).arg(whatText(mistake, text));
}

QString candidateKindText(QueryCandidate::Kind kind)
{
    switch (kind) {
    case QueryCandidate::Kind::Field:
        return Words::tr("field");
    case QueryCandidate::Kind::Operator:
        return Words::tr("operator");
    case QueryCandidate::Kind::Keyword:
        return Words::tr("keyword");
    case QueryCandidate::Kind::Value:
        return Words::tr("value");
    }
    return {};
}

} // namespace Reprise

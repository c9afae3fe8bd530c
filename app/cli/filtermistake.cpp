// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/filtermistake.h"

#include "app/cli/terminal.h"

#include <array>

namespace Reprise {

static QByteArray expectationText(QueryMistake::Expectation expectation)
{
    static constexpr std::array<QByteArrayView, 5> words{
        "a condition", "an operator", "a value", "\"and\", \"or\" or the end", "\")\""};
    return words.at(size_t(expectation)).toByteArray();
}

static QByteArray unexpectedText(const QueryMistake &mistake)
{
    QByteArray text;
    for (const QueryMistake::Expectation expectation : mistake.expected)
        text += (text.isEmpty() ? "expected " : " or ") + expectationText(expectation);
    return text.isEmpty() ? QByteArray("this was not expected") : text;
}

static QByteArray reasonText(const QueryMistake &mistake)
{
    const QByteArray token = '"' + terminalLine(mistake.token.toUtf8()) + '"';
    using Reason = QueryMistake::Reason;
    switch (mistake.reason) {
    case Reason::TextTooLong:
        return "the filter is too long";
    case Reason::TooDeep:
        return "parentheses are nested too deep";
    case Reason::StrayCharacter:
        return token + " has no meaning here";
    case Reason::UnclosedString:
        return "the quote is not closed";
    case Reason::BadEscape:
        return "an escape lacks its digits";
    case Reason::Unexpected:
        return unexpectedText(mistake);
    case Reason::UnknownField:
        return "there is no field " + token;
    case Reason::BadPath:
        return "the path of the field is missing or malformed";
    case Reason::OperatorNotForField:
        return token + " does not go with this field";
    case Reason::UnknownStage:
        return "there is no stage " + token;
    case Reason::NotANumber:
        return token + " is not a number";
    case Reason::NotATime:
        return token + " is not a time";
    case Reason::NotADuration:
        return token + " is not a duration";
    case Reason::NotOneValue:
        return "one value is needed here, not a range";
    case Reason::NoOrder:
        return token + " has no order";
    case Reason::RangeReversed:
        return "the range ends before it begins";
    case Reason::BadRegex:
        return token + " is not a regular expression";
    case Reason::RegexTooLong:
        return "the regular expression is too long";
    case Reason::TooManyValues:
        return "the list has too many values";
    }
    return "it cannot be read";
}

//! Columns that a text takes once hidden characters are written by name.
static qsizetype shownWidth(QStringView text)
{
    return QString::fromUtf8(terminalLine(text.toUtf8())).toUcs4().size();
}

QByteArray filterMistakeText(const QString &filter, const QueryMistake &mistake)
{
    const QStringView before = QStringView(filter).left(mistake.column);
    const QStringView wrong = QStringView(filter).mid(mistake.column, mistake.length);
    const qsizetype waves = qMax<qsizetype>(0, shownWidth(wrong) - 1);
    return "filter, column " + QByteArray::number(mistake.column + 1) + ": " + reasonText(mistake)
        + "\n  " + terminalLine(filter.toUtf8()) + "\n  " + QByteArray(shownWidth(before), ' ')
        + '^' + QByteArray(waves, '~');
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Reprise {

//! Where and why a filter text cannot be read. Words for people are made of it in ui.
struct QueryMistake {
    enum class Reason : quint8 {
        TextTooLong, //!< over QueryLengthLimit
        TooDeep, //!< over QueryDepthLimit
        StrayCharacter,
        UnclosedString,
        BadEscape, //!< \x or \u without its digits
        Unexpected, //!< something else was expected: see expected
        UnknownField,
        BadPath, //!< a field's path is missing, or not of its form
        OperatorNotForField, //!< "stage < failed", "code contains 5"
        UnknownStage,
        NotANumber,
        NotATime,
        NotADuration,
        NotOneValue, //!< a range where an order comparison needs one value
        NoOrder, //!< true, false or null in an order comparison
        RangeReversed,
        BadRegex,
        RegexTooLong,
        TooManyValues, //!< over QueryListLimit
    };
    //! What could stand at the column instead.
    enum class Expectation : quint8 {
        Condition, //!< a field, a text, "not" or "("
        Operator,
        Value,
        Connective, //!< "and", "or" or the end
        CloseParenthesis,
    };

    Reason reason = Reason::Unexpected;
    qsizetype column = 0; //!< UTF-16 units from 0
    qsizetype length = 0; //!< 0 at the end of the text
    QString token; //!< the offending text; may be hostile
    QList<Expectation> expected;

    bool operator==(const QueryMistake &) const = default;
};

} // namespace Reprise

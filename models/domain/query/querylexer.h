// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace Reprise {

//! A piece of filter text. Columns count UTF-16 units from 0, as an input line does.
struct QueryToken {
    enum class Kind : quint8 {
        Word, //!< names, bare values, keywords: anything without quotes, brackets, operators,
              //!< commas
        String, //!< value holds the bytes that were meant
        Operator, //!< = == != < <= > >= ~ !~ && || !
        OpenParenthesis,
        CloseParenthesis,
        OpenBracket,
        CloseBracket,
        Comma,
        UnclosedString,
        BadEscape, //!< column and length are those of the escape
        Stray, //!< a character that begins nothing
        End,
    };

    Kind kind = Kind::End;
    qsizetype column = 0;
    qsizetype length = 0;
    QStringView text; //!< as written; a view of the text that was cut up
    QByteArray value; //!< String: unescaped, UTF-8 except where \x says otherwise

    qsizetype end() const { return column + length; }
    bool isMistake() const { return kind >= Kind::UnclosedString && kind <= Kind::Stray; }
};

//! Cuts text up. The last token is always End; mistakes are tokens, so that colours go on behind
//! them.
//!
//! Strings stand in "…" or '…'. Escapes: \" \' \\ \n \r \t, \uXXXX (UTF-16 unit), \xHH (one byte).
//! A backslash before anything else stands for itself, so that regular expressions read as usual.
QList<QueryToken> cutQuery(QStringView text);

//! The text with its quotes, so that cutQuery() gives the same bytes: control characters, marks
//! that turn the writing direction and bytes that are not UTF-8 are escaped.
QString quotedForQuery(QByteArrayView bytes);

} // namespace Reprise

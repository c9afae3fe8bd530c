// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <vector>

//! JSON as text: nothing is converted, so numbers keep their digits, members their order and their
//! doubles. No recursion anywhere; memory is one bit a level.
namespace Reprise {

enum class JsonMistake : quint8 {
    None,
    UnexpectedCharacter,
    UnexpectedToken, //!< a good token where the grammar has no place for it
    UnexpectedEnd,
    BadNumber,
    BadEscape,
    ControlInString,
    TrailingText, //!< a second value after the first
    TooDeep,
    TooLarge, //!< the result would be out of proportion to the input
    Stopped, //!< by the caller
};

struct JsonFault {
    JsonMistake mistake = JsonMistake::None;
    qsizetype offset = 0; //!< in bytes

    explicit operator bool() const { return mistake != JsonMistake::None; }
    bool operator==(const JsonFault &) const = default;
};

struct JsonToken {
    enum class Kind : quint8 {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Colon,
        Comma,
        String,
        Number,
        Literal, //!< true, false, null
        End, //!< of the text
        Invalid,
    };

    Kind kind = Kind::End;
    qsizetype begin = 0;
    qsizetype end = 0;

    bool isValue() const { return kind >= Kind::String && kind <= Kind::Literal; }
    bool operator==(const JsonToken &) const = default;
};

//! Tokens of a text by RFC 8259, one after the other, without regard to their order.
//! The text must outlive the lexer. UTF-8 is not checked: that is the viewer's business.
class JsonLexer
{
public:
    explicit JsonLexer(QByteArrayView text, qsizetype at = 0)
        : m_text(text)
        , m_at(at)
    {
    }

    //! After Invalid, fault() says why and the lexer stands behind the bad text.
    JsonToken next();
    JsonFault fault() const { return m_fault; }
    qsizetype position() const { return m_at; }

private:
    void skipSpace();
    JsonToken string();
    JsonToken number();
    JsonToken literal();
    JsonToken invalid(qsizetype begin, JsonMistake mistake, qsizetype offset);
    bool readDigits();
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    JsonFault m_fault;
};

//! Tokens in an order that the grammar allows: a whole JSON text or a fault.
class JsonReader
{
public:
    explicit JsonReader(QByteArrayView text)
        : m_lexer(text)
    {
    }

    //! End and Invalid repeat for ever.
    JsonToken next();
    JsonFault fault() const { return m_fault; }
    //! Containers that are open after the last token.
    qsizetype depth() const { return qsizetype(m_isObject.size()); }
    //! The last token was a member's name.
    bool isName() const { return m_isName; }

private:
    enum class Expected : quint8 { Value, ValueOrEnd, Name, NameOrEnd, Colon, CommaOrEnd, Nothing };

    bool accepts(const JsonToken &token);
    bool acceptsValue(const JsonToken &token);
    bool acceptsName(const JsonToken &token);
    bool acceptsSeparator(const JsonToken &token);
    bool close(JsonToken::Kind kind);
    void valueEnded();
    JsonToken fail(const JsonToken &token);

    JsonLexer m_lexer;
    std::vector<bool> m_isObject; //!< a bit for each open container
    Expected m_expected = Expected::Value;
    bool m_isName = false;
    JsonFault m_fault;
};

//! What a string token says: escapes resolved, a lone surrogate kept as such.
//! REQUIRES: the token text with its quotes, without a fault.
QString jsonStringText(QByteArrayView token);

//! Offset behind the value that begins at the given offset; brackets are counted, strings skipped.
//! The end of the text where it never ends.
qsizetype jsonValueEnd(QByteArrayView text, qsizetype at);

//! Offset of the quote that ends a string of which the given offset is inside; the end of the text
//! where it never ends.
qsizetype jsonStringEnd(QByteArrayView text, qsizetype at);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsontext.h"

#include "models/domain/text/utf8.h"

#include <QString>
#include <array>
#include <cstring>

namespace Reprise {

namespace {

using Kind = JsonToken::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

//! Characters that stand for themselves in a string; most bytes of a body are such.
constexpr std::array<bool, 256> plainTable()
{
    std::array<bool, 256> table{};
    for (size_t c = 0x20; c < table.size(); ++c)
        table[c] = c != '"' && c != '\\';
    return table;
}

constexpr std::array<bool, 256> IsPlain = plainTable();

qsizetype skipPlain(QByteArrayView text, qsizetype at)
{
    const char *bytes = text.data();
    while (at < text.size() && IsPlain[uchar(bytes[at])])
        ++at;
    return at;
}

//! Value of four hexadecimal digits, -1 where they are not.
int hexQuad(QByteArrayView text, qsizetype at)
{
    if (at + 4 > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexValue(text[at + i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

//! Bytes of the escape that begins at the backslash; 0 where it is none.
int escapeLength(QByteArrayView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return 0;
    const char c = text[at + 1];
    if (c == 'u')
        return hexQuad(text, at + 2) >= 0 ? 6 : 0;
    return c != '\0' && std::strchr("\"\\/bfnrt", c) ? 2 : 0;
}

ushort escapedUnit(QByteArrayView text, qsizetype at)
{
    switch (text[at + 1]) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'u':
        return ushort(hexQuad(text, at + 2));
    default:
        return uchar(text[at + 1]);
    }
}

} // namespace

void JsonLexer::skipSpace()
{
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
}

JsonToken JsonLexer::invalid(qsizetype begin, JsonMistake mistake, qsizetype offset)
{
    m_fault = {mistake, offset};
    m_at = qMin(qMax(m_at, begin + 1), m_text.size());
    return {Kind::Invalid, begin, m_at};
}

JsonToken JsonLexer::next()
{
    skipSpace();
    if (m_at >= m_text.size())
        return {Kind::End, m_text.size(), m_text.size()};
    const qsizetype begin = m_at;
    const auto one = [&](Kind kind) { return JsonToken{kind, begin, ++m_at}; };
    switch (m_text[m_at]) {
    case '{':
        return one(Kind::BeginObject);
    case '}':
        return one(Kind::EndObject);
    case '[':
        return one(Kind::BeginArray);
    case ']':
        return one(Kind::EndArray);
    case ':':
        return one(Kind::Colon);
    case ',':
        return one(Kind::Comma);
    case '"':
        return string();
    case 't':
    case 'f':
    case 'n':
        return literal();
    default:
        return number();
    }
}

JsonToken JsonLexer::string()
{
    const qsizetype begin = m_at;
    for (m_at = skipPlain(m_text, begin + 1); m_at < m_text.size();
         m_at = skipPlain(m_text, m_at)) {
        const uchar c = uchar(m_text[m_at]);
        if (c == '"')
            return {Kind::String, begin, ++m_at};
        if (c < 0x20)
            return invalid(begin, JsonMistake::ControlInString, m_at);
        const int length = escapeLength(m_text, m_at);
        if (length == 0)
            return invalid(begin, JsonMistake::BadEscape, m_at);
        m_at += length;
    }
    return invalid(begin, JsonMistake::UnexpectedEnd, m_text.size());
}

bool JsonLexer::readDigits()
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && isDigit(m_text[m_at]))
        ++m_at;
    return m_at > begin;
}

JsonToken JsonLexer::number()
{
    const qsizetype begin = m_at;
    if (isAt('-'))
        ++m_at;
    const bool startsWithZero = isAt('0');
    if (!readDigits()) {
        const bool hadSign = m_at > begin;
        return invalid(
            begin, hadSign ? JsonMistake::BadNumber : JsonMistake::UnexpectedCharacter, begin);
    }
    bool isGood = !startsWithZero || m_at - begin == (m_text[begin] == '-' ? 2 : 1);
    if (isAt('.')) {
        ++m_at;
        isGood = readDigits() && isGood;
    }
    if (isAt('e') || isAt('E')) {
        ++m_at;
        if (isAt('+') || isAt('-'))
            ++m_at;
        isGood = readDigits() && isGood;
    }
    return isGood ? JsonToken{Kind::Number, begin, m_at}
                  : invalid(begin, JsonMistake::BadNumber, begin);
}

JsonToken JsonLexer::literal()
{
    const QByteArrayView rest = m_text.sliced(m_at);
    for (const QByteArrayView word :
        {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (rest.startsWith(word)) {
            const qsizetype begin = m_at;
            m_at += word.size();
            return {Kind::Literal, begin, m_at};
        }
    }
    return invalid(m_at, JsonMistake::UnexpectedCharacter, m_at);
}

JsonToken JsonReader::next()
{
    if (m_fault)
        return {Kind::Invalid, m_fault.offset, m_fault.offset};
    const JsonToken token = m_lexer.next();
    m_isName = false;
    return accepts(token) ? token : fail(token);
}

bool JsonReader::accepts(const JsonToken &token)
{
    switch (m_expected) {
    case Expected::ValueOrEnd:
        if (token.kind == Kind::EndArray)
            return close(token.kind);
        return acceptsValue(token);
    case Expected::Value:
        return acceptsValue(token);
    case Expected::NameOrEnd:
        if (token.kind == Kind::EndObject)
            return close(token.kind);
        return acceptsName(token);
    case Expected::Name:
        return acceptsName(token);
    case Expected::Colon:
        m_expected = Expected::Value;
        return token.kind == Kind::Colon;
    case Expected::CommaOrEnd:
        return acceptsSeparator(token);
    case Expected::Nothing:
        break;
    }
    return token.kind == Kind::End;
}

bool JsonReader::acceptsValue(const JsonToken &token)
{
    if (token.kind == Kind::BeginObject || token.kind == Kind::BeginArray) {
        const bool isObject = token.kind == Kind::BeginObject;
        m_isObject.push_back(isObject);
        m_expected = isObject ? Expected::NameOrEnd : Expected::ValueOrEnd;
        return true;
    }
    valueEnded();
    return token.isValue();
}

bool JsonReader::acceptsName(const JsonToken &token)
{
    m_isName = true;
    m_expected = Expected::Colon;
    return token.kind == Kind::String;
}

bool JsonReader::acceptsSeparator(const JsonToken &token)
{
    if (token.kind != Kind::Comma)
        return close(token.kind);
    m_expected = m_isObject.back() ? Expected::Name : Expected::Value;
    return true;
}

bool JsonReader::close(Kind kind)
{
    if (kind != (m_isObject.back() ? Kind::EndObject : Kind::EndArray))
        return false;
    m_isObject.pop_back();
    valueEnded();
    return true;
}

void JsonReader::valueEnded()
{
    m_expected = m_isObject.empty() ? Expected::Nothing : Expected::CommaOrEnd;
}

JsonToken JsonReader::fail(const JsonToken &token)
{
    if (token.kind == Kind::Invalid)
        m_fault = m_lexer.fault();
    else if (token.kind == Kind::End)
        m_fault = {JsonMistake::UnexpectedEnd, token.begin};
    else if (m_expected == Expected::Nothing && m_isObject.empty())
        m_fault = {JsonMistake::TrailingText, token.begin};
    else
        m_fault = {JsonMistake::UnexpectedToken, token.begin};
    return {Kind::Invalid, token.begin, token.end};
}

QString jsonStringText(QByteArrayView token)
{
    Q_ASSERT(token.size() >= 2);
    const QByteArrayView inside = token.sliced(1, token.size() - 2);
    QString text;
    text.reserve(inside.size());
    for (qsizetype at = 0; at < inside.size();) {
        const int escape = inside[at] == '\\' ? escapeLength(inside, at) : 0;
        if (escape > 0) {
            text += QChar(escapedUnit(inside, at));
            at += escape;
            continue;
        }
        const Utf8Character character = utf8At(inside, at);
        if (character.isValid)
            text += QChar::fromUcs4(character.codePoint);
        else
            text += QChar(QChar::ReplacementCharacter);
        at += character.length;
    }
    return text;
}

qsizetype jsonStringEnd(QByteArrayView text, qsizetype at)
{
    for (at = skipPlain(text, at); at < text.size() && text[at] != '"'; at = skipPlain(text, at))
        at += text[at] == '\\' ? 2 : 1;
    return qMin(at, text.size());
}

qsizetype jsonValueEnd(QByteArrayView text, qsizetype at)
{
    qsizetype depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"')
            at = jsonStringEnd(text, at + 1);
        else if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        else if (depth > 0 || isSpace(c))
            continue;
        else if (c == ',' || c == ':')
            return at;
        else
            return JsonLexer(text, at).next().end;
        if (depth <= 0)
            return qMin(at + 1, text.size());
    }
    return text.size();
}

} // namespace Reprise

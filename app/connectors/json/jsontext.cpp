// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/json/jsontext.h"

#include <simdjson.h>

namespace Reprise {

namespace {

constexpr char32_t FirstHighSurrogate = 0xd800;
constexpr char32_t FirstLowSurrogate = 0xdc00;
constexpr char32_t AfterSurrogates = 0xe000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return '\0';
    }
}

void appendEscaped(QByteArray &out, char c)
{
    out.append('\\');
    if (const char letter = shortEscape(c))
        out.append(letter);
    else
        out.append("u00").append(QByteArray(1, c).toHex());
}

//! Bytes at an offset that must not stand in a string as they are: 2 for C1, which JSON allows but
//! a terminal obeys, 1 for quote, backslash, C0 and DEL, else 0.
qsizetype lengthToEscape(QByteArrayView text, qsizetype at)
{
    const uchar c = static_cast<uchar>(text[at]);
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7f)
        return 1;
    const bool isC1 = c == 0xc2 && at + 1 < text.size() && static_cast<uchar>(text[at + 1]) < 0xa0;
    return isC1 ? 2 : 0;
}

//! What a letter after a backslash stands for; NUL where it stands for nothing.
char meaningOf(char letter)
{
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        return letter;
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
    default:
        return '\0';
    }
}

std::optional<char32_t> hexUnit(QByteArrayView text)
{
    if (text.size() < 4)
        return std::nullopt;
    char32_t unit = 0;
    for (const char c : text.first(4)) {
        const char lower = static_cast<char>(c | 0x20);
        if (isDigit(c))
            unit = unit * 16 + static_cast<char32_t>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit * 16 + static_cast<char32_t>(lower - 'a' + 10);
        else
            return std::nullopt;
    }
    return unit;
}

//! UTF-8 by formula, for lone surrogates too; returns the place behind.
char *writeCodePoint(char *out, char32_t code)
{
    const auto tail = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3f)); };
    if (code < 0x80) {
        *out++ = static_cast<char>(code);
    } else if (code < 0x800) {
        *out++ = static_cast<char>(0xc0 | (code >> 6));
        *out++ = tail(code);
    } else if (code < 0x10000) {
        *out++ = static_cast<char>(0xe0 | (code >> 12));
        *out++ = tail(code >> 6);
        *out++ = tail(code);
    } else {
        *out++ = static_cast<char>(0xf0 | (code >> 18));
        *out++ = tail(code >> 12);
        *out++ = tail(code >> 6);
        *out++ = tail(code);
    }
    return out;
}

struct Escape {
    char32_t code = 0;
    qsizetype length = 0; //!< characters behind the backslash; 0 on a mistake
};

//! The escape whose backslash stands in front of text. Two halves of a pair are one.
Escape readEscape(QByteArrayView text)
{
    if (text.isEmpty())
        return {};
    if (text.front() != 'u') {
        const char c = meaningOf(text.front());
        return {static_cast<char32_t>(c), c == '\0' ? 0 : 1};
    }
    const std::optional<char32_t> unit = hexUnit(text.sliced(1));
    if (!unit)
        return {};
    const QByteArrayView rest = text.sliced(5);
    if (*unit >= FirstHighSurrogate && *unit < FirstLowSurrogate && rest.startsWith("\\u")) {
        const std::optional<char32_t> low = hexUnit(rest.sliced(2));
        if (low && *low >= FirstLowSurrogate && *low < AfterSurrogates) {
            const char32_t high = *unit - FirstHighSurrogate;
            return {0x10000 + (high << 10) + (*low - FirstLowSurrogate), 11};
        }
    }
    return {*unit, 5};
}

QByteArrayView withoutDigits(QByteArrayView text)
{
    while (!text.isEmpty() && isDigit(text.front()))
        text = text.sliced(1);
    return text;
}

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    return simdjson::validate_utf8(bytes.data(), static_cast<size_t>(bytes.size()));
}

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    out.append('"');
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype length = lengthToEscape(text, i);
        if (length == 0)
            continue;
        out.append(text.sliced(done, i - done));
        done = i + length;
        appendEscaped(out, text[done - 1]);
        i = done - 1;
    }
    out.append(text.sliced(done)).append('"');
}

//! What a token stands for is never longer than the token, so it is written in one go.
std::optional<QByteArray> decodeJsonString(QByteArrayView token)
{
    if (token.size() < 2 || token.front() != '"' || token.back() != '"')
        return std::nullopt;
    const QByteArrayView inside = token.sliced(1).chopped(1);
    if (!inside.contains('\\'))
        return inside.toByteArray();
    QByteArray decoded(inside.size(), Qt::Uninitialized);
    char *out = decoded.data();
    const char *end = inside.end();
    for (const char *c = inside.begin(); c < end;) {
        if (*c != '\\') {
            *out++ = *c++;
            continue;
        }
        ++c;
        const Escape escape = readEscape({c, end - c});
        if (escape.length == 0)
            return std::nullopt;
        out = writeCodePoint(out, escape.code);
        c += escape.length;
    }
    decoded.truncate(out - decoded.constData());
    return decoded;
}

bool isJsonString(QByteArrayView token)
{
    if (token.size() < 2 || token.front() != '"')
        return false;
    const char *c = token.begin() + 1;
    const char *last = token.end() - 1;
    while (c < last && *c != '"') {
        if (*c++ != '\\')
            continue;
        const Escape escape = readEscape({c, last - c});
        if (escape.length == 0)
            return false;
        c += escape.length;
    }
    return c == last && *c == '"';
}

bool isJsonNumber(QByteArrayView token)
{
    if (token.startsWith('-'))
        token = token.sliced(1);
    if (token.isEmpty() || !isDigit(token.front()))
        return false;
    token = token.front() == '0' ? token.sliced(1) : withoutDigits(token);
    if (token.startsWith('.')) {
        token = token.sliced(1);
        if (token.isEmpty() || !isDigit(token.front()))
            return false;
        token = withoutDigits(token);
    }
    if (!token.isEmpty() && (token.front() == 'e' || token.front() == 'E')) {
        token = token.sliced(1);
        if (!token.isEmpty() && (token.front() == '+' || token.front() == '-'))
            token = token.sliced(1);
        if (token.isEmpty() || !isDigit(token.front()))
            return false;
        token = withoutDigits(token);
    }
    return token.isEmpty();
}

} // namespace Reprise

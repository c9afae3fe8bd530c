// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querylexer.h"

#include "models/domain/text/utf8.h"

#include <QString>
#include <optional>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

using Kind = QueryToken::Kind;

bool isWordCharacter(QChar c)
{
    static constexpr QStringView Ends = u"\"()[],=!<>~&|";
    return !c.isSpace() && !Ends.contains(c) && c != QChar(0);
}

std::optional<Kind> punctuation(QChar c)
{
    switch (c.unicode()) {
    case '(':
        return Kind::OpenParenthesis;
    case ')':
        return Kind::CloseParenthesis;
    case '[':
        return Kind::OpenBracket;
    case ']':
        return Kind::CloseBracket;
    case ',':
        return Kind::Comma;
    default:
        return std::nullopt;
    }
}

qsizetype operatorLength(QStringView rest)
{
    for (QStringView two : {u"==", u"!=", u"<=", u">=", u"!~", u"&&", u"||"}) {
        if (rest.startsWith(two))
            return 2;
    }
    return QStringView(u"=!<>~").contains(rest.front()) ? 1 : 0;
}

//! Cuts one text; each function takes one token off the front.
class Cutter
{
public:
    explicit Cutter(QStringView text)
        : m_text(text)
    {
    }

    QueryToken next()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return take(Kind::End, 0);
        const QChar c = m_text.at(m_at);
        if (const std::optional<Kind> kind = punctuation(c))
            return take(*kind, 1);
        if (c == u'"' || c == u'\'')
            return string(c);
        if (const qsizetype length = operatorLength(m_text.sliced(m_at)))
            return take(Kind::Operator, length);
        qsizetype length = 0;
        while (m_at + length < m_text.size() && isWordCharacter(m_text.at(m_at + length)))
            ++length;
        return length == 0 ? take(Kind::Stray, 1) : take(Kind::Word, length);
    }

private:
    QueryToken take(Kind kind, qsizetype length)
    {
        QueryToken token{kind, m_at, length, m_text.sliced(m_at, length), {}};
        m_at += length;
        return token;
    }

    QueryToken string(QChar quote)
    {
        qsizetype end = m_at + 1;
        QByteArray value;
        std::optional<QueryToken> mistake;
        while (end < m_text.size() && m_text.at(end) != quote) {
            const qsizetype length = piece(end, value);
            if (length < 0 && !mistake)
                mistake = QueryToken{Kind::BadEscape, end, 2, m_text.sliced(end, 2), {}};
            end += length < 0 ? 2 : length;
        }
        if (end >= m_text.size())
            return take(Kind::UnclosedString, m_text.size() - m_at);
        QueryToken token = take(Kind::String, end + 1 - m_at);
        token.value = value;
        return mistake ? *mistake : token;
    }

    //! Appends what stands at position and says how long it is; -1 is an escape without its digits.
    qsizetype piece(qsizetype position, QByteArray &value) const
    {
        const QStringView rest = m_text.sliced(position);
        if (rest.front() != u'\\' || rest.size() < 2)
            return plain(rest, value);
        switch (rest.at(1).unicode()) {
        case 'n':
            value += '\n';
            return 2;
        case 'r':
            value += '\r';
            return 2;
        case 't':
            value += '\t';
            return 2;
        case '"':
        case '\'':
        case '\\':
            value += rest.at(1).toLatin1();
            return 2;
        case 'x':
            return byteEscape(rest, value);
        case 'u':
            return unitEscape(rest, value);
        default:
            value += '\\';
            return 1;
        }
    }

    static qsizetype plain(QStringView rest, QByteArray &value)
    {
        const bool isPair =
            rest.size() > 1 && rest.front().isHighSurrogate() && rest.at(1).isLowSurrogate();
        value += rest.first(isPair ? 2 : 1).toUtf8();
        return isPair ? 2 : 1;
    }

    static std::optional<ushort> hex(QStringView rest, qsizetype digits)
    {
        if (rest.size() < 2 + digits)
            return std::nullopt;
        ushort code = 0;
        for (const QChar c : rest.sliced(2, digits)) {
            const int value = QByteArrayView("0123456789abcdef").indexOf(c.toLower().toLatin1());
            if (value < 0)
                return std::nullopt;
            code = static_cast<ushort>(code * 16 + value);
        }
        return code;
    }

    static qsizetype byteEscape(QStringView rest, QByteArray &value)
    {
        const std::optional<ushort> code = hex(rest, 2);
        if (!code)
            return -1;
        value += static_cast<char>(*code);
        return 4;
    }

    static qsizetype unitEscape(QStringView rest, QByteArray &value)
    {
        const std::optional<ushort> first = hex(rest, 4);
        if (!first)
            return -1;
        if (!QChar::isSurrogate(*first)) {
            value += QString(QChar(*first)).toUtf8();
            return 6;
        }
        const QStringView after = rest.sliced(6);
        const std::optional<ushort> second =
            after.startsWith(u"\\u") ? hex(after, 4) : std::nullopt;
        if (!second || !QChar::isHighSurrogate(*first) || !QChar::isLowSurrogate(*second))
            return -1;
        value += (QString(QChar(*first)) + QChar(*second)).toUtf8();
        return 12;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

//! Characters that would not be seen, or would change how the rest is read.
bool needsEscape(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

QString escaped(char32_t code)
{
    QString out;
    for (const char16_t unit : QChar::fromUcs4(code))
        out += u"\\u%1"_s.arg(static_cast<uint>(unit), 4, 16, QChar(u'0'));
    return out;
}

//! A backslash is written once where a plain character follows that does not make it an escape.
QString backslash(QByteArrayView after)
{
    static constexpr QByteArrayView Escapes("nrt\"'\\xu");
    const char next = after.isEmpty() ? '\0' : after.front();
    const bool staysAlone = next >= ' ' && next <= '~' && !Escapes.contains(next);
    return staysAlone ? u"\\"_s : u"\\\\"_s;
}

QString quotedCharacter(char32_t code, QByteArrayView after)
{
    switch (code) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    case '"':
        return u"\\\""_s;
    case '\\':
        return backslash(after);
    default:
        return needsEscape(code) ? escaped(code) : QStringView(QChar::fromUcs4(code)).toString();
    }
}

} // namespace

QList<QueryToken> cutQuery(QStringView text)
{
    QList<QueryToken> tokens;
    Cutter cutter(text);
    do {
        tokens.append(cutter.next());
    } while (tokens.last().kind != Kind::End);
    return tokens;
}

QString quotedForQuery(QByteArrayView bytes)
{
    QString out = u"\""_s;
    while (!bytes.isEmpty()) {
        const Utf8Character character = utf8At(bytes, 0);
        bytes = bytes.sliced(character.length);
        if (character.isValid)
            out += quotedCharacter(character.codePoint, bytes);
        else
            out += u"\\x%1"_s.arg(static_cast<uint>(character.codePoint), 2, 16, QChar(u'0'));
    }
    return out + u'"';
}

} // namespace Reprise

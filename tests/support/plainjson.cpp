// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/plainjson.h"

#include "models/domain/query/queryvalues.h"

#include <QString>

namespace Reprise::Test {

namespace {

//! Reads by the grammar's letter; position stands behind what was read.
class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
    }

    std::optional<PlainJson> document()
    {
        std::optional<PlainJson> value = this->value();
        skipSpace();
        return m_at == m_text.size() ? value : std::nullopt;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }
    bool take(char c)
    {
        skipSpace();
        const bool fits = m_at < m_text.size() && m_text.at(m_at) == c;
        m_at += fits ? 1 : 0;
        return fits;
    }

    std::optional<PlainJson> value()
    {
        skipSpace();
        const qsizetype start = m_at;
        PlainJson value;
        bool isGood = false;
        if (m_at < m_text.size()) {
            const char c = m_text.at(m_at);
            if (c == '{')
                isGood = object(value);
            else if (c == '[')
                isGood = array(value);
            else if (c == '"')
                isGood = string(value);
            else
                isGood = word(value);
        }
        value.raw = m_text.sliced(start, m_at - start);
        return isGood ? std::optional<PlainJson>(value) : std::nullopt;
    }

    bool object(PlainJson &out)
    {
        out.kind = PlainJson::Kind::Object;
        take('{');
        if (take('}'))
            return true;
        do {
            PlainJson name;
            skipSpace();
            if (m_at >= m_text.size() || m_text.at(m_at) != '"' || !string(name) || !take(':'))
                return false;
            const std::optional<PlainJson> member = value();
            if (!member)
                return false;
            out.names.append(name.string);
            out.values.append(*member);
        } while (take(','));
        return take('}');
    }

    bool array(PlainJson &out)
    {
        out.kind = PlainJson::Kind::Array;
        take('[');
        if (take(']'))
            return true;
        do {
            const std::optional<PlainJson> element = value();
            if (!element)
                return false;
            out.values.append(*element);
        } while (take(','));
        return take(']');
    }

    bool word(PlainJson &out)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !QByteArrayView(" \t\r\n,]}").contains(m_text.at(m_at)))
            ++m_at;
        const QByteArray word = m_text.sliced(start, m_at - start);
        out.kind = isDecimal(word) ? PlainJson::Kind::Number : PlainJson::Kind::Constant;
        return isDecimal(word) || word == "true" || word == "false" || word == "null";
    }

    bool string(PlainJson &out)
    {
        out.kind = PlainJson::Kind::String;
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '"') {
                ++m_at;
                out.string = flushed(out.string, text);
                return true;
            }
            if (c != '\\') {
                out.string = flushed(out.string, text) + c;
            } else if (!escape(text)) {
                return false;
            }
        }
        return false;
    }

    //! Units are collected, so that the two halves of a pair become one character.
    static QByteArray flushed(const QByteArray &bytes, QString &units)
    {
        const QByteArray result = bytes + units.toUtf8();
        units.clear();
        return result;
    }

    bool escape(QString &units)
    {
        if (++m_at >= m_text.size())
            return false;
        const qsizetype plain = QByteArrayView("\"\\/bfnrt").indexOf(m_text.at(m_at));
        if (plain >= 0) {
            units += QChar::fromLatin1(QByteArrayView("\"\\/\b\f\n\r\t").at(plain));
            return true;
        }
        bool isHex = false;
        const QByteArray digits = m_text.mid(m_at + 1, 4);
        units += QChar(digits.toUShort(&isHex, 16));
        isHex = isHex && digits.size() == 4 && m_text.at(m_at) == 'u';
        m_at += 4;
        return isHex;
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<PlainJson> PlainJson::parse(const QByteArray &text)
{
    return Reader(text).document();
}

} // namespace Reprise::Test

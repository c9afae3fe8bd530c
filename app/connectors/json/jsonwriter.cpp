// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/json/jsonwriter.h"

#include "app/connectors/json/jsontext.h"

namespace Reprise {

void JsonWriter::writeComma()
{
    if (!m_text.isEmpty() && !m_text.endsWith('{') && !m_text.endsWith('[')
        && !m_text.endsWith(':'))
        m_text.append(',');
}

void JsonWriter::writeKey(QByteArrayView key)
{
    writeComma();
    appendJsonString(m_text, key);
    m_text.append(':');
}

void JsonWriter::begin(char bracket)
{
    writeComma();
    m_text.append(bracket);
}

void JsonWriter::begin(QByteArrayView key, char bracket)
{
    writeKey(key);
    m_text.append(bracket);
}

void JsonWriter::end(char bracket)
{
    m_text.append(bracket);
}

void JsonWriter::bytes(QByteArrayView value)
{
    writeComma();
    if (isUtf8(value)) {
        appendJsonString(m_text, value);
        return;
    }
    m_text.append(R"({"base64":")").append(value.toByteArray().toBase64()).append(R"("})");
}

void JsonWriter::member(QByteArrayView key, QByteArrayView value)
{
    writeKey(key);
    bytes(value);
}

void JsonWriter::numberMember(QByteArrayView key, qint64 number)
{
    writeKey(key);
    m_text.append(QByteArray::number(number));
}

void JsonWriter::flagMember(QByteArrayView key, bool flag)
{
    writeKey(key);
    m_text.append(flag ? "true" : "false");
}

void JsonWriter::memberIfAny(QByteArrayView key, QByteArrayView value)
{
    if (!value.isEmpty())
        member(key, value);
}

} // namespace Reprise

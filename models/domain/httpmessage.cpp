// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/httpmessage.h"

#include <algorithm>

namespace Reprise {

static bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

void Headers::append(QByteArray name, QByteArray value)
{
    m_fields.append({std::move(name), std::move(value)});
}

std::optional<QByteArray> Headers::first(QByteArrayView name) const
{
    for (const Header &field : m_fields) {
        if (sameName(field.name, name))
            return field.value;
    }
    return std::nullopt;
}

QList<QByteArray> Headers::all(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const Header &field : m_fields) {
        if (sameName(field.name, name))
            values.append(field.value);
    }
    return values;
}

static bool isTokenCharacter(char c)
{
    static constexpr QByteArrayView Marks("!#$%&'*+-.^_`|~");
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || Marks.contains(c);
}

bool isHeaderName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter);
}

bool isHeaderValue(QByteArrayView value)
{
    const auto breaksLine = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return value == value.trimmed() && std::none_of(value.begin(), value.end(), breaksLine);
}

//! Escapes what would end the line, and for names also what would end the name.
static void appendEscaped(QByteArray &out, QByteArrayView text, bool isName)
{
    for (const char c : text) {
        const bool ends = c == '\r' || c == '\n' || c == '\0' || c == '%' || (isName && c == ':');
        if (ends)
            out.append('%').append(QByteArray(1, c).toHex());
        else
            out.append(c);
    }
}

QByteArray toLines(const Headers &headers)
{
    QByteArray out;
    for (const Header &field : headers.fields()) {
        appendEscaped(out, field.name, true);
        out.append(": ");
        appendEscaped(out, field.value, false);
        out.append('\n');
    }
    return out;
}

Headers headersFromLines(QByteArrayView lines)
{
    Headers headers;
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        const QByteArrayView line = end < 0 ? lines : lines.first(end);
        lines = end < 0 ? QByteArrayView() : lines.sliced(end + 1);
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        QByteArrayView value = line.sliced(colon + 1);
        if (value.startsWith(' '))
            value = value.sliced(1);
        headers.append(QByteArray::fromPercentEncoding(line.first(colon).toByteArray()),
            QByteArray::fromPercentEncoding(value.toByteArray()));
    }
    return headers;
}

} // namespace Reprise

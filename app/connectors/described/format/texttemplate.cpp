// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/format/texttemplate.h"

#include <algorithm>

namespace Reprise {

static bool isName(QByteArrayView name)
{
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isPart);
}

std::optional<TextTemplate> TextTemplate::parse(QByteArrayView text)
{
    TextTemplate made;
    qsizetype done = 0;
    while (done < text.size()) {
        const qsizetype open = text.indexOf('{', done);
        const qsizetype literalEnd = open < 0 ? text.size() : open;
        const QByteArrayView literal = text.sliced(done, literalEnd - done);
        if (literal.contains('}'))
            return std::nullopt;
        if (!literal.isEmpty())
            made.m_pieces.append({literal.toByteArray(), false});
        if (open < 0)
            break;
        const qsizetype close = text.indexOf('}', open);
        if (close < 0 || !isName(text.sliced(open + 1, close - open - 1)))
            return std::nullopt;
        made.m_pieces.append({text.sliced(open + 1, close - open - 1).toByteArray(), true});
        done = close + 1;
    }
    return made;
}

QList<QByteArray> TextTemplate::variables() const
{
    QList<QByteArray> names;
    for (const Piece &piece : m_pieces) {
        if (piece.isVariable)
            names.append(piece.text);
    }
    return names;
}

std::optional<QByteArray> TextTemplate::expand(const Variables &values, Encoding encoding) const
{
    QByteArray text;
    for (const Piece &piece : m_pieces) {
        if (!piece.isVariable) {
            text += piece.text;
            continue;
        }
        const QByteArray value = values.value(piece.text);
        if (value.isEmpty())
            return std::nullopt;
        text += encoding == Encoding::Percent ? value.toPercentEncoding() : value;
    }
    return text;
}

QByteArray TextTemplate::text() const
{
    QByteArray text;
    for (const Piece &piece : m_pieces)
        text += piece.isVariable ? '{' + piece.text + '}' : piece.text;
    return text;
}

} // namespace Reprise

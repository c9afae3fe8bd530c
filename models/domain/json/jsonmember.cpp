// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonmember.h"

#include "models/domain/json/jsontext.h"

namespace Reprise {

namespace {

using Kind = JsonToken::Kind;

bool isNamed(QByteArrayView quoted, QByteArrayView name)
{
    const QByteArrayView plain = quoted.sliced(1, quoted.size() - 2);
    if (!plain.contains('\\'))
        return plain == name;
    return jsonStringText(quoted).toUtf8() == name;
}

std::optional<QByteArrayView> memberOf(QByteArrayView object, QByteArrayView name)
{
    JsonLexer lexer(object);
    if (lexer.next().kind != Kind::BeginObject)
        return std::nullopt;
    for (;;) {
        const JsonToken key = lexer.next();
        if (key.kind != Kind::String || lexer.next().kind != Kind::Colon)
            return std::nullopt;
        const JsonToken value = lexer.next();
        if (!value.isValue() && value.kind != Kind::BeginObject && value.kind != Kind::BeginArray)
            return std::nullopt;
        const qsizetype end = value.isValue() ? value.end : jsonValueEnd(object, value.begin);
        if (isNamed(object.sliced(key.begin, key.end - key.begin), name))
            return object.sliced(value.begin, end - value.begin);
        lexer = JsonLexer(object, end);
        if (lexer.next().kind != Kind::Comma)
            return std::nullopt;
    }
}

} // namespace

std::optional<QByteArrayView> jsonMember(
    QByteArrayView text, std::initializer_list<QByteArrayView> path)
{
    std::optional<QByteArrayView> value = text;
    for (const QByteArrayView name : path) {
        value = memberOf(*value, name);
        if (!value)
            return std::nullopt;
    }
    return value;
}

} // namespace Reprise

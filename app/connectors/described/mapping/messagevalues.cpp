// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/mapping/messagevalues.h"

#include "app/connectors/described/mapping/fieldvalues.h"
#include "app/connectors/import/messagemapping.h"

#include <QRegularExpression>

namespace Reprise {

namespace {

constexpr const char *JsonType = "application/json";

//! [["name", "value"], …] or [{"name": …, "value": …}, …]
void appendPair(Headers &headers, const JsonValue &pair, JsonDocument &document)
{
    if (pair.isObject()) {
        const JsonObject object = document.object(pair);
        const std::optional<JsonValue> name = object.value("name");
        const std::optional<JsonValue> value = object.value("value");
        if (name && value)
            headers.append(textOf(*name), textOf(*value));
        return;
    }
    const QList<JsonValue> both = document.elements(pair);
    if (both.size() == 2)
        headers.append(textOf(both.at(0)), textOf(both.at(1)));
}

void appendValues(Headers &headers, const JsonMember &member, JsonDocument &document)
{
    if (!member.value.isArray())
        return headers.append(
            member.key(), member.value.isNull() ? QByteArray() : textOf(member.value));
    for (const JsonValue &value : document.elements(member.value))
        headers.append(member.key(), textOf(value));
}

//! "Name: value" lines, where a gateway keeps the head as one text.
Headers headersOfText(const QByteArray &text)
{
    Headers headers;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    return headers;
}

Headers headersFrom(const JsonValue &value, JsonDocument &document)
{
    Headers headers;
    if (value.isText())
        return headersOfText(textOf(value));
    if (value.isArray()) {
        for (const JsonValue &pair : document.elements(value))
            appendPair(headers, pair, document);
        return headers;
    }
    const JsonObject object = document.object(value);
    for (const JsonMember &member : object.members())
        appendValues(headers, member, document);
    return headers;
}

bool isPlaceholder(const QByteArray &text, const QList<QByteArray> &placeholders)
{
    for (const QByteArray &placeholder : placeholders) {
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(QString::fromUtf8(placeholder)));
        if (text.size() < 1000 && pattern.match(QString::fromUtf8(text)).hasMatch())
            return true;
    }
    return false;
}

Body bodyFrom(const JsonValue &value, const BodySpec &spec)
{
    Body body;
    body.mediaType = spec.mediaType;
    if (!value.isText() || spec.form == BodyNotation::Json) {
        body.bytes = value.raw.toByteArray();
        body.isOriginal = spec.isOriginal;
        if (body.mediaType.isEmpty())
            body.mediaType = JsonType;
        return body;
    }
    body.bytes = textOf(value);
    if (spec.form != BodyNotation::Base64)
        return body;
    const bool isUrlForm = body.bytes.contains('-') || body.bytes.contains('_');
    const QByteArray::FromBase64Result decoded = QByteArray::fromBase64Encoding(body.bytes,
        (isUrlForm ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding)
            | QByteArray::AbortOnBase64DecodingErrors);
    body.isOriginal = bool(decoded);
    if (decoded)
        body.bytes = decoded.decoded;
    return body;
}

Body bodyFrom(const MessageSpec &spec, FieldValues &values)
{
    for (const BodySpec &way : spec.bodies) {
        if (!values.has(way.at) || values.has(way.unless))
            continue;
        Body body = bodyFrom(*values.value(way.at), way);
        if (isPlaceholder(body.bytes, spec.placeholders)) {
            body.bytes.clear();
            body.isTruncated = true;
        }
        if (spec.cutAt && body.bytes.size() >= *spec.cutAt)
            body.isTruncated = true;
        return body;
    }
    return {};
}

} // namespace

HttpMessage messageFrom(const MessageSpec &spec, FieldValues &values)
{
    HttpMessage message;
    if (values.has(spec.headers)) {
        const std::optional<JsonValue> headers = values.value(spec.headers);
        message.headers = headersFrom(*headers, values.document());
    }
    message.body = bodyFrom(spec, values);
    const QByteArray mediaType = mediaTypeOf(message.headers);
    if (!mediaType.isEmpty())
        message.body.mediaType = mediaType;
    return message;
}

} // namespace Reprise

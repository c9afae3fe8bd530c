// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/mapping/jsondocument.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! The parser takes objects only; any value becomes the only member of one.
constexpr QByteArrayView Before = R"({"":)";
constexpr QByteArrayView After = "}";

//! Objects of one element are looked at many times, those of others no more.
constexpr qsizetype CachedObjects = 64;

constexpr qsizetype ShownBytes = 40;

Error protocolError(const QString &detail)
{
    return {Error::Kind::Protocol, u"read answer"_s, detail};
}

Error notJson(QByteArrayView text, QByteArrayView mediaType)
{
    const QByteArrayView start = text.first(std::min(text.size(), ShownBytes));
    const QString type =
        mediaType.isEmpty() ? u"no media type"_s : QString::fromLatin1(mediaType).left(ShownBytes);
    return protocolError(
        u"the answer is no JSON (%1) but begins: %2"_s.arg(type, QString::fromUtf8(start)));
}

//! "*" is the only member of an object, whatever its name.
std::optional<JsonValue> memberOf(const JsonObject &object, const QByteArray &step)
{
    const std::optional<JsonValue> named = object.value(step);
    if (named || step != "*" || object.members().size() != 1)
        return named;
    return object.members().constFirst().value;
}

bool beginsLikeJson(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    const char first = trimmed.isEmpty() ? '\0' : trimmed.front();
    return first == '{' || first == '[' || first == '"' || first == '-'
        || (first >= '0' && first <= '9') || trimmed == "true" || trimmed == "false"
        || trimmed == "null";
}

} // namespace

Result<std::unique_ptr<JsonDocument>> JsonDocument::parse(
    QByteArrayView text, QByteArrayView mediaType)
{
    if (text.trimmed().isEmpty())
        return protocolError(u"the answer has no body"_s);
    if (!beginsLikeJson(text))
        return notJson(text, mediaType);
    std::unique_ptr<JsonDocument> document(new JsonDocument);
    const qsizetype size = Before.size() + text.size() + After.size();
    document->m_text.reserve(size + JsonPadding);
    document->m_text.append(Before).append(text).append(After).append(JsonPadding, ' ');
    const Result<JsonObject> object =
        document->m_parser.parse(QByteArrayView(document->m_text).first(size));
    if (!object) {
        const qint64 at = object.error().offset - Before.size();
        const QString place = at < 0 ? QString() : u" at byte %1 of %2"_s.arg(at).arg(text.size());
        return protocolError((at >= text.size() ? u"cut off"_s : object.error().detail) + place);
    }
    // "1}{" would close our object early; the parser then finds another member or none.
    if (object->members().size() != 1 || !object->members().constFirst().key().isEmpty())
        return protocolError(u"malformed JSON"_s);
    document->m_root = object->members().constFirst().value;
    return document;
}

JsonObject JsonDocument::object(const JsonValue &value)
{
    const auto known = m_objects.constFind(value.raw.data());
    if (known != m_objects.constEnd())
        return *known;
    if (m_objects.size() >= CachedObjects)
        m_objects.clear();
    return *m_objects.insert(value.raw.data(), m_parser.object(value));
}

std::optional<JsonValue> JsonDocument::find(const JsonValue &from, const JsonPointer &pointer)
{
    JsonValue value = from;
    for (const QByteArray &step : pointer.steps()) {
        std::optional<JsonValue> next;
        if (value.isObject()) {
            next = memberOf(object(value), step);
        } else if (value.isArray()) {
            bool isNumber = false;
            const qsizetype index = step.toLongLong(&isNumber);
            const QList<JsonValue> all = isNumber ? elements(value) : QList<JsonValue>();
            if (index >= 0 && index < all.size())
                next = all.at(index);
        }
        if (!next)
            return std::nullopt;
        value = *next;
    }
    return value;
}

const JsonPointer *JsonDocument::firstPointer(const JsonValue &from, const PointerList &pointers)
{
    for (const JsonPointer &pointer : pointers) {
        const std::optional<JsonValue> value = find(from, pointer);
        if (value && !value->isNull())
            return &pointer;
    }
    return nullptr;
}

std::optional<JsonValue> JsonDocument::first(const JsonValue &from, const PointerList &pointers)
{
    const JsonPointer *pointer = firstPointer(from, pointers);
    return pointer ? find(from, *pointer) : std::nullopt;
}

QByteArray textOf(const JsonValue &value)
{
    return value.text().value_or(value.raw.toByteArray());
}

} // namespace Reprise

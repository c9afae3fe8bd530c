// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/mapping/fieldvalues.h"

#include <algorithm>
#include <cmath>

namespace Reprise {

namespace {

constexpr qint64 MicrosPerDay = 86'400'000'000LL;
constexpr double MostMicros = 9.0e18;
constexpr qint64 MostCount = 1'000'000'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArray leadingNumber(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return text.first(end).toByteArray();
}

//! Steps that follow the first, of pointers that begin with it.
PointerList below(const PointerList &pointers, const QByteArray &step)
{
    PointerList inside;
    for (const JsonPointer &pointer : pointers) {
        if (!pointer.steps().isEmpty() && pointer.steps().constFirst() == step)
            inside.append(JsonPointer(pointer.steps().sliced(1)));
    }
    return inside;
}

bool holdsWhole(const PointerList &pointers)
{
    return pointers.contains(JsonPointer());
}

} // namespace

std::optional<QByteArray> claimsOfToken(QByteArrayView token)
{
    const QList<QByteArray> parts = token.toByteArray().split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const QByteArray::FromBase64Result claims = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!claims || !claims.decoded.trimmed().startsWith('{'))
        return std::nullopt;
    return claims.decoded;
}

FieldValues::FieldValues(
    JsonDocument &document, const JsonValue &element, const Variables &variables)
    : m_document(document)
    , m_element(element)
    , m_variables(variables)
{
}

bool FieldValues::has(const PointerList &pointers)
{
    return m_document.firstPointer(m_element, pointers) != nullptr;
}

void FieldValues::take(const PointerList &pointers)
{
    if (const JsonPointer *pointer = m_document.firstPointer(m_element, pointers))
        m_taken.append(*pointer);
}

std::optional<JsonValue> FieldValues::value(const PointerList &pointers)
{
    take(pointers);
    return m_document.first(m_element, pointers);
}

std::optional<QByteArray> FieldValues::claimOf(const JsonValue &token, const FieldSpec &field)
{
    const std::optional<QByteArray> claims = claimsOfToken(textOf(token));
    if (!claims)
        return std::nullopt;
    const Result<std::unique_ptr<JsonDocument>> document = JsonDocument::parse(*claims);
    if (!document)
        return std::nullopt;
    FieldSpec inside;
    inside.at = {*field.claim};
    inside.take = field.take;
    return FieldValues(**document, (*document)->root(), m_variables).found(inside);
}

//! The text that a field's pointers lead to, the right part of it taken.
std::optional<QByteArray> FieldValues::found(const FieldSpec &field)
{
    const std::optional<JsonValue> value = m_document.first(m_element, field.at);
    if (!value)
        return std::nullopt;
    if (field.claim)
        return claimOf(*value, field);
    const QByteArray text = textOf(*value);
    bool isNumber = false;
    switch (field.take) {
    case FieldTake::Value:
        return text;
    case FieldTake::Key: {
        const JsonObject object = m_document.object(*value);
        return object.members().size() == 1 ? std::optional(object.members().constFirst().key())
                                            : std::nullopt;
    }
    case FieldTake::LeadingNumber:
        return leadingNumber(text);
    case FieldTake::Word:
        text.toLongLong(&isNumber);
        return isNumber ? std::nullopt : std::optional(text);
    }
    return std::nullopt;
}

QByteArray FieldValues::text(const FieldSpec &field)
{
    const std::optional<QByteArray> text = found(field);
    if (!text)
        return field.constant.expand(m_variables).value_or(QByteArray());
    if (field.take == FieldTake::Value && !field.claim)
        take(field.at);
    return *text;
}

std::optional<qint64> FieldValues::integer(const FieldSpec &field)
{
    const QByteArray text =
        found(field).value_or(field.constant.expand(m_variables).value_or(QByteArray()));
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    if (field.take == FieldTake::Value && !field.claim)
        take(field.at);
    return number;
}

std::optional<int> FieldValues::count(const FieldSpec &field)
{
    const std::optional<qint64> number = integer(field);
    if (!number || *number < 0)
        return std::nullopt;
    return int(std::min(*number, MostCount));
}

std::optional<int> FieldValues::code(const FieldSpec &field)
{
    const std::optional<qint64> number = integer(field);
    if (!number || *number < 100 || *number > 599)
        return std::nullopt;
    return int(*number);
}

std::optional<Timestamp> FieldValues::time(const FieldSpec &field)
{
    std::optional<Timestamp> time = Timestamp::parse(found(field).value_or(QByteArray()));
    if (!time)
        return std::nullopt;
    if (field.plusDays > 0)
        return Timestamp::fromMicros(time->utcMicros + field.plusDays * MicrosPerDay);
    take(field.at);
    return time;
}

std::optional<qint64> FieldValues::durationMicros(const FieldSpec &field)
{
    if (!field.until.isEmpty()) {
        FieldSpec until;
        until.at = field.until;
        const std::optional<Timestamp> from = Timestamp::parse(found(field).value_or(QByteArray()));
        const std::optional<Timestamp> to = Timestamp::parse(found(until).value_or(QByteArray()));
        const bool isGood = from && to && to->utcMicros >= from->utcMicros;
        return isGood ? std::optional(to->utcMicros - from->utcMicros) : std::nullopt;
    }
    bool isNumber = false;
    const double scaled = found(field).value_or(QByteArray()).toDouble(&isNumber) * field.micros;
    if (!isNumber || !(scaled >= 0) || scaled > MostMicros)
        return std::nullopt;
    take(field.at);
    return std::llround(scaled);
}

QByteArray FieldValues::restOf(const JsonValue &object, const PointerList &without)
{
    QByteArray out;
    const JsonObject members = m_document.object(object);
    for (const JsonMember &member : members.members()) {
        const PointerList inside = below(without, member.key());
        if (holdsWhole(inside))
            continue;
        QByteArray value = member.value.raw.toByteArray();
        if (!inside.isEmpty() && member.value.isObject())
            value = restOf(member.value, inside);
        if (value.isEmpty())
            continue;
        out.append(out.isEmpty() ? '{' : ',').append(member.keyToken).append(':').append(value);
    }
    return out.isEmpty() ? out : out.append('}');
}

QByteArray FieldValues::rest(const PointerList &hidden)
{
    const PointerList without = m_taken + hidden;
    if (!m_element.isObject() || holdsWhole(without))
        return {};
    return restOf(m_element, without);
}

} // namespace Reprise

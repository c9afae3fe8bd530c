// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/json/fieldreader.h"

#include <cmath>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! Microseconds that still fit comfortably: some 290 years.
constexpr double MaxMicros = 9.0e18;

} // namespace

FieldReader::FieldReader(const JsonObject &object)
    : m_object(object)
    , m_isTaken(object.members().size(), false)
{
}

void FieldReader::setProblem(QByteArrayView key, const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = u"field \"%1\" %2"_s.arg(QString::fromLatin1(key), what);
}

Error FieldReader::error() const
{
    Q_ASSERT(!isGood());
    return {Error::Kind::Invalid, u"read fields"_s, m_problem};
}

std::optional<JsonValue> FieldReader::any(QByteArrayView key, Need need)
{
    const qsizetype position = m_object.find(key);
    if (position >= 0) {
        m_isTaken[position] = true;
        if (m_object.find(key, position + 1) >= 0)
            setProblem(key, u"appears twice"_s);
        const JsonValue value = m_object.members().at(position).value;
        if (!value.isNull())
            return value;
    }
    if (need == Need::Required)
        setProblem(key, u"is missing"_s);
    return std::nullopt;
}

QByteArray FieldReader::text(QByteArrayView key, Need need)
{
    const std::optional<JsonValue> value = any(key, need);
    if (!value)
        return {};
    const std::optional<QByteArray> text = value->text();
    if (!text)
        setProblem(key, u"is no text"_s);
    else if (text->isEmpty() && need == Need::Required)
        setProblem(key, u"is empty"_s);
    return text.value_or(QByteArray());
}

QByteArray FieldReader::id(QByteArrayView key, Need need)
{
    const qsizetype position = m_object.find(key);
    if (position < 0 || !m_object.members().at(position).value.isInteger())
        return text(key, need);
    const std::optional<JsonValue> value = any(key, need);
    return value->raw.toByteArray();
}

std::optional<qint64> FieldReader::integer(QByteArrayView key, Need need)
{
    const std::optional<JsonValue> value = any(key, need);
    if (!value)
        return std::nullopt;
    bool isGood = false;
    const qint64 number = value->raw.toLongLong(&isGood);
    if (isGood && value->isInteger())
        return number;
    setProblem(key, u"is no integer of 64 bits"_s);
    return std::nullopt;
}

std::optional<qint64> FieldReader::micros(QByteArrayView key, double scale)
{
    const std::optional<JsonValue> value = any(key);
    if (!value)
        return std::nullopt;
    bool isGood = false;
    const double scaled = value->raw.toDouble(&isGood) * scale;
    if (isGood && value->isNumber() && scaled >= 0 && scaled < MaxMicros)
        return std::llround(scaled);
    setProblem(key, u"is no duration"_s);
    return std::nullopt;
}

std::optional<Timestamp> FieldReader::time(QByteArrayView key, Need need)
{
    const std::optional<JsonValue> value = any(key, need);
    if (!value)
        return std::nullopt;
    const QByteArray text =
        value->isInteger() ? value->raw.toByteArray() : value->text().value_or(QByteArray());
    std::optional<Timestamp> time = Timestamp::parse(text);
    if (!time)
        setProblem(key, u"is no time"_s);
    return time;
}

std::optional<bool> FieldReader::flag(QByteArrayView key)
{
    const std::optional<JsonValue> value = any(key);
    if (!value)
        return std::nullopt;
    if (!value->isBoolean())
        setProblem(key, u"is neither true nor false"_s);
    return value->raw == "true";
}

std::optional<JsonValue> FieldReader::object(QByteArrayView key, Need need)
{
    const std::optional<JsonValue> value = any(key, need);
    if (value && !value->isObject())
        setProblem(key, u"is no object"_s);
    return value;
}

std::optional<JsonValue> FieldReader::array(QByteArrayView key, Need need)
{
    const std::optional<JsonValue> value = any(key, need);
    if (value && !value->isArray())
        setProblem(key, u"is no list"_s);
    return value;
}

QByteArray FieldReader::rest() const
{
    QByteArray out;
    for (qsizetype i = 0; i < m_isTaken.size(); ++i) {
        if (m_isTaken[i])
            continue;
        const JsonMember &member = m_object.members().at(i);
        out.append(out.isEmpty() ? '{' : ',');
        out.append(member.keyToken).append(':').append(member.value.raw);
    }
    return out.isEmpty() ? out : out.append('}');
}

} // namespace Reprise

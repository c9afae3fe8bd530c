// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/fieldreader.h"

namespace Reprise {

using namespace Qt::StringLiterals;

static const char *const Base64Key = "base64";

Json textToJson(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return Json(std::string(bytes.constData(), static_cast<size_t>(bytes.size())));
    return Json{{Base64Key, bytes.toBase64().toStdString()}};
}

static std::optional<QByteArray> textFromJson(const Json &value)
{
    if (value.is_string())
        return QByteArray::fromStdString(value.get_ref<const std::string &>());
    if (!value.is_object() || value.size() != 1 || !value.contains(Base64Key))
        return std::nullopt;
    const Json &encoded = value.at(Base64Key);
    if (!encoded.is_string())
        return std::nullopt;
    const QByteArray base64 = QByteArray::fromStdString(encoded.get_ref<const std::string &>());
    const auto decoded =
        QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

FieldReader::FieldReader(const Json &object)
    : m_object(object)
{
    if (!object.is_object())
        m_problem = u"not an object"_s;
}

void FieldReader::fail(const char *key, const char *reason)
{
    if (m_problem.isEmpty())
        m_problem = QLatin1StringView(key) + u' ' + QLatin1StringView(reason);
}

const Json *FieldReader::find(const char *key)
{
    if (!isOk())
        return nullptr;
    const Json::const_iterator found = m_object.find(key);
    if (found != m_object.end())
        return &*found;
    fail(key, "is missing");
    return nullptr;
}

QByteArray FieldReader::text(const char *key, qsizetype limit)
{
    const Json *value = find(key);
    if (!value)
        return {};
    const std::optional<QByteArray> bytes = textFromJson(*value);
    if (!bytes || bytes->size() > limit)
        fail(key, bytes ? "is too long" : "is not a text");
    return bytes.value_or(QByteArray());
}

QByteArray FieldReader::optionalText(const char *key, qsizetype limit)
{
    return isOk() && m_object.contains(key) ? text(key, limit) : QByteArray();
}

qint64 FieldReader::integer(const char *key, qint64 least, qint64 most)
{
    const Json *value = find(key);
    if (!value)
        return least;
    const bool fits = value->is_number_integer()
        && (!value->is_number_unsigned() || value->get<quint64>() <= quint64(INT64_MAX));
    const qint64 number = fits ? value->get<qint64>() : least;
    if (!fits || number < least || number > most)
        fail(key, fits ? "is out of bounds" : "is not an integer");
    return number;
}

std::optional<qint64> FieldReader::optionalInteger(const char *key, qint64 least, qint64 most)
{
    const Json *value = find(key);
    if (!value || value->is_null())
        return std::nullopt;
    return integer(key, least, most);
}

double FieldReader::number(const char *key)
{
    const Json *value = find(key);
    if (value && value->is_number())
        return value->get<double>();
    if (value)
        fail(key, "is not a number");
    return 0;
}

const Json &FieldReader::child(const char *key)
{
    static const Json Empty = Json::object();
    const Json *value = find(key);
    return value ? *value : Empty;
}

} // namespace Reprise

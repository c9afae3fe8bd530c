// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/schemacheck.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace Reprise::Test {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

constexpr std::array Known{"$schema", "$defs", "title", "description", "type", "enum", "properties",
    "required", "additionalProperties", "items", "anyOf", "$ref", "minimum", "maximum"};

bool isOfType(const Json &value, const std::string &type)
{
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "boolean")
        return value.is_boolean();
    if (type == "integer")
        return value.is_number_integer();
    return type == "number" && value.is_number();
}

class SchemaCheck
{
public:
    explicit SchemaCheck(const Json &root)
        : m_root(root)
    {
    }

    QStringList check(const Json &value, const Json &schema, const QString &place) const;

private:
    QStringList checkBounds(const Json &value, const Json &schema, const QString &place) const;
    QStringList checkObject(const Json &value, const Json &schema, const QString &place) const;
    QStringList checkMember(
        const std::string &name, const Json &value, const Json &schema, const QString &place) const;

    const Json &m_root;
};

QStringList SchemaCheck::check(const Json &value, const Json &schema, const QString &place) const
{
    for (const auto &keyword : schema.items()) {
        const bool isKnown = std::find(Known.begin(), Known.end(), keyword.key()) != Known.end();
        if (!isKnown)
            return {u"the schema uses "_s + QString::fromStdString(keyword.key())};
    }
    if (schema.contains("$ref")) {
        const std::string name = schema["$ref"].get<std::string>().substr(sizeof("#/$defs/") - 1);
        return check(value, m_root.at("$defs").at(name), place);
    }
    if (schema.contains("anyOf")) {
        for (const Json &one : schema["anyOf"]) {
            if (check(value, one, place).isEmpty())
                return {};
        }
        return {place + u": fits nothing of anyOf"_s};
    }
    QStringList found = checkBounds(value, schema, place);
    if (value.is_object())
        found += checkObject(value, schema, place);
    if (value.is_array() && schema.contains("items")) {
        for (size_t i = 0; i < value.size(); ++i)
            found += check(value[i], schema["items"], place + u'/' + QString::number(i));
    }
    return found;
}

QStringList SchemaCheck::checkBounds(
    const Json &value, const Json &schema, const QString &place) const
{
    if (schema.contains("enum")) {
        const Json &words = schema["enum"];
        if (std::find(words.begin(), words.end(), value) == words.end())
            return {place + u": not one of the words"_s};
    }
    if (schema.contains("type") && !isOfType(value, schema["type"].get<std::string>()))
        return {place + u": of another type"_s};
    if (value.is_number() && schema.contains("minimum") && value < schema["minimum"])
        return {place + u": too small"_s};
    if (value.is_number() && schema.contains("maximum") && value > schema["maximum"])
        return {place + u": too large"_s};
    return {};
}

QStringList SchemaCheck::checkObject(
    const Json &value, const Json &schema, const QString &place) const
{
    QStringList found;
    for (const Json &name : schema.value("required", Json::array())) {
        if (!value.contains(name.get<std::string>()))
            found.append(place + u": lacks "_s + QString::fromStdString(name.get<std::string>()));
    }
    for (const auto &member : value.items())
        found += checkMember(member.key(), member.value(), schema, place);
    return found;
}

QStringList SchemaCheck::checkMember(
    const std::string &name, const Json &value, const Json &schema, const QString &place) const
{
    const QString below = place + u'/' + QString::fromStdString(name);
    if (schema.contains("properties") && schema["properties"].contains(name))
        return check(value, schema["properties"][name], below);
    const Json others = schema.value("additionalProperties", Json(true));
    if (others.is_object())
        return check(value, others, below);
    return others == Json(false) ? QStringList{below + u": unknown"_s} : QStringList();
}

} // namespace

QStringList schemaComplaints(const QByteArray &schema, const QByteArray &document)
{
    const Json root = Json::parse(schema.toStdString());
    return SchemaCheck(root).check(Json::parse(document.toStdString()), root, {});
}

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/search/jsonlookup.h"

#include "models/domain/json/jsontext.h"

#include <simdjson.h>

namespace Reprise {

using simdjson::ondemand::json_type;
using simdjson::ondemand::value;

class JsonLookup::Parser
{
public:
    simdjson::ondemand::parser parser;
    QByteArray padded; // simdjson reads a little beyond the end
};

static QByteArrayView view(std::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

//! The first member with the name, compared after escapes are resolved.
static simdjson::simdjson_result<value> member(value &container, QByteArrayView name)
{
    simdjson::ondemand::object object;
    simdjson::error_code error = container.get_object().get(object);
    if (error)
        return error;
    for (simdjson::simdjson_result<simdjson::ondemand::field> field : object) {
        std::string_view key;
        error = field.unescaped_key().get(key);
        if (error)
            return error;
        if (view(key) == name)
            return field.value();
    }
    return simdjson::NO_SUCH_FIELD;
}

static simdjson::simdjson_result<value> element(value &container, int index)
{
    simdjson::ondemand::array array;
    const simdjson::error_code error = container.get_array().get(array);
    if (error)
        return error;
    for (simdjson::simdjson_result<value> item : array) {
        if (item.error() || index-- == 0)
            return item;
    }
    return simdjson::INDEX_OUT_OF_BOUNDS;
}

static std::optional<JsonLookup::Found> foundRaw(QueryScalar::Kind kind, QByteArrayView raw)
{
    return JsonLookup::Found{{kind, raw, 0}, raw};
}

static std::optional<JsonLookup::Found> number(value &found)
{
    const QByteArrayView digits = view(found.raw_json_token()).trimmed();
    JsonLexer lexer(digits);
    const JsonToken token = lexer.next();
    if (token.kind != JsonToken::Kind::Number || token.end != digits.size())
        return std::nullopt;
    return foundRaw(QueryScalar::Kind::Number, digits);
}

static std::optional<JsonLookup::Found> text(value &found)
{
    std::string_view unescaped;
    if (found.get_string().get(unescaped))
        return std::nullopt;
    return foundRaw(QueryScalar::Kind::Text, view(unescaped));
}

static std::optional<JsonLookup::Found> constant(value &found)
{
    const QByteArrayView word = view(found.raw_json_token()).trimmed();
    if (word != "true" && word != "false" && word != "null")
        return std::nullopt;
    return foundRaw(QueryScalar::Kind::Constant, word);
}

static std::optional<JsonLookup::Found> container(simdjson::simdjson_result<std::string_view> raw)
{
    std::string_view text;
    if (std::move(raw).get(text))
        return std::nullopt;
    return foundRaw(QueryScalar::Kind::Other, view(text).trimmed());
}

static std::optional<JsonLookup::Found> describe(value &found)
{
    json_type type = json_type::null;
    if (found.type().get(type))
        return std::nullopt;
    switch (type) {
    case json_type::number:
        return number(found);
    case json_type::string:
        return text(found);
    case json_type::boolean:
    case json_type::null:
        return constant(found);
    case json_type::object: {
        simdjson::ondemand::object object;
        if (found.get_object().get(object))
            return std::nullopt;
        return container(object.raw_json());
    }
    case json_type::array: {
        simdjson::ondemand::array array;
        if (found.get_array().get(array))
            return std::nullopt;
        return container(array.raw_json());
    }
    }
    return std::nullopt;
}

JsonLookup::JsonLookup()
    : m_parser(std::make_unique<Parser>())
{
}

JsonLookup::~JsonLookup() = default;

std::optional<JsonLookup::Found> JsonLookup::find(QByteArrayView json, const QList<PathStep> &path)
{
    Q_ASSERT(!path.isEmpty());
    QByteArray &padded = m_parser->padded;
    padded.resize(json.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    std::copy(json.begin(), json.end(), padded.begin());
    std::fill(padded.begin() + json.size(), padded.end(), '\0');
    simdjson::ondemand::document document;
    if (m_parser->parser.iterate(padded.constData(), size_t(json.size()), size_t(padded.size()))
            .get(document))
        return std::nullopt;
    value current;
    if (document.get_value().get(current))
        return std::nullopt;
    for (const PathStep &step : path) {
        simdjson::simdjson_result<value> next =
            step.index >= 0 ? element(current, step.index) : member(current, step.key);
        if (next.get(current))
            return std::nullopt;
    }
    return describe(current);
}

} // namespace Reprise

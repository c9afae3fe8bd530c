// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/json/jsonparser.h"

#include "app/connectors/json/jsontext.h"

#include <simdjson.h>

namespace Reprise {

using namespace Qt::StringLiterals;
namespace ondemand = simdjson::ondemand;

//! Members that an object of an API usually has; saves growing step by step.
static constexpr qsizetype UsualMembers = 16;

static_assert(JsonPadding >= qsizetype(simdjson::SIMDJSON_PADDING));

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QByteArrayView withoutTrailingSpace(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

QByteArrayView viewOf(std::string_view text)
{
    return withoutTrailingSpace({text.data(), static_cast<qsizetype>(text.size())});
}

//! The string token that begins with the quote at start. The first pass has seen its end.
QByteArrayView stringToken(const char *start)
{
    const char *end = start + 1;
    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    return {start, end + 1 - start};
}

QByteArrayView keyToken(const ondemand::raw_json_string &key)
{
    return stringToken(key.raw() - 1);
}

QString reasonOf(simdjson::error_code code)
{
    switch (code) {
    case simdjson::UTF8_ERROR:
        return u"the text is not UTF-8"_s;
    case simdjson::UNCLOSED_STRING:
        return u"a string is not closed: the text is cut off"_s;
    case simdjson::UNESCAPED_CHARS:
        return u"a control character stands unescaped in a string"_s;
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
        return u"a bracket is not closed: the text is cut off"_s;
    case simdjson::EMPTY:
        return u"there is no JSON"_s;
    case simdjson::INCORRECT_TYPE:
        return u"not a JSON object"_s;
    default:
        return u"malformed JSON"_s;
    }
}

//! One pass over a text with a look at every token, which On-Demand by itself would skip. Where a
//! text is cut off, On-Demand goes on with whatever bytes stand behind it, so every token is also
//! checked to begin in front of the end.
class Check
{
public:
    Check(ondemand::document &document, QByteArrayView text)
        : m_document(document)
        , m_begin(text.begin())
        , m_end(text.end())
    {
    }

    bool members(ondemand::object object, int depth, QList<JsonMember> *sink);
    bool fail(simdjson::error_code code);
    bool failAt(const char *where, const QString &reason);
    Error error() const { return {Error::Kind::Invalid, u"parse JSON"_s, m_reason, m_offset}; }

private:
    bool elements(ondemand::array array, int depth);
    bool value(ondemand::value value, int depth);
    bool scalar(QByteArrayView token);
    bool isInside(const char *token);
    bool endsInside();
    QByteArrayView sliceFrom(const char *start);

    ondemand::document &m_document;
    const char *m_begin;
    const char *m_end;
    QString m_reason;
    qint64 m_offset = -1;
};

bool Check::failAt(const char *where, const QString &reason)
{
    m_reason = reason;
    m_offset = where ? where - m_begin : -1;
    return false;
}

bool Check::fail(simdjson::error_code code)
{
    const char *where = nullptr;
    if (m_document.current_location().get(where) != simdjson::SUCCESS || where > m_end)
        where = nullptr;
    return failAt(where, reasonOf(code));
}

bool Check::isInside(const char *token)
{
    return token < m_end || fail(simdjson::INCOMPLETE_ARRAY_OR_OBJECT);
}

//! Behind a nested value, something must close what it is nested in.
bool Check::endsInside()
{
    const char *next = nullptr;
    if (m_document.current_location().get(next) != simdjson::SUCCESS)
        next = m_end;
    return isInside(next);
}

//! From start to the next token, of a value that was just walked through.
QByteArrayView Check::sliceFrom(const char *start)
{
    const char *end = nullptr;
    if (m_document.current_location().get(end) != simdjson::SUCCESS)
        return {};
    return withoutTrailingSpace({start, end - start});
}

bool Check::scalar(QByteArrayView token)
{
    const char first = token.isEmpty() ? '\0' : token.front();
    const bool isGood = first == '"'
        ? isJsonString(token)
        : token == "true" || token == "false" || token == "null" || isJsonNumber(token);
    return isGood || failAt(token.data(), u"malformed value"_s);
}

bool Check::value(ondemand::value value, int depth)
{
    const std::string_view token = value.raw_json_token();
    if (!isInside(token.data()))
        return false;
    if (depth > MaxJsonDepth)
        return failAt(token.data(), u"nested deeper than %1 levels"_s.arg(MaxJsonDepth));
    if (token.starts_with('{')) {
        ondemand::object object;
        const simdjson::error_code code = value.get_object().get(object);
        if (code != simdjson::SUCCESS)
            return fail(code);
        return members(object, depth + 1, nullptr) && endsInside();
    }
    if (token.starts_with('[')) {
        ondemand::array array;
        const simdjson::error_code code = value.get_array().get(array);
        if (code != simdjson::SUCCESS)
            return fail(code);
        return elements(array, depth + 1) && endsInside();
    }
    return scalar(viewOf(token));
}

bool Check::elements(ondemand::array array, int depth)
{
    for (simdjson::simdjson_result<ondemand::value> item : array) {
        ondemand::value element;
        if (const simdjson::error_code code = std::move(item).get(element))
            return fail(code);
        if (!value(element, depth))
            return false;
    }
    return true;
}

bool Check::members(ondemand::object object, int depth, QList<JsonMember> *sink)
{
    for (simdjson::simdjson_result<ondemand::field> item : object) {
        ondemand::field field;
        if (const simdjson::error_code code = std::move(item).get(field))
            return fail(code);
        if (!isInside(field.key().raw()))
            return false;
        const QByteArrayView key = keyToken(field.key());
        if (!isJsonString(key))
            return failAt(key.data(), u"malformed name"_s);
        const std::string_view token = field.value().raw_json_token();
        if (!value(field.value(), depth))
            return false;
        if (!sink)
            continue;
        const bool isNested = token.starts_with('{') || token.starts_with('[');
        sink->append(
            {key, key.contains('\\'), {isNested ? sliceFrom(token.data()) : viewOf(token)}});
    }
    return true;
}

//! The slice of a value in a text that is known to be good.
QByteArrayView trustedSlice(ondemand::value value)
{
    std::string_view text = value.raw_json_token();
    ondemand::object object;
    ondemand::array array;
    simdjson::error_code code = simdjson::SUCCESS;
    if (text.starts_with('{') && !(code = value.get_object().get(object)))
        code = object.raw_json().get(text);
    else if (text.starts_with('[') && !(code = value.get_array().get(array)))
        code = array.raw_json().get(text);
    return code == simdjson::SUCCESS ? viewOf(text) : QByteArrayView();
}

} // namespace

class JsonParser::State
{
public:
    //! The document lives in the parser's buffers until the next call.
    simdjson::simdjson_result<ondemand::document> iterate(QByteArrayView text)
    {
        const size_t size = static_cast<size_t>(text.size());
        return m_parser.iterate(text.data(), size, size + simdjson::SIMDJSON_PADDING);
    }

private:
    ondemand::parser m_parser;
};

JsonParser::JsonParser()
    : m_state(std::make_unique<State>())
{
}

JsonParser::~JsonParser() = default;

Result<JsonObject> JsonParser::parse(QByteArrayView text)
{
    ondemand::document document;
    const simdjson::error_code unreadable = m_state->iterate(text).get(document);
    Check check(document, text);
    if (unreadable) {
        check.failAt(nullptr, reasonOf(unreadable));
        return check.error();
    }
    ondemand::object object;
    QList<JsonMember> members;
    members.reserve(UsualMembers);
    if (const simdjson::error_code code = document.get_object().get(object)) {
        check.fail(code);
        return check.error();
    }
    if (!check.members(object, 1, &members))
        return check.error();
    const char *behind = nullptr;
    if (document.current_location().get(behind) == simdjson::SUCCESS) {
        check.failAt(behind, u"there is more behind the end of the object"_s);
        return check.error();
    }
    return JsonObject(std::move(members));
}

JsonObject JsonParser::object(const JsonValue &value)
{
    ondemand::document document;
    ondemand::object object;
    if (!value.isObject() || m_state->iterate(value.raw).get(document)
        || document.get_object().get(object))
        return {};
    QList<JsonMember> members;
    members.reserve(UsualMembers);
    for (simdjson::simdjson_result<ondemand::field> item : object) {
        ondemand::field field;
        if (std::move(item).get(field))
            return {};
        const QByteArrayView key = keyToken(field.key());
        members.append({key, key.contains('\\'), {trustedSlice(field.value())}});
    }
    return JsonObject(std::move(members));
}

QList<JsonValue> JsonParser::array(const JsonValue &value)
{
    ondemand::document document;
    ondemand::array array;
    if (!value.isArray() || m_state->iterate(value.raw).get(document)
        || document.get_array().get(array))
        return {};
    QList<JsonValue> values;
    for (simdjson::simdjson_result<ondemand::value> item : array) {
        ondemand::value element;
        if (std::move(item).get(element))
            return {};
        values.append({trustedSlice(element)});
    }
    return values;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/vocabularysample.h"

#include "models/domain/json/jsontext.h"
#include "models/domain/query/queryprinter.h"
#include "models/domain/query/queryvalues.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Reprise {

namespace {

//! Names whose values open doors. Rather one too many: the name itself is still offered.
bool soundsSecret(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 17> Telling{"api-key", "api_key", "apikey",
        "authentic", "authoriz", "cookie", "credential", "hmac", "jwt", "oauth", "passphrase",
        "passwd", "password", "secret", "session", "signature", "token"};
    const QByteArray small = name.toByteArray().toLower();
    return std::any_of(Telling.cbegin(), Telling.cend(),
        [&small](QByteArrayView word) { return small.contains(word); });
}

//! Where a reader stands in a body.
class PathWalk
{
public:
    explicit PathWalk(QueryField field)
        : m_place{field, {}}
    {
    }

    //! Of the value that comes next. Only first elements of arrays are looked at: the others mostly
    //! look the same.
    bool isWanted() const { return m_skipped == 0 && isFirst(); }
    bool isSecret() const { return m_secrets > 0; }
    const FieldRef &place() const { return m_place; }

    void name(const QByteArray &key)
    {
        if (m_skipped > 0)
            return;
        leaveMember();
        m_place.path.append({key, -1});
        m_hasMember.last() = true;
        m_secrets += soundsSecret(key);
    }

    void begin(bool isArray)
    {
        if (m_skipped > 0 || !isFirst() || m_place.path.size() >= VocabularySample::DepthLimit) {
            ++m_skipped;
            return;
        }
        m_hasMember.append(false);
        m_elements.append(isArray ? 0 : -1);
        if (isArray)
            m_place.path.append({{}, 0});
    }

    void end(bool isArray)
    {
        if (m_skipped > 0) {
            --m_skipped;
        } else {
            leaveMember();
            if (isArray)
                m_place.path.removeLast();
            m_hasMember.removeLast();
            m_elements.removeLast();
        }
        valueEnded();
    }

    void valueEnded()
    {
        if (m_skipped == 0 && !m_elements.isEmpty() && m_elements.last() >= 0)
            ++m_elements.last();
    }

private:
    bool isFirst() const { return m_elements.isEmpty() || m_elements.last() <= 0; }

    void leaveMember()
    {
        if (m_hasMember.isEmpty() || !std::exchange(m_hasMember.last(), false))
            return;
        m_secrets -= soundsSecret(m_place.path.last().key);
        m_place.path.removeLast();
    }

    FieldRef m_place;
    QList<bool> m_hasMember; // for each container, that its member's name ends the path
    QList<int> m_elements; // for each container, elements so far; -1: an object
    int m_skipped = 0; // containers that are not looked into
    int m_secrets = 0; // names on the path that sound like one
};

std::optional<QueryValue> valueOf(QByteArrayView body, const JsonToken &token)
{
    const QByteArrayView raw = body.sliced(token.begin, token.end - token.begin);
    if (raw.size() > VocabularySample::ValueBytes)
        return std::nullopt;
    if (token.kind == JsonToken::Kind::Number)
        return QueryValue{QueryValue::Kind::Number, raw.toByteArray(), 0};
    if (token.kind == JsonToken::Kind::String)
        return textValue(jsonStringText(raw).toUtf8());
    const bool isNull = raw == "null";
    return QueryValue{
        isNull ? QueryValue::Kind::Null : QueryValue::Kind::Boolean, raw.toByteArray(), 0};
}

//! The most frequent first; of equally frequent ones by their text, so that the order stays.
template <typename Counted>
QList<QByteArray> byFrequency(const Counted &counted)
{
    QList<QByteArray> keys = counted.keys();
    std::sort(keys.begin(), keys.end(), [&counted](const QByteArray &a, const QByteArray &b) {
        const qint64 left = counted.value(a).count;
        const qint64 right = counted.value(b).count;
        return left != right ? left > right : a < b;
    });
    return keys;
}

} // namespace

void VocabularySample::addRequest(const Headers &headers, QByteArrayView body)
{
    addHeaders(QueryField::Header, headers);
    addBody(QueryField::Body, body);
}

void VocabularySample::addResponse(const Headers &headers, QByteArrayView body)
{
    addHeaders(QueryField::ResponseHeader, headers);
    addBody(QueryField::Response, body);
}

void VocabularySample::addHeaders(QueryField field, const Headers &headers)
{
    Places &places = m_headers[field == QueryField::ResponseHeader ? 1 : 0];
    for (const Header &header : headers.fields()) {
        const QByteArray name = header.name.toLower();
        if (name.size() > ValueBytes || (!places.contains(name) && places.size() >= NameLimit))
            continue;
        Known &place = places[name];
        ++place.count;
        place.isSecret = soundsSecret(name);
        if (!m_spelling.contains(name))
            m_spelling.insert(name, header.name);
        if (header.value.size() <= ValueBytes)
            count(place, textValue(header.value));
    }
}

void VocabularySample::addBody(QueryField field, QByteArrayView body)
{
    const QByteArrayView seen = body.first(qMin(body.size(), BodyBytes));
    JsonReader reader(seen);
    PathWalk walk(field);
    int scalars = 0;
    for (JsonToken token = reader.next(); scalars < ScalarLimit; token = reader.next()) {
        using Kind = JsonToken::Kind;
        if (token.kind == Kind::End || token.kind == Kind::Invalid)
            return;
        if (reader.isName()) {
            walk.name(jsonStringText(seen.sliced(token.begin, token.end - token.begin)).toUtf8());
        } else if (token.kind == Kind::BeginObject || token.kind == Kind::BeginArray) {
            walk.begin(token.kind == Kind::BeginArray);
        } else if (token.kind == Kind::EndObject || token.kind == Kind::EndArray) {
            walk.end(token.kind == Kind::EndArray);
        } else if (token.isValue()) {
            ++scalars;
            if (walk.isWanted() && !walk.place().path.isEmpty())
                addScalar(walk.place(), walk.isSecret() ? std::nullopt : valueOf(seen, token));
            walk.valueEnded();
        }
    }
}

void VocabularySample::addScalar(const FieldRef &place, const std::optional<QueryValue> &value)
{
    const QByteArray path = toText(place).toUtf8();
    if (path.size() > 4 * ValueBytes || (!m_paths.contains(path) && m_paths.size() >= PathLimit))
        return;
    Known &known = m_paths[path];
    ++known.count;
    if (value)
        count(known, *value);
}

void VocabularySample::count(Known &place, const QueryValue &value)
{
    if (place.isSecret)
        return;
    const QByteArray key = QByteArray::number(int(value.kind)) + value.text;
    if (!place.values.contains(key) && place.values.size() >= KnownValueLimit)
        return;
    Value &known = place.values[key];
    known.value = value;
    ++known.count;
}

QList<QueryValue> VocabularySample::valuesOf(const Known &place)
{
    QList<QueryValue> values;
    for (const QByteArray &key : byFrequency(place.values)) {
        if (values.size() < ValueLimit)
            values.append(place.values.value(key).value);
    }
    return values;
}

QueryVocabulary VocabularySample::vocabulary() const
{
    QueryVocabulary made;
    for (const QByteArray &path : byFrequency(m_paths)) {
        made.bodyPaths.append(path);
        made.valuesAt.insert(path, valuesOf(m_paths.value(path)));
    }
    for (const QueryField field : {QueryField::Header, QueryField::ResponseHeader}) {
        const bool isResponse = field == QueryField::ResponseHeader;
        const Places &places = m_headers[isResponse ? 1 : 0];
        for (const QByteArray &name : byFrequency(places)) {
            (isResponse ? made.responseHeaders : made.requestHeaders)
                .append(m_spelling.value(name));
            const FieldRef place{field, {{name, -1}}};
            made.valuesAt.insert(toText(place).toUtf8(), valuesOf(places.value(name)));
        }
    }
    return made;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/syncbookmark.h"

#include <nlohmann/json.hpp>

using Json = nlohmann::ordered_json;

namespace Reprise {

namespace {

constexpr int FormatVersion = 1;

std::string encoded(const QByteArray &bytes)
{
    return bytes.toPercentEncoding().toStdString();
}

Json json(const Coverage &coverage)
{
    Json list = Json::array();
    for (const TimeInterval &interval : coverage.intervals())
        list.push_back({interval.from, interval.to});
    return list;
}

void put(Json &object, const char *key, const std::optional<qint64> &value)
{
    if (value)
        object[key] = *value;
}

Json json(const ListPlace &place)
{
    Json object{{"edge", place.edgeMicros}, {"cursor", encoded(place.cursor)}};
    put(object, "from", place.fromMicros);
    put(object, "to", place.toMicros);
    return object;
}

Json json(const ScopeState &state)
{
    Json path = Json::array();
    for (const GatewayScope &level : state.scope)
        path.push_back({encoded(level.level), encoded(level.id), encoded(level.label)});
    Json places = Json::array();
    for (const ListPlace &place : state.places)
        places.push_back(json(place));
    Json object{{"scope", path}, {"covered", json(state.covered)}, {"wanted", json(state.wanted)},
        {"places", places}, {"seen", state.seen}, {"rejects", state.rejects}};
    put(object, "checked", state.checkedMicros);
    return object;
}

//! Reads what toBookmark() writes; anything else makes it bad.
class BookmarkReader
{
public:
    bool isGood() const { return m_isGood; }

    qint64 number(const Json &value)
    {
        return require(value.is_number_integer()) ? value.get<qint64>() : 0;
    }
    std::optional<qint64> numberIn(const Json &object, const char *key)
    {
        const auto found = object.find(key);
        return found == object.end() ? std::nullopt : std::optional(number(*found));
    }
    QByteArray bytes(const Json &value)
    {
        return require(value.is_string())
            ? QByteArray::fromPercentEncoding(QByteArray::fromStdString(value.get<std::string>()))
            : QByteArray();
    }
    //! The list of that name; an empty one, and bad, where there is none.
    Json list(const Json &object, const char *key)
    {
        const bool has = object.is_object() && object.contains(key) && object[key].is_array();
        return require(has) ? object[key] : Json::array();
    }

    ScopeState scope(const Json &object);

private:
    bool require(bool holds)
    {
        m_isGood = m_isGood && holds;
        return holds;
    }
    Coverage coverage(const Json &list);
    ListPlace place(const Json &object);
    ScopePath path(const Json &list);

    bool m_isGood = true;
};

Coverage BookmarkReader::coverage(const Json &list)
{
    Coverage coverage;
    for (const Json &pair : list) {
        if (require(pair.is_array() && pair.size() == 2))
            coverage.add({number(pair[0]), number(pair[1])});
    }
    return coverage;
}

ListPlace BookmarkReader::place(const Json &object)
{
    if (!require(object.is_object() && object.contains("edge") && object.contains("cursor")))
        return {};
    return {number(object["edge"]), bytes(object["cursor"]), numberIn(object, "from"),
        numberIn(object, "to")};
}

ScopePath BookmarkReader::path(const Json &list)
{
    ScopePath path;
    for (const Json &level : list) {
        if (require(level.is_array() && level.size() == 3))
            path.append({bytes(level[0]), bytes(level[1]), bytes(level[2])});
    }
    return path;
}

ScopeState BookmarkReader::scope(const Json &object)
{
    ScopeState state;
    state.scope = path(list(object, "scope"));
    state.covered = coverage(list(object, "covered"));
    state.wanted = coverage(list(object, "wanted"));
    for (const Json &entry : list(object, "places"))
        state.places.append(place(entry));
    if (!m_isGood)
        return {};
    state.checkedMicros = numberIn(object, "checked");
    state.seen = numberIn(object, "seen").value_or(0);
    state.rejects = numberIn(object, "rejects").value_or(0);
    return state;
}

} // namespace

QByteArray toBookmark(const SyncState &state)
{
    Json scopes = Json::array();
    for (const ScopeState &scope : state.scopes)
        scopes.push_back(json(scope));
    return QByteArray::fromStdString(Json{{"version", FormatVersion}, {"scopes", scopes}}.dump());
}

SyncState fromBookmark(const QByteArray &bookmark)
{
    const Json document = Json::parse(bookmark.toStdString(), nullptr, false);
    if (!document.is_object() || document.value("version", Json()) != FormatVersion)
        return {};
    BookmarkReader reader;
    SyncState state;
    for (const Json &scope : reader.list(document, "scopes"))
        state.scopes.append(reader.scope(scope));
    return reader.isGood() ? state : SyncState();
}

} // namespace Reprise

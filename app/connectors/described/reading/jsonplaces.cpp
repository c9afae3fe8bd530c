// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/jsonplaces.h"

#include "app/connectors/described/format/jsonpointer.h"
#include "models/domain/json/jsontext.h"

namespace Reprise {

namespace {

struct Level {
    JsonPointer pointer;
    bool isObject = false;
    int index = -1; // of the last element begun
    QByteArray name; // of the last member
};

JsonPointer pointerOf(const Level &level)
{
    return level.pointer.below(level.isObject ? level.name : QByteArray::number(level.index));
}

bool isBegin(JsonToken::Kind kind)
{
    return kind == JsonToken::Kind::BeginObject || kind == JsonToken::Kind::BeginArray;
}

bool isEnd(JsonToken::Kind kind)
{
    return kind == JsonToken::Kind::EndObject || kind == JsonToken::Kind::EndArray;
}

} // namespace

int JsonPlaces::lineAt(QByteArrayView text, qsizetype offset)
{
    return 1 + int(text.first(qBound(0, offset, text.size())).count('\n'));
}

JsonPlaces::JsonPlaces(QByteArrayView text)
{
    JsonReader reader(text);
    QList<Level> levels;
    qsizetype lineStart = 0;
    int line = 1;
    for (JsonToken token = reader.next();
         token.kind != JsonToken::Kind::End && token.kind != JsonToken::Kind::Invalid;
         token = reader.next()) {
        line += int(text.sliced(lineStart, token.begin - lineStart).count('\n'));
        lineStart = token.begin;
        if (isEnd(token.kind)) {
            levels.removeLast();
            continue;
        }
        if (!isBegin(token.kind) && !token.isValue())
            continue;
        if (reader.isName()) {
            levels.last().name =
                jsonStringText(text.sliced(token.begin, token.end - token.begin)).toUtf8();
            const QByteArray pointer = pointerOf(levels.last()).text();
            if (m_lines.contains(pointer))
                m_doubles.append(pointer);
            m_lines.insert(pointer, line);
            continue;
        }
        JsonPointer pointer;
        if (!levels.isEmpty()) {
            levels.last().index += levels.last().isObject ? 0 : 1;
            pointer = pointerOf(levels.last());
        }
        if (!m_lines.contains(pointer.text()))
            m_lines.insert(pointer.text(), line);
        if (isBegin(token.kind))
            levels.append({pointer, token.kind == JsonToken::Kind::BeginObject, -1, {}});
    }
}

int JsonPlaces::lineOf(const QByteArray &pointer) const
{
    QByteArray place = pointer;
    while (!m_lines.contains(place) && !place.isEmpty())
        place.truncate(std::max<qsizetype>(place.lastIndexOf('/'), 0));
    return m_lines.value(place, 1);
}

} // namespace Reprise

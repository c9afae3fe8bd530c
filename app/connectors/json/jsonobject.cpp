// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/json/jsonobject.h"

#include "app/connectors/json/jsontext.h"

#include <algorithm>

namespace Reprise {

bool JsonValue::isInteger() const
{
    const QByteArrayView digits = raw.startsWith('-') ? raw.sliced(1) : raw;
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigit);
}

std::optional<QByteArray> JsonValue::text() const
{
    return isText() ? decodeJsonString(raw) : std::nullopt;
}

QByteArray JsonMember::key() const
{
    return decodeJsonString(keyToken).value_or(QByteArray());
}

bool JsonMember::keyIs(QByteArrayView name) const
{
    if (keyIsEscaped)
        return key() == name;
    return keyToken.size() == name.size() + 2 && keyToken.sliced(1, name.size()) == name;
}

qsizetype JsonObject::find(QByteArrayView key, qsizetype from) const
{
    for (qsizetype i = from; i < m_members.size(); ++i) {
        if (m_members[i].keyIs(key))
            return i;
    }
    return -1;
}

std::optional<JsonValue> JsonObject::value(QByteArrayView key) const
{
    const qsizetype position = find(key);
    if (position < 0)
        return std::nullopt;
    return m_members[position].value;
}

} // namespace Reprise

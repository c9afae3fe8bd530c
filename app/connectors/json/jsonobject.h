// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace Reprise {

//! A value of a JSON text: the slice it was written as, byte for byte, without white space around
//! it. Valid as long as the text is.
struct JsonValue {
    QByteArrayView raw;

    bool isObject() const { return raw.startsWith('{'); }
    bool isArray() const { return raw.startsWith('['); }
    bool isText() const { return raw.startsWith('"'); }
    bool isNull() const { return raw == "null"; }
    bool isBoolean() const { return raw == "true" || raw == "false"; }
    bool isNumber() const { return !raw.isEmpty() && (raw.front() == '-' || isDigit(raw.front())); }
    //! Digits with an optional minus, of any size.
    bool isInteger() const;
    //! What a string stands for (decodeJsonString), or nothing.
    std::optional<QByteArray> text() const;

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
};

struct JsonMember {
    QByteArrayView keyToken; //!< with its quotes
    bool keyIsEscaped = false;
    JsonValue value;

    QByteArray key() const;
    bool keyIs(QByteArrayView name) const;
};

//! The members of a JSON object in the order written, repeated ones included.
class JsonObject
{
public:
    JsonObject() = default;
    explicit JsonObject(QList<JsonMember> members)
        : m_members(std::move(members))
    {
    }

    const QList<JsonMember> &members() const & { return m_members; }
    const QList<JsonMember> &members() const && = delete; // would not outlive its object
    bool contains(QByteArrayView key) const { return find(key) >= 0; }
    //! Position of the first member of that name at or after from, -1 where there is none.
    qsizetype find(QByteArrayView key, qsizetype from = 0) const;
    //! Value of the first member of that name.
    std::optional<JsonValue> value(QByteArrayView key) const;

private:
    QList<JsonMember> m_members;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/jsonpointer.h"
#include "app/connectors/json/jsonparser.h"

#include <QHash>

namespace Reprise {

//! A JSON answer, checked as a whole and kept as written: values are slices of its text, so that
//! numbers keep their digits and bodies their bytes. Not shared between threads.
class JsonDocument
{
public:
    //! Error: Protocol, with what is wrong and where: HTML, cut off, malformed, nothing.
    //! mediaType of the answer, for the words only.
    static Result<std::unique_ptr<JsonDocument>> parse(
        QByteArrayView text, QByteArrayView mediaType = {});
    Q_DISABLE_COPY_MOVE(JsonDocument)

    JsonValue root() const { return m_root; }
    JsonObject object(const JsonValue &value);
    QList<JsonValue> elements(const JsonValue &value) { return m_parser.array(value); }

    //! The value at the pointer, counted from another; null is a value.
    std::optional<JsonValue> find(const JsonValue &from, const JsonPointer &pointer);
    //! The first of the alternatives that is there and not null.
    std::optional<JsonValue> first(const JsonValue &from, const PointerList &pointers);
    const JsonPointer *firstPointer(const JsonValue &from, const PointerList &pointers);

private:
    JsonDocument() = default;

    QByteArray m_text; // with the padding behind it
    JsonParser m_parser;
    JsonValue m_root;
    QHash<const char *, JsonObject> m_objects; // by where they begin
};

//! Text of a string; a number or a boolean as written; JSON text of anything else.
QByteArray textOf(const JsonValue &value);

} // namespace Reprise

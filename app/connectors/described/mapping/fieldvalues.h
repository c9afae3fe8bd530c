// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/fieldspec.h"
#include "app/connectors/described/mapping/jsondocument.h"
#include "models/domain/timestamp.h"

namespace Reprise {

//! The fields of one element, by their specs. Remembers which values were taken whole, so that the
//! rest can be kept. What has the wrong form counts as absent: it stays in the rest.
class FieldValues
{
public:
    FieldValues(JsonDocument &document, const JsonValue &element, const Variables &variables);

    bool has(const PointerList &pointers);
    //! As text; empty where it is absent.
    QByteArray text(const FieldSpec &field);
    std::optional<qint64> integer(const FieldSpec &field);
    //! An integer from 0 that fits; larger ones are cut.
    std::optional<int> count(const FieldSpec &field);
    //! An HTTP status from 100 to 599; anything else is no answer of a receiver.
    std::optional<int> code(const FieldSpec &field);
    std::optional<Timestamp> time(const FieldSpec &field);
    std::optional<qint64> durationMicros(const FieldSpec &field);
    //! The value itself, which is then taken.
    std::optional<JsonValue> value(const PointerList &pointers);

    JsonDocument &document() { return m_document; }
    const JsonValue &element() const { return m_element; }
    //! Everything of the element that was not taken and is not hidden, as a JSON object of slices
    //! as written; empty where nothing is left.
    QByteArray rest(const PointerList &hidden);

private:
    std::optional<QByteArray> found(const FieldSpec &field);
    std::optional<QByteArray> claimOf(const JsonValue &token, const FieldSpec &field);
    void take(const PointerList &pointers);
    QByteArray restOf(const JsonValue &object, const PointerList &without);

    JsonDocument &m_document;
    JsonValue m_element;
    const Variables &m_variables;
    PointerList m_taken;
};

//! The claims of a compact JSON web token, as JSON text; nothing where it is none. Its signature is
//! not looked at.
std::optional<QByteArray> claimsOfToken(QByteArrayView token);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/jsonpointer.h"
#include "app/connectors/described/format/texttemplate.h"

namespace Reprise {

//! What is taken of the value that a pointer finds.
enum class FieldTake : quint8 {
    Value, //!< text of a string; a number or a boolean as written; JSON text of anything else
    Key, //!< the name of an object's only member
    LeadingNumber, //!< "503 Service Unavailable" gives 503
    Word, //!< what is no number: of "503" and "timeout" the second
};

//! Where one of our fields stands in an element of the gateway.
struct FieldSpec {
    PointerList at;
    //! The value at the pointer is a compact JWT; this pointer leads on into its claims.
    std::optional<JsonPointer> claim;
    FieldTake take = FieldTake::Value;
    TextTemplate constant; //!< of variables, where no pointer finds anything
    double micros = 1; //!< durations: microseconds of one unit
    PointerList until; //!< durations: from the time at the pointer to this one
    int plusDays = 0; //!< times

    bool isEmpty() const { return at.isEmpty() && constant.isEmpty(); }
    bool operator==(const FieldSpec &) const = default;
};

enum class BodyNotation : quint8 {
    Auto, //!< a string is text, anything else is its JSON text
    Json, //!< JSON text, also of a string
    Base64, //!< a string of base64 or base64url
};

//! One way to get at a body; the first that finds something counts.
struct BodySpec {
    PointerList at;
    PointerList unless; //!< not this way where one of these is there
    BodyNotation form = BodyNotation::Auto;
    bool isOriginal = false; //!< bytes as they went over the wire, where it is a JSON value
    QByteArray mediaType; //!< where no header says it

    bool operator==(const BodySpec &) const = default;
};

struct MessageSpec {
    PointerList headers;
    QList<BodySpec> bodies;
    QList<QByteArray> placeholders; //!< patterns of texts that stand for a body that is not there
    std::optional<qint64> cutAt; //!< a body of this many bytes or more may have been cut

    bool isEmpty() const { return headers.isEmpty() && bodies.isEmpty(); }
    bool operator==(const MessageSpec &) const = default;
};

} // namespace Reprise

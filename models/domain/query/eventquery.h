// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace Reprise {

//! The filter language's meaning, for every evaluator:
//!
//! * A field is **missing** where it has no value: an optional number or time that is not set; a
//! text
//!   (Id … Answer, Body and Response without a path) that is empty; a header that is not there; a
//!   JSON path that leads nowhere, or into bytes that are not JSON. On a missing field every
//!   comparison is false, except NotEqual, which is the negation of Equal. `exists` asks just this.
//! * Text compares byte by byte, in order comparisons and ranges, too ("a" < "b"). Numbers compare
//! by
//!   compareDecimals(), times and durations by their microseconds, stages by their word.
//! * Response and ResponseHeader look at the newest attempt only (the last of
//! EventRecord::attempts).
//! * A header that came several times: the condition holds when any of its values fulfils it
//!   (NotEqual: none equals). An empty header value is a value.
//! * A JSON path takes the first member of a name; of an array the element with the index. What
//! comes
//!   after the value that was found is not checked. A JSON string compares with Text values by its
//!   unescaped bytes, a JSON number with Number values, true, false and null with their own kind;
//!   between different kinds, and for objects and arrays, every comparison is false. `contains`
//!   and `~` look at the unescaped string, or at the raw text of anything that is no string;
//!   `exists` holds for null, too.
//! * The primitives (substring, regular expression, range) are those of querymatch.h.

//! What a condition looks at. One list for the parser, the completion and the evaluators.
enum class QueryField : quint8 {
    Id, //!< text: id
    Request, //!< text: id of the fan-out parent
    Type, //!< text
    Source, //!< text
    Destination, //!< text
    Url, //!< text: the destination's address
    Stage, //!< our word
    Status, //!< text: the vendor's word
    Received, //!< time
    Code, //!< number: HTTP status of the last answer; missing on transport errors
    Tries, //!< number
    Took, //!< duration of the last try
    Answer, //!< text: first line or error of the last answer
    NextTry, //!< time; missing where none is planned
    Expires, //!< time the gateway drops it; missing where unknown
    Size, //!< number: bytes of the request body
    Replays, //!< number: replays of ours
    Body, //!< request body; with a path a JSON value in it
    Response, //!< body of the newest attempt's answer; with a path a JSON value in it
    Header, //!< request header, name in FieldRef::path[0].key
    ResponseHeader, //!< header of the newest attempt's answer
};

enum class QueryFieldType : quint8 { Text, Stage, Number, Time, Duration, Json };

enum class QueryOperator : quint8 {
    Equal, //!< exact, case-sensitive for text
    NotEqual, //!< the negation of Equal: also true where the field is missing
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In, //!< any of values, which may be ranges
    Matches, //!< regular expression, found anywhere, case-insensitive unless it says (?-i)
    Contains, //!< substring, ASCII letters without regard to case
    Exists,
};

//! One step into JSON: a member name or an array index ("order", 0, "id").
struct PathStep {
    QByteArray key;
    int index = -1; //!< >= 0: an array element, key is empty

    bool operator==(const PathStep &) const = default;
};

struct FieldRef {
    QueryField field = QueryField::Id;
    QList<PathStep> path; //!< Body, Response: into JSON; Header, ResponseHeader: one key

    bool operator==(const FieldRef &) const = default;
};

//! A value of a condition. text is canonical and prints back; the parsed form stands beside it.
struct QueryValue {
    enum class Kind : quint8 { Text, Number, Time, Duration, Boolean, Null };

    Kind kind = Kind::Text;
    //! Text: the bytes; Number: exact decimal digits as written, compared with compareDecimals();
    //! Time, Duration: as written ("2026-04-12T09:14Z", "-2h", "1.5s"); Boolean: "true"/"false".
    QByteArray text;
    //! Time: microseconds since 1970, relative ones already resolved against the parser's now;
    //! Duration: microseconds.
    qint64 micros = 0;

    bool operator==(const QueryValue &) const = default;
};

//! One element of a list: a value (from == to, both included) or a range. An open end is nullopt.
//! "429" -> [429, 429]; "500-599" -> [500, 599]; "5xx" -> [500, 599]; ">=500" -> [500, open);
//! times "A..B" -> [A, B): the end is excluded, so that windows that touch share no event.
struct ValueRange {
    std::optional<QueryValue> from;
    std::optional<QueryValue> to;
    bool includesFrom = true;
    bool includesTo = true;

    static ValueRange only(const QueryValue &value) { return {value, value, true, true}; }
    bool isSingle() const { return from && from == to && includesFrom && includesTo; }
    bool operator==(const ValueRange &) const = default;
};

struct Comparison {
    FieldRef field;
    QueryOperator op = QueryOperator::Equal;
    //! In: one or more; Exists: none; all others: exactly one single value.
    QList<ValueRange> values;

    bool operator==(const Comparison &) const = default;
};

//! A filter as a tree. The default matches everything.
struct QueryNode {
    enum class Kind : quint8 { Everything, And, Or, Not, Compare };

    Kind kind = Kind::Everything;
    QList<QueryNode> children; //!< And, Or: two or more; Not: one
    Comparison comparison; //!< Compare only

    //! Not defaulted: Qt 6.4 cannot look into a defaulted one of a type that holds a list of
    //! itself, and the type could not be carried by a signal.
    bool operator==(const QueryNode &other) const;
};

//! What the table can be sorted by; the whole result is sorted, not the page.
enum class SortField : quint8 {
    Received,
    Stage,
    Status,
    Type,
    Source,
    Destination,
    Id,
    Code,
    Tries,
    Took,
    Answer,
    NextTry,
    Expires,
    Size,
    Replays,
};

struct SortKey {
    SortField field = SortField::Received;
    bool descending = true;

    bool operator==(const SortKey &) const = default;
};

//! Filter and order. Equal keys are ordered by time, then by row, in the direction of the first
//! key, so that the order is total and the same every time.
struct EventQuery {
    QueryNode filter;
    QList<SortKey> sort{SortKey{}};

    bool operator==(const EventQuery &) const = default;
};

//! Fields whose answer needs bodies or headers, which are not among the columns in memory.
constexpr bool needsMessages(QueryField field)
{
    return field >= QueryField::Body;
}

QueryFieldType typeOf(QueryField field);
//! Json only with a path; Body and Response without one are Text.
QueryFieldType typeOf(const FieldRef &field);

//! true where the condition, or one below it, looks into bodies or headers.
bool needsMessages(const QueryNode &node);

//! Exact comparison of two JSON numbers in decimal text (any length, fraction, exponent):
//! -1, 0, 1. 9007199254740993 and 9007199254740992 differ; 1.10 and 1.1 are equal.
//! REQUIRES: both are numbers by RFC 8259.
int compareDecimals(QByteArrayView a, QByteArrayView b);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/query/eventquery.h"
#include "models/domain/query/querymistake.h"

#include <QStringView>
#include <optional>

namespace Reprise {

inline constexpr qsizetype QueryLengthLimit = 65'536; //!< UTF-16 units
inline constexpr int QueryDepthLimit = 64; //!< parentheses and "not" inside each other; path steps
inline constexpr qsizetype QueryListLimit = 10'000; //!< values of one list
inline constexpr qsizetype RegexLengthLimit = 4096; //!< UTF-16 units

//! A filter, or what is wrong with its text.
struct ParsedQuery {
    QueryNode node;
    std::optional<QueryMistake> mistake;

    bool has_value() const { return !mistake; }
    explicit operator bool() const { return has_value(); }
};

//! Reads the filter language. Empty text and "*" match everything.
//!
//!     filter     = or
//!     or         = and { ("or" | "||") and }
//!     and        = not { ("and" | "&&") not }
//!     not        = ("not" | "!") not | "(" or ")" | "*" | search | comparison
//!     search     = string | word              looks in id, answer, body and response
//!     comparison = field operator value | field ["not"] "in" list | field ["not"] "exists"
//!     field      = word | ("body" | "response") path | ("header" | "response_header") '["' name
//!     '"]' path       = { "." key | '["' key '"]' | "[" index "]" } operator   = "=" "==" "!=" "<"
//!     "<=" ">" ">=" | ["not"] "contains" | ["not"] "~" | "!~" list       = element { "," element }
//!     | "(" element { "," element } ")" element    = value | from ".." to | from ".." | ".." to |
//!     number "-" number | "5xx"
//!                | ("<" | "<=" | ">" | ">=") value
//!
//! Keywords and field words are read without regard to case. A range or day after "=" or "!=" is
//! read as "in" or "not in"; "x not in y" is Not(In). Of times, the end of a span is excluded;
//! "2026-04-12", "today" mean the day, "-2h" the time from then until now.
//! Relative times are resolved against nowMicros. A chain of "and"s is one node; parentheses make
//! nodes of their own, so that toText() and this are each other's inverse.
ParsedQuery parseQuery(QStringView text, qint64 nowMicros);

//! "timeout" alone: a condition on each of id, answer, body and response.
QueryNode searchNode(const QByteArray &text);
//! The text that searchNode() was made from; nothing for any other node.
std::optional<QByteArray> searchText(const QueryNode &node);

//! The mistake for callers that have no person in front of them: offset is the column.
Error toError(const QueryMistake &mistake);

} // namespace Reprise

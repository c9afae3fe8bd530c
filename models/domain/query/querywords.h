// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"

#include <QStringView>
#include <array>
#include <optional>

namespace Reprise {

inline constexpr int QueryFieldCount = int(QueryField::ResponseHeader) + 1;

//! The words of the filter language: one table for parser, printer, colours and completion.
//! Words are read without regard to case and written as here; they are never translated.
enum class QueryKeyword : quint8 { And, Or, Not, In, Contains, Exists };

inline constexpr std::array AllQueryKeywords{QueryKeyword::And, QueryKeyword::Or, QueryKeyword::Not,
    QueryKeyword::In, QueryKeyword::Contains, QueryKeyword::Exists};

QLatin1StringView keywordText(QueryKeyword keyword);
std::optional<QueryKeyword> keywordFromText(QStringView text);

//! "type", "received", "next", "response_header", …
QLatin1StringView fieldWord(QueryField field);
std::optional<QueryField> fieldFromWord(QStringView word);

//! "=", "in", "contains", …
QLatin1StringView operatorWord(QueryOperator op);

//! Whether conditions with the operator make sense on fields of the type: a stage has no order,
//! and a number has no substring.
bool accepts(QueryFieldType type, QueryOperator op);

//! Fields that are written with a path: body.order.id, header["x-request-id"].
constexpr bool takesPath(QueryField field)
{
    return needsMessages(field);
}
constexpr bool isHeaderField(QueryField field)
{
    return field == QueryField::Header || field == QueryField::ResponseHeader;
}

} // namespace Reprise

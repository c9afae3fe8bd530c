// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querywords.h"

namespace Reprise {

static constexpr std::array<const char *, QueryFieldCount> FieldWords{"id", "request", "type",
    "source", "destination", "url", "stage", "status", "received", "code", "tries", "took",
    "answer", "next", "expires", "size", "replays", "body", "response", "header",
    "response_header"};

static constexpr std::array<const char *, 6> Keywords{
    "and", "or", "not", "in", "contains", "exists"};

static constexpr std::array<const char *, 10> OperatorWords{
    "=", "!=", "<", "<=", ">", ">=", "in", "~", "contains", "exists"};

QLatin1StringView keywordText(QueryKeyword keyword)
{
    return QLatin1StringView(Keywords.at(static_cast<size_t>(keyword)));
}

std::optional<QueryKeyword> keywordFromText(QStringView text)
{
    for (QueryKeyword keyword : AllQueryKeywords) {
        if (text.compare(keywordText(keyword), Qt::CaseInsensitive) == 0)
            return keyword;
    }
    return std::nullopt;
}

QLatin1StringView fieldWord(QueryField field)
{
    return QLatin1StringView(FieldWords.at(static_cast<size_t>(field)));
}

std::optional<QueryField> fieldFromWord(QStringView word)
{
    for (size_t i = 0; i < FieldWords.size(); ++i) {
        if (word.compare(QLatin1StringView(FieldWords.at(i)), Qt::CaseInsensitive) == 0)
            return static_cast<QueryField>(i);
    }
    return std::nullopt;
}

QLatin1StringView operatorWord(QueryOperator op)
{
    return QLatin1StringView(OperatorWords.at(static_cast<size_t>(op)));
}

bool accepts(QueryFieldType type, QueryOperator op)
{
    switch (op) {
    case QueryOperator::Equal:
    case QueryOperator::NotEqual:
    case QueryOperator::In:
    case QueryOperator::Exists:
        return true;
    case QueryOperator::Less:
    case QueryOperator::LessOrEqual:
    case QueryOperator::Greater:
    case QueryOperator::GreaterOrEqual:
        return type != QueryFieldType::Stage;
    case QueryOperator::Matches:
    case QueryOperator::Contains:
        return type == QueryFieldType::Text || type == QueryFieldType::Json;
    }
    return false;
}

} // namespace Reprise

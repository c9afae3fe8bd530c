// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"
#include "models/domain/query/querymistake.h"

#include <variant>

namespace Reprise {

//! One element of a list, or why the text is none.
using QueryReading = std::variant<ValueRange, QueryMistake::Reason>;

//! Reads the values of conditions on fields of one type.
class QueryValues final
{
public:
    QueryValues(QueryFieldType type, qint64 nowMicros)
        : m_type(type)
        , m_now(nowMicros)
    {
    }

    //! Exactly one value, for < <= > >=.
    QueryReading single(const QByteArray &text, bool isQuoted) const;
    //! A value or range, for = != in. Days and offsets from now mean the span of time that people
    //! mean by them, because no event arrives at just that microsecond.
    QueryReading element(const QByteArray &text, bool isQuoted) const;

private:
    QueryReading timeElement(const QByteArray &text) const;
    QueryReading timeRange(const QByteArray &from, const QByteArray &to) const;
    QueryReading durationElement(const QByteArray &text) const;
    QueryReading jsonSingle(const QByteArray &text) const;
    std::optional<QueryValue> time(const QByteArray &text) const;

    QueryFieldType m_type;
    qint64 m_now;
};

//! A number by RFC 8259: what compareDecimals() takes.
bool isDecimal(QByteArrayView text);

QueryValue textValue(const QByteArray &bytes);
QueryValue numberValue(const QByteArray &decimal);
QueryValue timeValue(qint64 micros); //!< with its canonical text
QueryValue durationValue(qint64 micros);

} // namespace Reprise

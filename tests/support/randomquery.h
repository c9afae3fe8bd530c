// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/query/eventquery.h"

#include <random>

namespace Reprise::Test {

//! Random records and filters out of the same small pools, so that they hit each other often.
//! The same seed gives the same sequence on every machine.
class RandomQuery
{
public:
    //! Relative times in filters count from here, and records lie around it.
    static constexpr qint64 Now = 1'775'985'242'113'000; // 2026-04-12T09:14:02.113Z

    explicit RandomQuery(quint64 seed)
        : m_random(seed)
    {
    }

    //! Ids are unique within one generator. Bodies are well-formed JSON, or plainly none.
    EventRecord record();
    //! A tree as the parser makes them, of at most so many levels; messages false leaves out fields
    //! that look into bodies and headers.
    QueryNode query(int depth = 3, bool messages = true);

private:
    quint64 below(quint64 limit) { return m_random() % limit; }
    bool oneIn(quint64 chances) { return below(chances) == 0; }
    template <typename T>
    const T &pick(const QList<T> &pool)
    {
        return pool.at(static_cast<qsizetype>(below(static_cast<quint64>(pool.size()))));
    }

    QByteArray text(QueryField field);
    QByteArray body();
    QByteArray jsonValue(int depth);
    Attempt attempt(int number, qint64 startedMicros);
    HttpMessage message();

    Comparison comparison(bool messages);
    FieldRef field(bool messages);
    QueryOperator operatorFor(QueryFieldType type);
    QueryValue value(const FieldRef &field);
    QueryValue jsonScalar();
    ValueRange range(const FieldRef &field);
    QueryNode branch(int depth, bool messages);

    std::mt19937_64 m_random;
    int m_count = 0;
};

} // namespace Reprise::Test

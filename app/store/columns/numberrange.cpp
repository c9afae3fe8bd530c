// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/numberrange.h"

#include "models/domain/query/querymatch.h"

namespace Reprise {

static constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
static constexpr qint64 Highest = std::numeric_limits<qint64>::max();

static std::optional<int> compare(qint64 number, const QueryValue &value)
{
    if (value.kind == QueryValue::Kind::Number) {
        const QByteArray digits = QByteArray::number(number);
        return compareToValue({QueryScalar::Kind::Number, digits, 0}, value);
    }
    return number < value.micros ? -1 : (number > value.micros ? 1 : 0);
}

//! The first number for which compare(number) >= 0 (or > 0 when strict); none above all numbers.
static std::optional<qint64> firstFrom(const QueryValue &value, bool strict)
{
    const auto isBelow = [&value, strict](qint64 number) {
        const int order = *compare(number, value);
        return order < 0 || (strict && order == 0);
    };
    if (isBelow(Highest))
        return std::nullopt;
    qint64 below = Lowest; // what is known to be below, if anything is
    if (!isBelow(below))
        return below;
    qint64 notBelow = Highest;
    while (static_cast<quint64>(notBelow) - static_cast<quint64>(below) > 1) {
        const quint64 half = (static_cast<quint64>(notBelow) - static_cast<quint64>(below)) / 2;
        const qint64 middle = static_cast<qint64>(static_cast<quint64>(below) + half);
        (isBelow(middle) ? below : notBelow) = middle;
    }
    return notBelow;
}

static std::optional<NumberRange> between(const ValueRange &range, QueryValue::Kind kind)
{
    NumberRange numbers;
    if ((range.from && range.from->kind != kind) || (range.to && range.to->kind != kind))
        return std::nullopt;
    if (!range.from && !range.to)
        return std::nullopt;
    if (range.from) {
        const std::optional<qint64> first = firstFrom(*range.from, !range.includesFrom);
        if (!first)
            return std::nullopt;
        numbers.first = *first;
    }
    if (range.to) {
        // The last is the one before the first that is beyond.
        const std::optional<qint64> beyond = firstFrom(*range.to, range.includesTo);
        if (beyond && *beyond == Lowest)
            return std::nullopt;
        numbers.last = beyond ? *beyond - 1 : Highest;
    }
    return numbers.first <= numbers.last ? std::optional<NumberRange>(numbers) : std::nullopt;
}

static QList<ValueRange> asRanges(const Comparison &comparison)
{
    if (comparison.op == QueryOperator::In)
        return comparison.values;
    const std::optional<QueryValue> value = comparison.values.first().from;
    switch (comparison.op) {
    case QueryOperator::Less:
        return {{std::nullopt, value, true, false}};
    case QueryOperator::LessOrEqual:
        return {{std::nullopt, value, true, true}};
    case QueryOperator::Greater:
        return {{value, std::nullopt, false, true}};
    case QueryOperator::GreaterOrEqual:
        return {{value, std::nullopt, true, true}};
    default:
        return {ValueRange::only(*value)};
    }
}

QList<NumberRange> numberRanges(const Comparison &comparison, QueryValue::Kind kind)
{
    if (comparison.op == QueryOperator::Exists)
        return {NumberRange{}};
    QList<NumberRange> ranges;
    for (const ValueRange &range : asRanges(comparison)) {
        if (const std::optional<NumberRange> numbers = between(range, kind))
            ranges.append(*numbers);
    }
    return ranges;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryvalues.h"

#include "models/domain/query/querytime.h"
#include "models/domain/stage.h"

namespace Reprise {

namespace {

using Kind = QueryValue::Kind;
using Reason = QueryMistake::Reason;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! Takes digits off the front; says whether there were any.
bool takeDigits(QByteArrayView &text)
{
    const qsizetype before = text.size();
    while (!text.isEmpty() && isDigit(text.front()))
        text = text.sliced(1);
    return text.size() < before;
}

bool takeOneOf(QByteArrayView &text, QByteArrayView characters)
{
    const bool fits = !text.isEmpty() && characters.contains(text.front());
    if (fits)
        text = text.sliced(1);
    return fits;
}

QueryValue made(const QueryTime &time)
{
    return {Kind::Time, time.text, time.micros};
}

std::optional<QueryReading> decimalRange(const QByteArray &from, const QByteArray &to)
{
    if ((!from.isEmpty() && !isDecimal(from)) || (!to.isEmpty() && !isDecimal(to))
        || (from.isEmpty() && to.isEmpty()))
        return std::nullopt;
    ValueRange range;
    if (!from.isEmpty())
        range.from = numberValue(from);
    if (!to.isEmpty())
        range.to = numberValue(to);
    if (range.from && range.to && compareDecimals(from, to) > 0)
        return Reason::RangeReversed;
    return range;
}

//! "5xx" as retry rules and people write it.
std::optional<QueryReading> decimalClass(const QByteArray &text)
{
    const bool isClass = text.size() == 3 && text.at(0) >= '1' && text.at(0) <= '9'
        && text.sliced(1).toLower() == "xx";
    if (!isClass)
        return std::nullopt;
    return decimalRange(text.first(1) + "00", text.first(1) + "99");
}

//! "500", "500-599", "500..599", "500..", "5xx"; nothing where the text is none of these.
std::optional<QueryReading> decimalElement(const QByteArray &text)
{
    if (isDecimal(text))
        return ValueRange::only(numberValue(text));
    if (const qsizetype dots = text.indexOf(".."); dots >= 0)
        return decimalRange(text.first(dots), text.sliced(dots + 2));
    for (qsizetype dash = text.indexOf('-', 1); dash > 0; dash = text.indexOf('-', dash + 1)) {
        const QByteArray from = text.first(dash);
        const QByteArray to = text.sliced(dash + 1);
        if (isDecimal(from) && isDecimal(to))
            return decimalRange(from, to);
    }
    return decimalClass(text);
}

QueryReading stage(const QByteArray &text)
{
    const std::optional<Stage> stage = stageFromWord(text);
    if (!stage)
        return Reason::UnknownStage;
    return ValueRange::only(textValue(stageWord(*stage).toByteArray()));
}

QueryReading duration(const QByteArray &text)
{
    const std::optional<qint64> micros = readQueryDuration(text);
    if (!micros)
        return Reason::NotADuration;
    return ValueRange::only({Kind::Duration, text.toLower(), *micros});
}

std::optional<QueryValue> constant(const QByteArray &text)
{
    const QByteArray word = text.toLower();
    if (word == "true" || word == "false")
        return QueryValue{Kind::Boolean, word, 0};
    if (word == "null")
        return QueryValue{Kind::Null, word, 0};
    return std::nullopt;
}

bool startsWithTimeOfDay(QByteArrayView text)
{
    return text.size() >= 5 && isDigit(text.at(0)) && isDigit(text.at(1)) && text.at(2) == ':';
}

//! The right side of "2026-04-12T09:14Z..13:02" with the date and, where it has none, the zone of
//! the left side, which is canonical.
QByteArray withDateOf(const QByteArray &left, const QByteArray &timeOfDay)
{
    constexpr qsizetype DateLength = 10;
    QByteArray right = left.first(DateLength) + 'T' + timeOfDay.toUpper();
    const bool hasZone = timeOfDay.contains('+') || timeOfDay.contains('-') || right.endsWith('Z');
    qsizetype zone = left.indexOf('+', DateLength);
    if (zone < 0)
        zone = left.indexOf('-', DateLength);
    return hasZone || zone < 0 ? right : right + left.sliced(zone);
}

} // namespace

QueryReading QueryValues::single(const QByteArray &text, bool isQuoted) const
{
    switch (m_type) {
    case QueryFieldType::Text:
        return ValueRange::only(textValue(text));
    case QueryFieldType::Stage:
        return stage(text);
    case QueryFieldType::Number:
        if (isDecimal(text))
            return ValueRange::only(numberValue(text));
        return decimalElement(text) ? Reason::NotOneValue : Reason::NotANumber;
    case QueryFieldType::Time:
        if (const std::optional<QueryValue> value = time(text))
            return ValueRange::only(*value);
        return text.contains("..") ? Reason::NotOneValue : Reason::NotATime;
    case QueryFieldType::Duration:
        return duration(text);
    case QueryFieldType::Json:
        return isQuoted ? ValueRange::only(textValue(text)) : jsonSingle(text);
    }
    return Reason::Unexpected;
}

QueryReading QueryValues::element(const QByteArray &text, bool isQuoted) const
{
    if (m_type == QueryFieldType::Time)
        return timeElement(text);
    if (m_type == QueryFieldType::Duration)
        return durationElement(text);
    const bool mayBeRange =
        m_type == QueryFieldType::Number || (m_type == QueryFieldType::Json && !isQuoted);
    if (const std::optional<QueryReading> range = mayBeRange ? decimalElement(text) : std::nullopt)
        return *range;
    if (const std::optional<QueryValue> word = mayBeRange ? constant(text) : std::nullopt;
        word && m_type == QueryFieldType::Json)
        return ValueRange::only(*word);
    return single(text, isQuoted);
}

QueryReading QueryValues::jsonSingle(const QByteArray &text) const
{
    if (constant(text))
        return Reason::NoOrder;
    if (isDecimal(text))
        return ValueRange::only(numberValue(text));
    if (decimalElement(text))
        return Reason::NotOneValue;
    return ValueRange::only(textValue(text));
}

QueryReading QueryValues::durationElement(const QByteArray &text) const
{
    const qsizetype dots = text.indexOf("..");
    if (dots < 0)
        return duration(text);
    const std::optional<qint64> from = readQueryDuration(text.first(dots));
    const std::optional<qint64> to = readQueryDuration(text.sliced(dots + 2));
    const bool isOpen = dots == 0 || dots + 2 == text.size();
    if ((!from && dots != 0) || (!to && dots + 2 != text.size()) || (!from && !to))
        return Reason::NotADuration;
    if (!isOpen && *from > *to)
        return Reason::RangeReversed;
    ValueRange range;
    if (from)
        range.from = QueryValue{Kind::Duration, text.first(dots).toLower(), *from};
    if (to)
        range.to = QueryValue{Kind::Duration, text.sliced(dots + 2).toLower(), *to};
    return range;
}

std::optional<QueryValue> QueryValues::time(const QByteArray &text) const
{
    const std::optional<QueryTime> time = readQueryTime(text, m_now);
    return time ? std::optional<QueryValue>(made(*time)) : std::nullopt;
}

QueryReading QueryValues::timeElement(const QByteArray &text) const
{
    if (const qsizetype dots = text.indexOf(".."); dots >= 0)
        return timeRange(text.first(dots), text.sliced(dots + 2));
    const std::optional<QueryTime> time = readQueryTime(text, m_now);
    if (!time)
        return Reason::NotATime;
    const QueryValue value = made(*time);
    switch (time->span) {
    case QueryTime::Span::Instant:
        return ValueRange::only(value);
    case QueryTime::Span::Day:
        return ValueRange{value, made(dayAfter(*time, m_now)), true, false};
    case QueryTime::Span::UntilNow: {
        const QueryValue now{Kind::Time, "now", m_now};
        return time->micros <= m_now ? ValueRange{value, now, true, false}
                                     : ValueRange{now, value, true, false};
    }
    }
    return Reason::NotATime;
}

QueryReading QueryValues::timeRange(const QByteArray &from, const QByteArray &to) const
{
    ValueRange range;
    range.from = time(from);
    const bool borrowsDate = range.from && isDigit(range.from->text.front()) // not a relative time
        && startsWithTimeOfDay(to);
    range.to = time(borrowsDate ? withDateOf(range.from->text, to) : to);
    if ((!range.from && !from.isEmpty()) || (!range.to && !to.isEmpty())
        || (!range.from && !range.to))
        return Reason::NotATime;
    range.includesTo = !range.to;
    // Relative ends move: a saved filter must not become a mistake at some hour of the day.
    const bool isFixed = range.from && range.to && isDigit(range.from->text.front())
        && isDigit(range.to->text.front());
    if (isFixed && range.from->micros > range.to->micros)
        return Reason::RangeReversed;
    return range;
}

bool isDecimal(QByteArrayView text)
{
    takeOneOf(text, "-");
    const bool startsWithZero = text.startsWith('0');
    QByteArrayView whole = text;
    if (!takeDigits(text) || (startsWithZero && whole.size() - text.size() > 1))
        return false;
    if (takeOneOf(text, ".") && !takeDigits(text))
        return false;
    if (takeOneOf(text, "eE")) {
        takeOneOf(text, "+-");
        if (!takeDigits(text))
            return false;
    }
    return text.isEmpty();
}

QueryValue textValue(const QByteArray &bytes)
{
    return {Kind::Text, bytes, 0};
}

QueryValue numberValue(const QByteArray &decimal)
{
    Q_ASSERT(isDecimal(decimal));
    return {Kind::Number, decimal, 0};
}

QueryValue timeValue(qint64 micros)
{
    return {Kind::Time, queryTimeText(micros), micros};
}

QueryValue durationValue(qint64 micros)
{
    return {Kind::Duration, queryDurationText(micros), micros};
}

} // namespace Reprise

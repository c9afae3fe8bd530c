// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querytime.h"

#include "models/domain/timestamp.h"

#include <array>

namespace Reprise {

namespace {

constexpr qint64 MicrosPerDay = 86'400'000'000;
constexpr qint64 LongestDuration = 1000 * 366 * MicrosPerDay;
constexpr int MostDigits = 17;

struct Unit {
    const char *word;
    qint64 micros;
};

constexpr std::array<Unit, 7> Units{{{"us", 1}, {"ms", 1000}, {"s", 1'000'000}, {"m", 60'000'000},
    {"h", 3'600'000'000}, {"d", MicrosPerDay}, {"w", 7 * MicrosPerDay}}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype countDigits(QByteArrayView text)
{
    qsizetype count = 0;
    while (count < text.size() && isDigit(text.at(count)))
        ++count;
    return count;
}

std::optional<qint64> unitMicros(QByteArrayView word)
{
    for (const Unit &unit : Units) {
        if (word.compare(unit.word, Qt::CaseInsensitive) == 0)
            return unit.micros;
    }
    return std::nullopt;
}

//! whole.fraction units, exactly; nothing where a part of a microsecond would be left.
std::optional<qint64> scaled(QByteArrayView whole, QByteArrayView fraction, qint64 unit)
{
    if (whole.isEmpty() || whole.size() > MostDigits || fraction.size() > MostDigits)
        return std::nullopt;
    const qint64 count = whole.toLongLong();
    if (count > LongestDuration / unit)
        return std::nullopt;
    qint64 micros = count * unit;
    qint64 place = unit;
    for (const char c : fraction) {
        if (c != '0' && place % 10 != 0)
            return std::nullopt;
        place /= 10;
        micros += (c - '0') * place;
    }
    return micros;
}

//! Takes "1.5s" off the front of text.
std::optional<qint64> takePart(QByteArrayView &text)
{
    const QByteArrayView whole = text.first(countDigits(text));
    text = text.sliced(whole.size());
    QByteArrayView fraction;
    if (text.startsWith('.')) {
        text = text.sliced(1);
        fraction = text.first(countDigits(text));
        if (fraction.isEmpty())
            return std::nullopt;
        text = text.sliced(fraction.size());
    }
    qsizetype letters = 0;
    while (letters < text.size() && !isDigit(text.at(letters)))
        ++letters;
    const std::optional<qint64> unit = unitMicros(text.first(letters));
    text = text.sliced(letters);
    return unit ? scaled(whole, fraction, *unit) : std::nullopt;
}

qint64 startOfDay(qint64 micros)
{
    const qint64 rest = micros % MicrosPerDay;
    return micros - (rest < 0 ? rest + MicrosPerDay : rest);
}

struct Anchor {
    const char *word;
    int day; //!< relative to today
};
constexpr std::array<Anchor, 3> Days{{{"yesterday", -1}, {"today", 0}, {"tomorrow", 1}}};

std::optional<QueryTime> readAnchor(QByteArrayView word, qint64 now)
{
    if (word.isEmpty())
        return QueryTime{{}, now, QueryTime::Span::UntilNow};
    if (word == "now")
        return QueryTime{"now", now, QueryTime::Span::Instant};
    for (const Anchor &day : Days) {
        if (word == day.word)
            return QueryTime{
                day.word, startOfDay(now) + day.day * MicrosPerDay, QueryTime::Span::Day};
    }
    return std::nullopt;
}

std::optional<QueryTime> readRelative(const QByteArray &text, qint64 now)
{
    qsizetype sign = text.indexOf('-');
    if (sign < 0)
        sign = text.indexOf('+');
    std::optional<QueryTime> time =
        readAnchor(sign < 0 ? QByteArrayView(text) : QByteArrayView(text).first(sign), now);
    if (!time || sign < 0)
        return text.isEmpty() ? std::nullopt : time;
    const std::optional<qint64> offset = readQueryDuration(QByteArrayView(text).sliced(sign + 1));
    if (!offset)
        return std::nullopt;
    time->micros += text.at(sign) == '-' ? -*offset : *offset;
    time->span =
        time->span == QueryTime::Span::Day ? QueryTime::Span::Instant : QueryTime::Span::UntilNow;
    time->text = text;
    return time;
}

constexpr qsizetype DateLength = 10;

bool hasZone(QByteArrayView text)
{
    const QByteArrayView timeOfDay = text.sliced(DateLength);
    return timeOfDay.endsWith('Z') || timeOfDay.contains('+') || timeOfDay.contains('-');
}

std::optional<QueryTime> readAbsolute(QByteArrayView text)
{
    const std::optional<Timestamp> time = Timestamp::parse(text);
    // The last year is left out, so that every day has one after it.
    if (!time || text.size() < DateLength || text.at(4) != '-' || text.startsWith("9999"))
        return std::nullopt;
    if (text.size() == DateLength)
        return QueryTime{text.toByteArray(), time->utcMicros, QueryTime::Span::Day};
    QByteArray canonical = text.toByteArray().toUpper().replace(' ', 'T').replace(',', '.');
    if (!hasZone(canonical))
        canonical += 'Z';
    return QueryTime{canonical, time->utcMicros, QueryTime::Span::Instant};
}

} // namespace

std::optional<QueryTime> readQueryTime(QByteArrayView text, qint64 nowMicros)
{
    if (!text.isEmpty() && isDigit(text.front()))
        return readAbsolute(text);
    return readRelative(text.toByteArray().toLower(), nowMicros);
}

QueryTime dayAfter(const QueryTime &day, qint64 nowMicros)
{
    if (!day.isRelative())
        return *readAbsolute(toIsoText(day.micros + MicrosPerDay).first(DateLength));
    const qint64 offset = (day.micros - startOfDay(nowMicros)) / MicrosPerDay;
    const QByteArray word =
        offset < 1 ? QByteArray(Days.at(size_t(offset + 2)).word) : QByteArray("tomorrow+1d");
    return *readRelative(word, nowMicros);
}

std::optional<qint64> readQueryDuration(QByteArrayView text)
{
    if (text.isEmpty() || !isDigit(text.front()))
        return std::nullopt;
    qint64 total = 0;
    while (!text.isEmpty()) {
        const std::optional<qint64> part = takePart(text);
        if (!part || *part > LongestDuration - total)
            return std::nullopt;
        total += *part;
    }
    return total;
}

QByteArray queryTimeText(qint64 micros)
{
    QByteArray text = toIsoText(micros);
    if (text.endsWith(":00Z"))
        text.replace(text.size() - 4, 4, "Z");
    return text;
}

QByteArray queryDurationText(qint64 micros)
{
    for (size_t i = Units.size() - 2; i > 0; --i) { // weeks read badly
        const qint64 unit = Units.at(i).micros;
        if (micros < unit || micros % qMax<qint64>(unit / 1000, 1) != 0)
            continue;
        const bool isCoarse = unit > 1'000'000; // 1.5 h is said as 90 m
        if (isCoarse && micros % unit != 0)
            continue;
        QByteArray text = QByteArray::number(micros / unit);
        if (const qint64 rest = micros % unit) {
            QByteArray fraction = QByteArray::number(rest / (unit / 1000)).rightJustified(3, '0');
            while (fraction.endsWith('0'))
                fraction.chop(1);
            text += '.' + fraction;
        }
        return text + Units.at(i).word;
    }
    return QByteArray::number(micros) + "us";
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/timestamp.h"

#include <QDate>

namespace Reprise {

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qint64 SecondsPerDay = 86'400;

//! Reads digits off the front of a text; every step says whether it fitted.
class DigitReader
{
public:
    explicit DigitReader(QByteArrayView text)
        : m_rest(text)
    {
    }

    bool number(int digits, int &value)
    {
        if (m_rest.size() < digits)
            return false;
        value = 0;
        for (const char c : m_rest.first(digits)) {
            if (c < '0' || c > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        m_rest = m_rest.sliced(digits);
        return true;
    }
    bool skipOneOf(QByteArrayView characters)
    {
        if (m_rest.isEmpty() || !characters.contains(m_rest.front()))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    bool startsWithDigit() const
    {
        return !m_rest.isEmpty() && m_rest.front() >= '0' && m_rest.front() <= '9';
    }
    char front() const { return m_rest.isEmpty() ? '\0' : m_rest.front(); }
    void skip() { m_rest = m_rest.sliced(1); }
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

//! Digits after the point, cut to microseconds; none read is a mistake.
bool readFraction(DigitReader &reader, int &micros)
{
    if (!reader.startsWithDigit())
        return false;
    int scale = 100'000;
    for (; reader.startsWithDigit(); reader.skip()) {
        micros += (reader.front() - '0') * scale;
        scale /= 10;
    }
    return true;
}

bool readZone(DigitReader &reader, qint64 &offsetSeconds)
{
    if (reader.atEnd() || (reader.skipOneOf("Zz") && reader.atEnd()))
        return true;
    const char sign = reader.front();
    int hours = 0;
    int minutes = 0;
    if (!reader.skipOneOf("+-") || !reader.number(2, hours))
        return false;
    reader.skipOneOf(":");
    if (!reader.atEnd() && !reader.number(2, minutes))
        return false;
    offsetSeconds = (hours * 60 + minutes) * 60 * (sign == '-' ? -1 : 1);
    return reader.atEnd() && hours < 24 && minutes < 60;
}

std::optional<qint64> parseIso(QByteArrayView text)
{
    DigitReader reader(text);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, micros = 0;
    if (!reader.number(4, year) || !reader.skipOneOf("-") || !reader.number(2, month)
        || !reader.skipOneOf("-") || !reader.number(2, day))
        return std::nullopt;
    if (!reader.atEnd()) {
        if (!reader.skipOneOf("Tt ") || !reader.number(2, hour) || !reader.skipOneOf(":")
            || !reader.number(2, minute))
            return std::nullopt;
        if (reader.skipOneOf(":") && !reader.number(2, second))
            return std::nullopt;
        if (reader.skipOneOf(".,") && !readFraction(reader, micros))
            return std::nullopt;
    }
    qint64 offset = 0;
    const QDate date(year, month, day);
    if (!readZone(reader, offset) || !date.isValid() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    const qint64 seconds = days * SecondsPerDay + (hour * 60 + minute) * 60 + second - offset;
    return seconds * MicrosPerSecond + micros;
}

//! Integers are seconds up to the year 2286, then milliseconds, then microseconds.
std::optional<qint64> parseEpoch(QByteArrayView text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 0 || text.startsWith('+'))
        return std::nullopt;
    if (number < 10'000'000'000)
        return number * MicrosPerSecond;
    if (number < 10'000'000'000'000)
        return number * 1000;
    return number;
}

} // namespace

std::optional<Timestamp> Timestamp::parse(QByteArrayView text)
{
    std::optional<qint64> micros = parseIso(text);
    if (!micros)
        micros = parseEpoch(text);
    if (!micros)
        return std::nullopt;
    return Timestamp{*micros, text.toByteArray()};
}

QByteArray toIsoText(qint64 utcMicros)
{
    qint64 seconds = utcMicros / MicrosPerSecond;
    qint64 micros = utcMicros % MicrosPerSecond;
    if (micros < 0) {
        micros += MicrosPerSecond;
        --seconds;
    }
    qint64 days = seconds / SecondsPerDay;
    qint64 inDay = seconds % SecondsPerDay;
    if (inDay < 0) {
        inDay += SecondsPerDay;
        --days;
    }
    const QDate date = QDate(1970, 1, 1).addDays(days);
    QByteArray text = QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d", date.year(), date.month(),
        date.day(), int(inDay / 3600), int(inDay / 60 % 60), int(inDay % 60))
                          .toLatin1();
    if (micros != 0) {
        QByteArray fraction = QByteArray::number(micros).rightJustified(6, '0');
        while (fraction.endsWith('0'))
            fraction.chop(1);
        text.append('.').append(fraction);
    }
    return text.append('Z');
}

} // namespace Reprise

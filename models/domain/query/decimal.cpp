// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/eventquery.h"

namespace Reprise {

namespace {

//! A number as ±0.d1d2d3… × 10^exponent with d1 ≠ 0; zero has no digits.
struct Decimal {
    bool isNegative = false;
    QByteArray digits; //!< without zeros at either end
    QByteArray exponent; //!< an integer of any length, see compareIntegers
};

bool isNegativeInteger(QByteArrayView text)
{
    return text.startsWith('-');
}

QByteArrayView withoutLeadingZeros(QByteArrayView digits)
{
    while (digits.size() > 1 && digits.front() == '0')
        digits = digits.sliced(1);
    return digits;
}

int signOf(int value)
{
    return (value > 0) - (value < 0);
}

//! Both without sign and leading zeros.
int compareMagnitudes(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return signOf(a.compare(b));
}

//! Integers as canonical text: no leading zeros, '-' only before digits other than 0.
int compareIntegers(QByteArrayView a, QByteArrayView b)
{
    if (isNegativeInteger(a) != isNegativeInteger(b))
        return isNegativeInteger(a) ? -1 : 1;
    return isNegativeInteger(a) ? compareMagnitudes(b.sliced(1), a.sliced(1))
                                : compareMagnitudes(a, b);
}

//! Magnitude plus one, or minus one when step is -1. REQUIRES for -1: magnitude is not 0.
QByteArray stepped(QByteArrayView magnitude, int step)
{
    QByteArray result = magnitude.toByteArray();
    const char last = step > 0 ? '9' : '0';
    qsizetype i = result.size() - 1;
    for (; i >= 0 && result.at(i) == last; --i)
        result[i] = step > 0 ? '0' : '9';
    if (i < 0)
        return result.prepend('1');
    result[i] = static_cast<char>(result.at(i) + step);
    return withoutLeadingZeros(result).toByteArray();
}

//! The sum of an integer of any length and a small one. Lengths beyond 17 digits are handled by
//! splitting the last 17 off, so that the carry into the rest is at most one.
QByteArray sum(QByteArrayView integer, qint64 addend)
{
    constexpr int SplitDigits = 17;
    constexpr qint64 SplitBase = 100'000'000'000'000'000;
    if (integer.size() <= SplitDigits)
        return QByteArray::number(integer.toLongLong() + addend);
    const bool isNegative = isNegativeInteger(integer);
    const QByteArrayView magnitude = isNegative ? integer.sliced(1) : integer;
    const qsizetype cut = qMax<qsizetype>(magnitude.size() - SplitDigits, 0);
    QByteArray high = cut == 0 ? QByteArray("0") : magnitude.first(cut).toByteArray();
    qint64 low = magnitude.sliced(cut).toLongLong() + (isNegative ? -addend : addend);
    if (low < 0 && high != "0") {
        high = stepped(high, -1);
        low += SplitBase;
    } else if (low >= SplitBase) {
        high = stepped(high, 1);
        low -= SplitBase;
    }
    if (low < 0) // high is 0: the sum crossed zero
        return QByteArray::number(isNegative ? -low : low);
    const QByteArray padded = high + QByteArray::number(low).rightJustified(SplitDigits, '0');
    const QByteArray result = withoutLeadingZeros(padded).toByteArray();
    return isNegative && result != "0" ? '-' + result : result;
}

QByteArray canonicalInteger(QByteArrayView text)
{
    const bool isNegative = isNegativeInteger(text);
    if (isNegative || text.startsWith('+'))
        text = text.sliced(1);
    const QByteArray digits = withoutLeadingZeros(text).toByteArray();
    return isNegative && digits != "0" ? '-' + digits : digits;
}

Decimal decimalFrom(QByteArrayView text)
{
    Decimal number;
    number.isNegative = text.startsWith('-');
    if (number.isNegative)
        text = text.sliced(1);
    qsizetype e = text.indexOf('e');
    if (e < 0)
        e = text.indexOf('E');
    const QByteArray exponent = e < 0 ? QByteArray("0") : canonicalInteger(text.sliced(e + 1));
    const QByteArrayView mantissa = e < 0 ? text : text.first(e);
    const qsizetype point = mantissa.indexOf('.');
    const qsizetype wholeDigits = point < 0 ? mantissa.size() : point;
    number.digits = mantissa.first(wholeDigits).toByteArray();
    if (point >= 0)
        number.digits += mantissa.sliced(point + 1).toByteArray();
    qsizetype zeros = 0;
    while (zeros < number.digits.size() && number.digits.at(zeros) == '0')
        ++zeros;
    number.digits.remove(0, zeros);
    while (number.digits.endsWith('0'))
        number.digits.chop(1);
    number.exponent = sum(exponent, wholeDigits - zeros);
    return number;
}

} // namespace

int compareDecimals(QByteArrayView a, QByteArrayView b)
{
    const Decimal left = decimalFrom(a);
    const Decimal right = decimalFrom(b);
    if (left.digits.isEmpty() && right.digits.isEmpty())
        return 0;
    if (left.digits.isEmpty())
        return right.isNegative ? 1 : -1;
    if (right.digits.isEmpty())
        return left.isNegative ? -1 : 1;
    if (left.isNegative != right.isNegative)
        return left.isNegative ? -1 : 1;
    int order = compareIntegers(left.exponent, right.exponent);
    if (order == 0)
        order = signOf(left.digits.compare(right.digits));
    return left.isNegative ? -order : order;
}

} // namespace Reprise

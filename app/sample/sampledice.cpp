// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sampledice.h"

namespace Reprise {

quint64 SampleDice::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

qint64 SampleDice::between(qint64 low, qint64 high)
{
    Q_ASSERT(low <= high);
    const quint64 span = static_cast<quint64>(high - low) + 1;
    return low + static_cast<qint64>(next() % span);
}

qint64 SampleDice::skewed(qint64 low, qint64 high)
{
    return low
        + (between(0, 1000) * between(0, 1000) * between(0, 1000) / 1'000'000) * (high - low)
        / 1000;
}

QByteArray SampleDice::hex(int digits)
{
    static constexpr char Digits[] = "0123456789abcdef";
    QByteArray text(digits, Qt::Uninitialized);
    quint64 bits = 0;
    for (int i = 0; i < digits; ++i) {
        if (i % 16 == 0)
            bits = next();
        text[i] = Digits[bits & 0xF];
        bits >>= 4;
    }
    return text;
}

QByteArray SampleDice::uuid()
{
    QByteArray text = hex(36);
    for (const int dash : {8, 13, 18, 23})
        text[dash] = '-';
    text[14] = '4';
    text[19] = '8';
    return text;
}

quint64 SampleDice::seedFor(quint64 seed, quint64 number)
{
    SampleDice dice(seed ^ (number * 0xD1342543DE82EF95ULL));
    return dice.next();
}

} // namespace Reprise

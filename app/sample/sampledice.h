// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <array>
#include <cstddef>

namespace Reprise {

//! Reproducible randomness (SplitMix64) with distributions of its own: the same seed gives the same
//! values with every compiler and library, which the standard distributions do not promise.
class SampleDice
{
public:
    explicit SampleDice(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next();
    //! Both ends included. REQUIRES: low <= high
    qint64 between(qint64 low, qint64 high);
    //! Mostly near low, seldom near high: how long answers take.
    qint64 skewed(qint64 low, qint64 high);
    bool percent(int share) { return between(1, 100) <= share; }
    QByteArray hex(int digits);
    QByteArray uuid();

    template <typename T, size_t Size>
    const T &pick(const std::array<T, Size> &choices)
    {
        return choices[static_cast<size_t>(between(0, Size - 1))];
    }

    //! A seed of its own for the number-th thing, so that each can be made without those before it.
    static quint64 seedFor(quint64 seed, quint64 number);

private:
    quint64 m_state;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/histogramscale.h"

#include <algorithm>
#include <array>
#include <limits>

namespace Reprise {

static constexpr qint64 Millisecond = 1'000;
static constexpr qint64 Second = 1000 * Millisecond;
static constexpr qint64 Minute = 60 * Second;
static constexpr qint64 Hour = 60 * Minute;
static constexpr qint64 Day = 24 * Hour;

static constexpr std::array<qint64, 34> Widths{Millisecond, 2 * Millisecond, 5 * Millisecond,
    10 * Millisecond, 20 * Millisecond, 50 * Millisecond, 100 * Millisecond, 200 * Millisecond,
    500 * Millisecond, Second, 2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second,
    Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour,
    6 * Hour, 12 * Hour, Day, 2 * Day, 7 * Day, 14 * Day, 30 * Day, 90 * Day, 180 * Day, 365 * Day};

static qint64 floorTo(qint64 micros, qint64 width)
{
    const qint64 rest = micros % width;
    const qint64 back = rest < 0 ? rest + width : rest;
    constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
    return micros < Lowest + back ? Lowest : micros - back;
}

//! Hostile times span 600,000 years; differences are taken without overflow.
static quint64 span(qint64 first, qint64 last)
{
    return static_cast<quint64>(last) - static_cast<quint64>(first);
}

HistogramScale::HistogramScale(qint64 firstMicros, qint64 lastMicros, int wanted)
{
    Q_ASSERT(firstMicros <= lastMicros && wanted > 0);
    const quint64 least = span(firstMicros, lastMicros) / static_cast<quint64>(wanted);
    m_width = Widths.back();
    for (const qint64 width : Widths) {
        if (static_cast<quint64>(width) >= least) {
            m_width = width;
            break;
        }
    }
    while (static_cast<quint64>(m_width) < least)
        m_width *= 10;
    m_from = floorTo(firstMicros, m_width);
    m_count = static_cast<qsizetype>(span(m_from, lastMicros) / static_cast<quint64>(m_width)) + 1;
}

qsizetype HistogramScale::bucketOf(qint64 micros) const
{
    return static_cast<qsizetype>(span(m_from, micros) / static_cast<quint64>(m_width));
}

Histogram HistogramScale::empty() const
{
    Histogram histogram;
    histogram.fromMicros = m_from;
    histogram.bucketMicros = m_width;
    histogram.buckets.resize(m_count);
    return histogram;
}

} // namespace Reprise

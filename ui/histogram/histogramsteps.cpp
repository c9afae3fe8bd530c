// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/histogram/histogramsteps.h"

#include <algorithm>
#include <array>

namespace Reprise {

namespace {

constexpr qint64 Second = 1'000'000;
constexpr std::array<qint64, 10> MarkerSteps{Second, 5 * Second, 10 * Second, 30 * Second,
    60 * Second, 300 * Second, 600 * Second, 1800 * Second, 3600 * Second, 86'400 * Second};

} // namespace

qint64 markerStep(const Histogram &histogram)
{
    qint64 chosen = MarkerSteps.front();
    for (const qint64 step : MarkerSteps) {
        if (step <= histogram.bucketMicros / 2)
            chosen = step;
    }
    return chosen;
}

qint64 roundTo(qint64 micros, qint64 step)
{
    return (micros + step / 2) / step * step;
}

TimeWindow failingStretch(const Histogram &histogram)
{
    const auto hasFailure = [](const StageCounts &counts) {
        return counts.at(size_t(Stage::Failed)) + counts.at(size_t(Stage::Exhausted)) > 0;
    };
    const QList<StageCounts> &buckets = histogram.buckets;
    const auto first = std::find_if(buckets.cbegin(), buckets.cend(), hasFailure);
    if (first == buckets.cend())
        return {histogram.fromMicros, histogram.toMicros()};
    const auto end = std::find_if(buckets.crbegin(), buckets.crend(), hasFailure).base();
    return {histogram.fromMicros + (first - buckets.cbegin()) * histogram.bucketMicros,
        histogram.fromMicros + (end - buckets.cbegin()) * histogram.bucketMicros};
}

TimeWindow moved(const TimeWindow &window, int buckets, const Histogram &histogram)
{
    const qint64 left = std::min<qint64>(histogram.fromMicros - window.fromMicros, 0);
    const qint64 right = std::max<qint64>(histogram.toMicros() - window.toMicros, 0);
    const qint64 shift = std::clamp(buckets * histogram.bucketMicros, left, right);
    return {window.fromMicros + shift, window.toMicros + shift};
}

TimeWindow extended(const TimeWindow &window, int buckets, const Histogram &histogram)
{
    const qint64 bucket = histogram.bucketMicros;
    const qint64 end = std::max(window.toMicros + buckets * bucket, window.fromMicros + bucket);
    return {window.fromMicros, std::min(end, histogram.toMicros())};
}

} // namespace Reprise

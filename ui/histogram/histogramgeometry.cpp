// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/histogram/histogramgeometry.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace Reprise {

namespace {

constexpr qint64 Milli = 1'000;
constexpr qint64 Second = 1'000'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
//! Day 0 was a Thursday; weeks begin on Monday.
constexpr qint64 FirstMonday = 4 * Day;

constexpr std::array<qint64, 34> RoundSteps{1 * Milli, 2 * Milli, 5 * Milli, 10 * Milli, 20 * Milli,
    50 * Milli, 100 * Milli, 200 * Milli, 500 * Milli, 1 * Second, 2 * Second, 5 * Second,
    10 * Second, 15 * Second, 30 * Second, 1 * Minute, 2 * Minute, 5 * Minute, 10 * Minute,
    15 * Minute, 30 * Minute, 1 * Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour, 1 * Day, 2 * Day,
    4 * Day, 7 * Day, 14 * Day, 28 * Day, 56 * Day, 84 * Day};
constexpr std::array<int, 8> MonthSteps{6, 12, 24, 60, 120, 240, 600, 1200};

//! Bottom to top.
constexpr std::array<Stage, StageCount> StackOrder{Stage::Failed, Stage::Exhausted,
    Stage::Scheduled, Stage::Held, Stage::Waiting, Stage::InFlight, Stage::Canceled, Stage::Unknown,
    Stage::Superseded, Stage::Succeeded};

qint64 ceilTo(qint64 micros, qint64 step)
{
    const qint64 origin = step % (7 * Day) == 0 ? FirstMonday : 0;
    const qint64 offset = micros - origin;
    const qint64 floored = offset >= 0 ? offset / step : -((-offset + step - 1) / step);
    const qint64 edge = floored * step;
    return origin + (edge == offset ? edge : edge + step);
}

quint64 total(const StageCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), quint64{0});
}

QList<qint64> monthTimes(qint64 from, qint64 to, int months)
{
    QList<qint64> times;
    const QDate first = QDateTime::fromMSecsSinceEpoch(from / 1000, QTimeZone::utc()).date();
    const int index = (first.year() * 12 + first.month() - 1) / months * months;
    for (int i = index;; i += months) {
        const QDate date(i / 12, i % 12 + 1, 1);
        const qint64 micros = date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch() * 1000;
        if (micros > to)
            return times;
        if (micros >= from)
            times.append(micros);
    }
}

} // namespace

HistogramGeometry::HistogramGeometry(const Histogram &histogram, const QRectF &plot)
    : m_histogram(histogram)
    , m_plot(plot)
{
    Q_ASSERT(histogram.isEmpty() || histogram.bucketMicros > 0);
}

double HistogramGeometry::xAt(qint64 micros) const
{
    if (isEmpty())
        return m_plot.left();
    const double width = m_plot.width() / double(m_histogram.buckets.size());
    return m_plot.left()
        + double(micros - m_histogram.fromMicros) / double(m_histogram.bucketMicros) * width;
}

qint64 HistogramGeometry::microsAt(double x) const
{
    if (isEmpty())
        return m_histogram.fromMicros;
    const double share = std::clamp((x - m_plot.left()) / m_plot.width(), 0.0, 1.0);
    const qint64 span = m_histogram.toMicros() - m_histogram.fromMicros;
    return m_histogram.fromMicros + qint64(std::llround(share * double(span)));
}

qint64 HistogramGeometry::edgeAt(double x) const
{
    return nearestEdge(microsAt(x));
}

qint64 HistogramGeometry::nearestEdge(qint64 micros) const
{
    if (isEmpty())
        return micros;
    const qint64 clamped = std::clamp(micros, m_histogram.fromMicros, m_histogram.toMicros());
    const qint64 width = m_histogram.bucketMicros;
    return m_histogram.fromMicros + (clamped - m_histogram.fromMicros + width / 2) / width * width;
}

int HistogramGeometry::bucketAt(double x) const
{
    if (isEmpty() || x < m_plot.left() || x >= m_plot.right())
        return -1;
    const double share = (x - m_plot.left()) / m_plot.width();
    return std::min(
        int(share * double(m_histogram.buckets.size())), int(m_histogram.buckets.size()) - 1);
}

QRectF HistogramGeometry::column(int bucket) const
{
    const double width = m_plot.width() / double(m_histogram.buckets.size());
    return {m_plot.left() + width * bucket, m_plot.top(), width, m_plot.height()};
}

quint32 HistogramGeometry::highest() const
{
    quint64 most = 0;
    for (const StageCounts &counts : m_histogram.buckets)
        most = std::max(most, total(counts));
    return quint32(most);
}

QList<HistogramBar> HistogramGeometry::bars() const
{
    QList<HistogramBar> all;
    const quint32 most = isEmpty() ? 0 : highest();
    if (most == 0)
        return all;
    for (int bucket = 0; bucket < m_histogram.buckets.size(); ++bucket)
        all.append(barsOf(bucket, m_plot.height() / most));
    return all;
}

QList<HistogramBar> HistogramGeometry::barsOf(int bucket, double scale) const
{
    QList<HistogramBar> bars;
    const QRectF whole = column(bucket);
    const double gap = whole.width() >= 6 ? 2 : whole.width() >= 3 ? 1 : 0;
    double bottom = whole.bottom();
    for (const Stage stage : StackOrder) {
        const quint32 count = m_histogram.buckets.at(bucket).at(size_t(stage));
        if (count == 0)
            continue;
        const double least = isFailure(stage) ? MinFailureHeight : 0;
        const double height = std::min(std::max(count * scale, least), bottom - whole.top());
        bars.append({bucket, stage, {whole.left(), bottom - height, whole.width() - gap, height}});
        bottom -= height;
    }
    return bars;
}

qint64 HistogramGeometry::tickStep(double minDistance) const
{
    if (isEmpty())
        return 0;
    const double span = double(m_histogram.toMicros() - m_histogram.fromMicros);
    const double least = span / m_plot.width() * minDistance;
    const auto *found = std::find_if(RoundSteps.begin(), RoundSteps.end(),
        [least](qint64 step) { return double(step) >= least; });
    return found == RoundSteps.end() ? 0 : *found;
}

QList<HistogramTick> HistogramGeometry::ticks(double minDistance) const
{
    QList<HistogramTick> all;
    if (isEmpty())
        return all;
    const qint64 from = m_histogram.fromMicros;
    const qint64 to = m_histogram.toMicros();
    const qint64 step = tickStep(minDistance);
    for (qint64 t = ceilTo(from, std::max<qint64>(step, 1)); step > 0 && t <= to; t += step)
        all.append({t, xAt(t)});
    if (step > 0)
        return all;
    const double months = double(to - from) / (30.4 * double(Day)) / m_plot.width() * minDistance;
    const auto *found = std::find_if(MonthSteps.begin(), MonthSteps.end(),
        [months](int candidate) { return candidate >= months; });
    const int chosen = found == MonthSteps.end() ? MonthSteps.back() : *found;
    for (const qint64 t : monthTimes(from, to, chosen))
        all.append({t, xAt(t)});
    return all;
}

} // namespace Reprise

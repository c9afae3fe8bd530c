// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/histogram.h"

#include <QList>
#include <QRectF>

namespace Reprise {

//! One stage's share of one bucket.
struct HistogramBar {
    int bucket = 0;
    Stage stage = Stage::Unknown;
    QRectF rect;

    bool operator==(const HistogramBar &) const = default;
};

//! A round moment on the time axis.
struct HistogramTick {
    qint64 micros = 0;
    double x = 0;

    bool operator==(const HistogramTick &) const = default;
};

//! Where a histogram stands on the screen: buckets to rectangles, times to pixels and back.
//! A value without colours or fonts, so that it is tested without a window.
class HistogramGeometry
{
public:
    HistogramGeometry() = default;
    HistogramGeometry(const Histogram &histogram, const QRectF &plot);

    bool isEmpty() const { return m_histogram.isEmpty() || m_plot.isEmpty(); }
    const QRectF &plot() const { return m_plot; }

    //! Times outside the range lie outside the plot.
    double xAt(qint64 micros) const;
    //! Clamped to the range of the histogram.
    qint64 microsAt(double x) const;
    //! The edge between buckets that is nearest to x.
    qint64 edgeAt(double x) const;
    qint64 nearestEdge(qint64 micros) const;
    //! The bucket below x, -1 beside the plot.
    int bucketAt(double x) const;
    //! The whole height of the plot over one bucket.
    QRectF column(int bucket) const;

    //! From left to right and from the bottom up: failures stand on the base line, where the eye
    //! compares. A stage with any failure is at least MinFailureHeight high.
    QList<HistogramBar> bars() const;
    //! Round times in UTC, at least minDistance pixels apart.
    QList<HistogramTick> ticks(double minDistance) const;
    //! Distance of those ticks; 0 where months are stepped through.
    qint64 tickStep(double minDistance) const;

    static constexpr double MinFailureHeight = 2;

private:
    QList<HistogramBar> barsOf(int bucket, double scale) const;
    quint32 highest() const;

    Histogram m_histogram;
    QRectF m_plot;
};

} // namespace Reprise

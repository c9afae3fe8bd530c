// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/histogram/histogramgeometry.h"

#include <QPainter>
#include <optional>

namespace Reprise {

struct Theme;

//! A stretch of time, the end excluded.
struct TimeWindow {
    qint64 fromMicros = 0;
    qint64 toMicros = 0;

    bool operator==(const TimeWindow &) const = default;
};

//! The two moments that bound an incident, as a person set them.
struct IncidentMarkers {
    std::optional<qint64> bugIntroducedMicros;
    std::optional<qint64> fixDeployedMicros;

    bool operator==(const IncidentMarkers &) const = default;
};

//! Draws a histogram's layers onto a painter. Colour is never the only difference: failures stand
//! at the bottom, dead letters are hatched, planned retries dotted.
class HistogramPainter
{
public:
    HistogramPainter(QPainter *painter, const HistogramGeometry &geometry, const Theme &theme);

    void drawBars();
    void drawTicks();
    void drawWindow(const TimeWindow &window, bool isActive);
    //! A flag with its pole. labelLeft: the words stand left of the pole.
    void drawMarker(qint64 micros, const QString &label, bool labelLeft, bool isActive);
    void drawHover(int bucket, const QString &text);

    //! Where the words of a flag stand; also what a mouse can grab.
    static QRectF markerLabel(const HistogramGeometry &geometry, const QFontMetricsF &metrics,
        qint64 micros, const QString &label, bool labelLeft);
    static QFont smallFont(const QFont &base);

    static constexpr double FlagHeight = 18; //!< above the plot
    static constexpr double AxisHeight = 20; //!< below it
    static constexpr double HandleWidth = 5;

private:
    QColor barColor(Stage stage) const;
    void drawHandle(double x);

    QPainter *m_painter;
    const HistogramGeometry &m_geometry;
    const Theme &m_theme;
};

//! "09:14", "09:14:02" below a minute's step, "12 Apr" from a day on and at midnight; UTC.
QString axisText(qint64 micros, qint64 step);
//! "09:14", with the seconds where they are not zero.
QString clockText(qint64 micros);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/timeline/timelinegeometry.h"

#include <QPainter>

namespace Reprise {

struct Theme;

//! Draws a timeline's parts. Colour is never the only difference: each bar has its code, tries
//! without an answer are hatched, planned ones are outlines, expected ones dashed.
class TimelinePainter
{
public:
    TimelinePainter(QPainter *painter, const RetryTimeline &timeline,
        const TimelineGeometry &geometry, const Theme &theme);

    void drawMarks(qint64 nowMicros);
    void drawWaits();
    void drawBars(qsizetype selected, bool hasFocus);
    void drawPlanned();
    void drawZone(double top); //!< of the times under the axis, at its end
    void drawNote(const QString &text); //!< where the bars would be

private:
    void drawBar(const RetryTimeline::Bar &bar, const QRectF &rect);
    void drawBarLabel(qsizetype index, bool isSelected);
    void drawBreak(double x);
    //! Over what is drawn there already, such as the line of a mark.
    void drawLabel(const QString &text, double left, const QColor &color);
    QColor markColor(RetryTimeline::MarkKind kind) const;

    QPainter *m_painter;
    const RetryTimeline &m_timeline;
    const TimelineGeometry &m_geometry;
    const Theme &m_theme;
    const QFontMetricsF m_metrics;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/retrytimeline.h"

#include <QRectF>

namespace Reprise {

//! Where the parts of a timeline stand in a plot, in device-independent pixels. Rows from the top:
//! names of the marks, labels of the bars, the bars, words of the waits.
class TimelineGeometry
{
public:
    TimelineGeometry() = default;
    //! lineHeight: of the labels' font.
    TimelineGeometry(const RetryTimeline &timeline, const QRectF &plot, double lineHeight);

    static constexpr double BarHeight = 18;
    static constexpr double BarWidth = 10; //!< of a planned try
    static constexpr double RowGap = 4;
    static double heightFor(double lineHeight);

    const QRectF &plot() const { return m_plot; }
    double xAt(double position) const { return m_plot.left() + position * m_plot.width(); }
    double markRow() const { return m_plot.top(); } //!< top of the row
    double labelRow() const { return m_plot.top() + m_lineHeight; }
    double barRow() const { return labelRow() + m_lineHeight + RowGap; }
    double middle() const { return barRow() + BarHeight / 2; }
    double waitRow() const { return barRow() + BarHeight + RowGap; }
    double bottom() const { return waitRow() + m_lineHeight; }

    //! At least two pixels wide, by index of RetryTimeline::bars.
    QRectF barRect(qsizetype index) const { return m_bars.at(index); }
    QRectF plannedRect(double position) const;
    //! Room for a bar's label: up to the next bar or planned try, or the plot's end.
    double labelRoom(qsizetype index) const;
    //! The bar under a point, or the nearest one within a few pixels of it; -1 for none.
    qsizetype barAt(const QPointF &point) const;

private:
    QRectF m_plot;
    double m_lineHeight = 0;
    QList<QRectF> m_bars;
    double m_firstPlanned = 0; // x of it, or the plot's right
};

//! Places labels of given widths around wished centres: in order, inside [left, right], with gap
//! between them where there is room. Gives their left edges.
QList<double> spreadLabels(const QList<double> &centers, const QList<double> &widths, double left,
    double right, double gap);

} // namespace Reprise

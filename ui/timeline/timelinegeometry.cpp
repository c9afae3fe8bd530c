// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/timelinegeometry.h"

#include <algorithm>

namespace Reprise {

namespace {

constexpr double LeastBarWidth = 2;
constexpr double ReachAround = 5; //!< a click may miss a thin bar by this

//! 0 inside the rectangle's width, else the distance to its nearer side.
double distanceTo(const QRectF &bar, double x)
{
    return std::max({0.0, bar.left() - x, x - bar.right()});
}

} // namespace

TimelineGeometry::TimelineGeometry(
    const RetryTimeline &timeline, const QRectF &plot, double lineHeight)
    : m_plot(plot)
    , m_lineHeight(lineHeight)
    , m_firstPlanned(plot.right())
{
    for (const RetryTimeline::Bar &bar : timeline.bars) {
        const double left = xAt(bar.start);
        const double width = std::max(LeastBarWidth, xAt(bar.end) - left);
        m_bars.append(QRectF(left, barRow(), width, BarHeight));
    }
    if (!timeline.planned.isEmpty())
        m_firstPlanned = xAt(timeline.planned.first().position);
}

double TimelineGeometry::heightFor(double lineHeight)
{
    return 3 * lineHeight + 2 * RowGap + BarHeight;
}

QRectF TimelineGeometry::plannedRect(double position) const
{
    const double left = std::min(xAt(position), m_plot.right() - BarWidth);
    return {left, barRow(), BarWidth, BarHeight};
}

double TimelineGeometry::labelRoom(qsizetype index) const
{
    const double left = m_bars.at(index).left();
    double next = m_firstPlanned > left ? m_firstPlanned : m_plot.right();
    if (index + 1 < m_bars.size())
        next = std::min(next, m_bars.at(index + 1).left());
    return next - left;
}

qsizetype TimelineGeometry::barAt(const QPointF &point) const
{
    if (point.y() < labelRow() || point.y() > waitRow())
        return -1;
    qsizetype nearest = -1;
    double least = ReachAround;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const double distance = distanceTo(m_bars.at(i), point.x());
        if (distance < least || (distance == 0 && nearest < 0)) {
            nearest = i;
            least = distance;
        }
    }
    return nearest;
}

QList<double> spreadLabels(const QList<double> &centers, const QList<double> &widths, double left,
    double right, double gap)
{
    QList<double> edges;
    double end = left - gap;
    for (qsizetype i = 0; i < centers.size(); ++i) {
        edges.append(std::max(centers.at(i) - widths.at(i) / 2, end + gap));
        end = edges.last() + widths.at(i);
    }
    double limit = right;
    for (qsizetype i = centers.size() - 1; i >= 0; --i) {
        edges[i] = std::min(edges.at(i), limit - widths.at(i));
        limit = edges.at(i) - gap;
    }
    return edges;
}

} // namespace Reprise

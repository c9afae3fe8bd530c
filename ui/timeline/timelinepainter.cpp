// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/timelinepainter.h"

#include "ui/timeline/timelinetext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

namespace Reprise {

namespace {

constexpr double Radius = 2;
constexpr double LabelGap = 6;
constexpr double LeastWords = 12; //!< no word fits into less, so that none needs to be measured
constexpr double BreakRoom = 24; //!< a shorter line has no place for the sign

} // namespace

TimelinePainter::TimelinePainter(QPainter *painter, const RetryTimeline &timeline,
    const TimelineGeometry &geometry, const Theme &theme)
    : m_painter(painter)
    , m_timeline(timeline)
    , m_geometry(geometry)
    , m_theme(theme)
    , m_metrics(painter->font())
{
}

QColor TimelinePainter::markColor(RetryTimeline::MarkKind kind) const
{
    switch (kind) {
    case RetryTimeline::MarkKind::Fix:
        return m_theme.succeeded;
    case RetryTimeline::MarkKind::RetentionEnd:
        return m_theme.exhausted;
    case RetryTimeline::MarkKind::Now:
        return m_theme.text;
    case RetryTimeline::MarkKind::Received:
        break;
    }
    return m_theme.muted;
}

void TimelinePainter::drawMarks(qint64 nowMicros)
{
    QList<double> centers;
    QList<double> widths;
    QStringList labels;
    QList<QColor> colors;
    for (const RetryTimeline::Mark &mark : m_timeline.marks) {
        if (mark.kind == RetryTimeline::MarkKind::Received)
            continue;
        const double x = m_geometry.xAt(mark.position);
        const bool isDashed = mark.kind == RetryTimeline::MarkKind::Fix;
        m_painter->setPen(QPen(markColor(mark.kind), 1.5, isDashed ? Qt::DashLine : Qt::SolidLine));
        m_painter->drawLine(QPointF(x, m_geometry.labelRow()), QPointF(x, m_geometry.waitRow()));
        centers.append(x);
        labels.append(markLabel(mark, nowMicros));
        widths.append(m_metrics.horizontalAdvance(labels.last()));
        colors.append(markColor(mark.kind));
    }
    const QRectF &plot = m_geometry.plot();
    const QList<double> lefts = spreadLabels(centers, widths, plot.left(), plot.right(), LabelGap);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        m_painter->setPen(colors.at(i));
        m_painter->drawText(
            QPointF(lefts.at(i), m_geometry.markRow() + m_metrics.ascent()), labels.at(i));
    }
}

//! Two strokes over a gap in the line: here more time passed than is drawn.
void TimelinePainter::drawBreak(double x)
{
    const double y = m_geometry.middle();
    m_painter->setPen(QPen(m_theme.surface, 6));
    m_painter->drawLine(QPointF(x - 3, y), QPointF(x + 3, y));
    m_painter->setPen(QPen(m_theme.muted, 1.5));
    for (const double shift : {-4.0, 2.0})
        m_painter->drawLine(QPointF(x + shift, y + 6), QPointF(x + shift + 4, y - 6));
}

void TimelinePainter::drawWaits()
{
    for (const RetryTimeline::Wait &wait : m_timeline.waits) {
        const double from = m_geometry.xAt(wait.start);
        const double to = m_geometry.xAt(wait.end);
        const double y = m_geometry.middle();
        m_painter->setPen(
            QPen(m_theme.border, 2, wait.isToCome ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap));
        m_painter->drawLine(QPointF(from, y), QPointF(to, y));
        if (wait.isCompressed && to - from >= BreakRoom)
            drawBreak((from + to) / 2);
        if (to - from < LeastWords)
            continue;
        const QString words = waitText(wait.lengthMicros);
        const double width = m_metrics.horizontalAdvance(words);
        if (width + LabelGap > to - from)
            continue;
        m_painter->setPen(m_theme.muted);
        m_painter->drawText(
            QPointF((from + to - width) / 2, m_geometry.waitRow() + m_metrics.ascent()), words);
    }
}

void TimelinePainter::drawLabel(const QString &text, double left, const QColor &color)
{
    const double top = m_geometry.labelRow();
    const double width = m_metrics.horizontalAdvance(text);
    m_painter->fillRect(QRectF(left - 1, top, width + 2, m_metrics.height()), m_theme.surface);
    m_painter->setPen(color);
    m_painter->drawText(QPointF(left, top + m_metrics.ascent()), text);
}

void TimelinePainter::drawZone(double top)
{
    const QString zone = QStringLiteral("UTC");
    const double left = m_geometry.plot().right() - m_metrics.horizontalAdvance(zone);
    m_painter->setPen(m_theme.muted);
    m_painter->drawText(QPointF(left, top + m_metrics.ascent()), zone);
}

void TimelinePainter::drawNote(const QString &text)
{
    m_painter->setPen(m_theme.muted);
    m_painter->drawText(
        QPointF(m_geometry.plot().left(), m_geometry.barRow() + m_metrics.ascent()), text);
}

void TimelinePainter::drawBar(const RetryTimeline::Bar &bar, const QRectF &rect)
{
    const QColor color = StatusStyle::of(bar.outcome, m_theme).color;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(color);
    m_painter->drawRoundedRect(rect, Radius, Radius);
    const bool isUnanswered = !bar.code && bar.outcome != AttemptOutcome::Succeeded;
    if (!isUnanswered)
        return;
    m_painter->setBrush(QBrush(m_theme.surface, Qt::BDiagPattern));
    m_painter->drawRoundedRect(rect, Radius, Radius);
}

//! The longest form that has room.
void TimelinePainter::drawBarLabel(qsizetype index, bool isSelected)
{
    const RetryTimeline::Bar &bar = m_timeline.bars.at(index);
    const double room = m_geometry.labelRoom(index) - LabelGap;
    if (room < LeastWords)
        return;
    for (const QString &text : {barLabel(bar), barShortLabel(bar)}) {
        if (m_metrics.horizontalAdvance(text) > room)
            continue;
        return drawLabel(
            text, m_geometry.barRect(index).left(), isSelected ? m_theme.text : m_theme.muted);
    }
}

void TimelinePainter::drawBars(qsizetype selected, bool hasFocus)
{
    for (qsizetype i = 0; i < m_timeline.bars.size(); ++i) {
        drawBar(m_timeline.bars.at(i), m_geometry.barRect(i));
        drawBarLabel(i, i == selected);
    }
    if (selected < 0)
        return;
    const QRectF frame = m_geometry.barRect(selected).adjusted(-2, -2, 2, 2);
    m_painter->setBrush(Qt::NoBrush);
    m_painter->setPen(QPen(hasFocus ? m_theme.accent : m_theme.text, 2));
    m_painter->drawRoundedRect(frame, Radius + 1, Radius + 1);
}

void TimelinePainter::drawPlanned()
{
    double labelsEnd = 0;
    for (const RetryTimeline::Planned &planned : m_timeline.planned) {
        const QRectF rect = m_geometry.plannedRect(planned.position);
        m_painter->setBrush(m_theme.surface);
        m_painter->setPen(
            QPen(m_theme.scheduled, 1.5, planned.isPredicted ? Qt::DashLine : Qt::SolidLine));
        m_painter->drawRoundedRect(rect, Radius, Radius);
        const QString label = plannedLabel(planned);
        const double width = m_metrics.horizontalAdvance(label);
        const double left = std::min(rect.left(), m_geometry.plot().right() - width);
        if (left < labelsEnd)
            continue;
        drawLabel(label, left, m_theme.scheduled);
        labelsEnd = left + width + LabelGap;
    }
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/histogram/histogrampainter.h"

#include "models/domain/timestamp.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace Reprise {

namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Day = 1440 * Minute;
constexpr double TickDistance = 96;
constexpr int HoverPadding = 6;

double crisp(double x)
{
    return std::floor(x) + 0.5;
}

QDate utcDate(qint64 micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1000, QTimeZone::utc()).date();
}

} // namespace

QString axisText(qint64 micros, qint64 step)
{
    if (step == 0)
        return QLocale().toString(utcDate(micros), QStringLiteral("MMM yyyy"));
    if (step >= Day || micros % Day == 0)
        return QLocale().toString(utcDate(micros), QStringLiteral("d MMM"));
    const QString iso = QString::fromLatin1(toIsoText(micros));
    if (step < Second)
        return iso.sliced(17).chopped(1);
    return step < Minute ? iso.sliced(11, 8) : iso.sliced(11, 5);
}

QString clockText(qint64 micros)
{
    return axisText(
        micros % Day == 0 ? micros + 1 : micros, micros % Minute == 0 ? Minute : Second);
}

HistogramPainter::HistogramPainter(
    QPainter *painter, const HistogramGeometry &geometry, const Theme &theme)
    : m_painter(painter)
    , m_geometry(geometry)
    , m_theme(theme)
{
}

QFont HistogramPainter::smallFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(std::max(7.5, base.pointSizeF() * 0.87));
    return font;
}

QColor HistogramPainter::barColor(Stage stage) const
{
    QColor color = stageColor(stage, m_theme);
    if (stage == Stage::Succeeded)
        color.setAlphaF(0.45F);
    return color;
}

void HistogramPainter::drawBars()
{
    m_painter->setPen(Qt::NoPen);
    m_painter->setRenderHint(QPainter::Antialiasing, false);
    QColor ink = m_theme.surface;
    ink.setAlphaF(0.55F);
    for (const HistogramBar &bar : m_geometry.bars()) {
        m_painter->fillRect(bar.rect, barColor(bar.stage));
        if (bar.stage == Stage::Exhausted)
            m_painter->fillRect(bar.rect, QBrush(ink, Qt::BDiagPattern));
        else if (bar.stage == Stage::Scheduled)
            m_painter->fillRect(bar.rect, QBrush(ink, Qt::Dense6Pattern));
    }
    const QRectF &plot = m_geometry.plot();
    m_painter->fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), m_theme.border);
}

void HistogramPainter::drawTicks()
{
    const QRectF &plot = m_geometry.plot();
    const qint64 step = m_geometry.tickStep(TickDistance);
    const QFontMetricsF metrics(m_painter->font());
    for (const HistogramTick &tick : m_geometry.ticks(TickDistance)) {
        m_painter->fillRect(QRectF(std::floor(tick.x), plot.bottom(), 1, 4), m_theme.muted);
        const QString text = axisText(tick.micros, step);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(
            tick.x - width / 2, plot.left(), std::max(plot.left(), plot.right() - width));
        m_painter->setPen(m_theme.muted);
        m_painter->drawText(QPointF(left, plot.bottom() + 5 + metrics.ascent()), text);
    }
}

void HistogramPainter::drawWindow(const TimeWindow &window, bool isActive)
{
    const QRectF &plot = m_geometry.plot();
    const double left = std::max(m_geometry.xAt(window.fromMicros), plot.left());
    const double right = std::min(m_geometry.xAt(window.toMicros), plot.right());
    if (right <= left)
        return;
    QColor veil = m_theme.accent;
    veil.setAlphaF(0.11F);
    m_painter->fillRect(QRectF(left, plot.top(), right - left, plot.height()), veil);
    QColor edge = m_theme.accent;
    edge.setAlphaF(isActive ? 1.0F : 0.6F);
    m_painter->setPen(QPen(edge, 1));
    m_painter->drawLine(QPointF(crisp(left), plot.top()), QPointF(crisp(left), plot.bottom()));
    m_painter->drawLine(QPointF(crisp(right), plot.top()), QPointF(crisp(right), plot.bottom()));
    drawHandle(left);
    drawHandle(right);
}

void HistogramPainter::drawHandle(double x)
{
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setPen(QPen(m_theme.surface, 1));
    m_painter->setBrush(m_theme.accent);
    const double middle = m_geometry.plot().center().y();
    m_painter->drawRoundedRect(
        QRectF(x - HandleWidth / 2 + 0.5, middle - 9, HandleWidth, 18), 2.5, 2.5);
    m_painter->restore();
}

QRectF HistogramPainter::markerLabel(const HistogramGeometry &geometry,
    const QFontMetricsF &metrics, qint64 micros, const QString &label, bool labelLeft)
{
    const double width = metrics.horizontalAdvance(label) + 10;
    const double x = geometry.xAt(micros);
    const QRectF &plot = geometry.plot();
    bool standsLeft = labelLeft;
    if (standsLeft && x - width < plot.left() - 8)
        standsLeft = false;
    else if (!standsLeft && x + width > plot.right() + 8)
        standsLeft = true;
    return {standsLeft ? x - width : x, plot.top() - FlagHeight, width, FlagHeight - 2};
}

void HistogramPainter::drawMarker(
    qint64 micros, const QString &label, bool labelLeft, bool isActive)
{
    const QRectF &plot = m_geometry.plot();
    const double x = m_geometry.xAt(micros);
    if (x < plot.left() - 1 || x > plot.right() + 1)
        return;
    QFont bold = m_painter->font();
    bold.setWeight(QFont::DemiBold);
    m_painter->save();
    m_painter->setFont(bold);
    const QRectF flag = markerLabel(m_geometry, QFontMetricsF(bold), micros, label, labelLeft);
    const QColor color = isActive ? m_theme.accent : m_theme.text;
    QPen pole(color, isActive ? 2 : 1);
    pole.setDashPattern({3, 3});
    m_painter->setPen(pole);
    m_painter->drawLine(
        QPointF(crisp(x), plot.top() - FlagHeight), QPointF(crisp(x), plot.bottom()));
    m_painter->setPen(color);
    m_painter->drawText(flag, Qt::AlignCenter | Qt::TextSingleLine, label);
    m_painter->restore();
}

void HistogramPainter::drawHover(int bucket, const QString &text)
{
    const QRectF column = m_geometry.column(bucket);
    const QRectF &plot = m_geometry.plot();
    m_painter->setPen(QPen(m_theme.muted, 1));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(column.adjusted(-1, 0.5, 0, -0.5));
    const QFontMetricsF metrics(m_painter->font());
    const double width = metrics.horizontalAdvance(text) + 2 * HoverPadding;
    const bool fitsRight = column.right() + 6 + width <= plot.right();
    const double left =
        fitsRight ? column.right() + 6 : std::max(plot.left(), column.left() - 6 - width);
    const QRectF plate(std::floor(left) + 0.5, plot.top() + 2.5, width, metrics.height() + 4);
    m_painter->setPen(QPen(m_theme.border, 1));
    m_painter->setBrush(m_theme.surface);
    m_painter->drawRoundedRect(plate, 3, 3);
    m_painter->setPen(m_theme.text);
    m_painter->drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/forecastview.h"

#include "models/domain/replay/forecast.h"
#include "models/domain/replay/planreach.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

namespace Reprise {

namespace {

constexpr int PlotHeight = 96;
constexpr int TimeGap = 4;

} // namespace

ForecastView::ForecastView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Forecast"));
}

bool ForecastView::setPlan(const ReplayPacing &pacing, qint64 events)
{
    m_sent = plannedProgress(pacing, events, Parts);
    m_durationMicros = plannedDuration(pacing, events).value_or(0);
    setAccessibleDescription(text());
    update();
    return !m_sent.isEmpty();
}

QString ForecastView::text() const
{
    QStringList parts;
    for (int quarter = 1; quarter <= Quarters && !m_sent.isEmpty(); ++quarter)
        parts.append(tr("%1 after %2", "events sent, time")
                         .arg(countText(m_sent.at(Parts * quarter / Quarters - 1)),
                             waitText(m_durationMicros * quarter / Quarters)));
    return parts.join(QStringLiteral(", "));
}

QSize ForecastView::sizeHint() const
{
    return {360, PlotHeight + TimeGap + fontMetrics().height()};
}

QSize ForecastView::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void ForecastView::paintEvent(QPaintEvent *)
{
    if (m_sent.isEmpty())
        return;
    QPainter painter(this);
    const QRect plot(0, 0, width(), PlotHeight);
    paintBars(painter, plot);
    paintTimes(painter, plot);
}

void ForecastView::paintBars(QPainter &painter, const QRect &plot) const
{
    const Theme &theme = Theme::current(palette());
    QColor fill = theme.succeeded;
    fill.setAlphaF(0.55F);
    const double step = double(plot.width()) / Parts;
    const double all = double(m_sent.last());
    for (int part = 0; part < Parts; ++part) {
        const double height = plot.height() * double(m_sent.at(part)) / all;
        painter.fillRect(QRectF(plot.left() + part * step, plot.bottom() + 1 - height,
                             qMax(1.0, step - 2), height),
            fill);
    }
    painter.fillRect(QRect(plot.left(), plot.bottom(), plot.width(), 1), theme.border);
}

void ForecastView::paintTimes(QPainter &painter, const QRect &plot) const
{
    painter.setPen(Theme::current(palette()).muted);
    const int top = plot.bottom() + TimeGap + fontMetrics().ascent();
    for (int quarter = 0; quarter <= Quarters; ++quarter) {
        const QString time =
            quarter == 0 ? tr("start") : waitText(m_durationMicros * quarter / Quarters);
        const int width = fontMetrics().horizontalAdvance(time);
        const int center = plot.width() * quarter / Quarters;
        painter.drawText(qBound(0, center - width / 2, plot.width() - width), top, time);
    }
}

} // namespace Reprise

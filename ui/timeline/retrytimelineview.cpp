// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/retrytimelineview.h"

#include "ui/timeline/timelinepainter.h"
#include "ui/timeline/timelinetext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/theme.h"

#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr double TopMargin = 4;
constexpr double AxisHeight = 24;
constexpr double TickGap = 4; //!< between axis and times
constexpr int PreferredWidth = 640;
constexpr int LeastWidth = 280;

//! Times of day under the axis; tries of one second differ by their milliseconds.
QString tickText(qint64 micros)
{
    return timeText(micros).mid(11, 8);
}

} // namespace

RetryTimelineView::RetryTimelineView(QWidget *parent)
    : QChartView(parent)
    , m_axis(new QCategoryAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Retry timeline"));
    createAxes();
    applyTheme();
    describe();
}

//! The axes are the chart's own; bars are drawn over its plot, as no chart type has bars of
//! different widths with labels between them.
void RetryTimelineView::createAxes()
{
    auto *series = new QLineSeries(this);
    auto *vertical = new QValueAxis(this);
    vertical->setRange(0, 1);
    vertical->setVisible(false);
    m_axis->setRange(0, 1);
    m_axis->setStartValue(-1); // its tick would hide the label of a first try near it
    m_axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_axis->setGridLineVisible(false);
    m_axis->setTruncateLabels(false);
    chart()->addSeries(series);
    chart()->addAxis(m_axis, Qt::AlignBottom);
    chart()->addAxis(vertical, Qt::AlignLeft);
    series->attachAxis(m_axis);
    series->attachAxis(vertical);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void RetryTimelineView::setTimeline(const RetryTimeline &timeline, qint64 nowMicros)
{
    m_timeline = timeline;
    m_nowMicros = nowMicros;
    m_selected = -1;
    layOut();
    describe();
    emit timelineChanged();
}

void RetryTimelineView::setSelectedAttempt(int attempt)
{
    m_selected = -1;
    for (qsizetype i = 0; i < m_timeline.bars.size(); ++i) {
        if (m_timeline.bars.at(i).attempt == attempt)
            m_selected = i;
    }
    describe();
    viewport()->update();
    emit selectedBarChanged();
}

int RetryTimelineView::selectedAttempt() const
{
    return m_selected < 0 ? -1 : m_timeline.bars.at(m_selected).attempt;
}

QRectF RetryTimelineView::attemptRect(int attempt) const
{
    for (qsizetype i = 0; i < m_timeline.bars.size(); ++i) {
        if (m_timeline.bars.at(i).attempt == attempt)
            return m_geometry.barRect(i);
    }
    return {};
}

QFont RetryTimelineView::labelFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

double RetryTimelineView::tickWidth() const
{
    return QFontMetricsF(labelFont()).horizontalAdvance(u"00:00:00"_s);
}

double RetryTimelineView::rowsHeight() const
{
    return TopMargin + TimelineGeometry::heightFor(QFontMetricsF(labelFont()).height());
}

QSize RetryTimelineView::sizeHint() const
{
    return {PreferredWidth, int(rowsHeight() + AxisHeight + 8)};
}

//! The times below the axis go first where it is low: each is in its try's tip as well.
QSize RetryTimelineView::minimumSizeHint() const
{
    return {LeastWidth, int(rowsHeight() + 4)};
}

void RetryTimelineView::applyTheme()
{
    m_isApplyingTheme = true;
    const Theme &theme = Theme::current(palette());
    chart()->setBackgroundBrush(theme.surface);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(theme.surface);
    m_axis->setLabelsColor(theme.muted);
    m_axis->setLabelsFont(labelFont());
    m_axis->setLinePenColor(theme.border);
    setMinimumSize(minimumSizeHint()); // a chart view sets a lesser one, and layouts take that
    m_isApplyingTheme = false;
}

void RetryTimelineView::layOut()
{
    const double line = QFontMetricsF(labelFont()).height();
    const double side = tickWidth() / 2 + 4; // the chart hides labels that leave it
    const QRectF plot(
        side, TopMargin, std::max(1.0, width() - 2 * side), TimelineGeometry::heightFor(line));
    chart()->setPlotArea(plot);
    m_geometry = TimelineGeometry(m_timeline, plot, line);
    labelAxis();
    viewport()->update();
}

bool RetryTimelineView::hasAxis() const
{
    return height() >= sizeHint().height();
}

//! As many tries get their time as have room for it, and the first always.
void RetryTimelineView::labelAxis()
{
    for (const QString &label : m_axis->categoriesLabels())
        m_axis->remove(label);
    if (!hasAxis())
        return;
    const double width = tickWidth() * 1.5;
    double end = -width;
    for (const RetryTimeline::Bar &bar : m_timeline.bars) {
        const double x = m_geometry.xAt(bar.start);
        if (x - end < width || x > m_geometry.plot().right() - tickWidth())
            continue;
        m_axis->append(tickText(bar.startMicros), bar.start);
        end = x;
    }
}

void RetryTimelineView::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setFont(labelFont());
    TimelinePainter timeline(painter, m_timeline, m_geometry, Theme::current(palette()));
    timeline.drawWaits();
    timeline.drawMarks(m_nowMicros);
    timeline.drawPlanned();
    timeline.drawBars(m_selected, hasFocus());
    if (hasAxis())
        timeline.drawZone(m_geometry.plot().bottom() + TickGap);
    if (m_timeline.isEmpty())
        timeline.drawNote(tr("No try yet."));
}

void RetryTimelineView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void RetryTimelineView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (isLook && !m_isApplyingTheme) {
        applyTheme();
        updateGeometry();
        layOut();
    }
}

void RetryTimelineView::chooseBar(qsizetype bar)
{
    if (bar < 0 || bar >= m_timeline.bars.size() || bar == m_selected)
        return;
    m_selected = bar;
    describe();
    viewport()->update();
    emit selectedBarChanged();
    emit attemptSelected(m_timeline.bars.at(bar).attempt);
}

void RetryTimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        chooseBar(m_geometry.barAt(event->position()));
    else
        QChartView::mousePressEvent(event);
}

void RetryTimelineView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_timeline.bars.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return chooseBar(m_selected < 0 ? last : std::max<qsizetype>(m_selected - 1, 0));
    case Qt::Key_Right:
        return chooseBar(m_selected < 0 ? 0 : std::min(m_selected + 1, last));
    case Qt::Key_Home:
        return chooseBar(0);
    case Qt::Key_End:
        return chooseBar(last);
    default:
        event->ignore(); // the view would scroll, or keep it from the window's shortcuts
    }
}

void RetryTimelineView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void RetryTimelineView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

QString RetryTimelineView::textAt(const QPointF &point) const
{
    const qsizetype bar = m_geometry.barAt(point);
    if (bar >= 0)
        return barDescription(m_timeline.bars.at(bar));
    for (const RetryTimeline::Planned &planned : m_timeline.planned) {
        if (m_geometry.plannedRect(planned.position).contains(point))
            return plannedDescription(planned);
    }
    return {};
}

bool RetryTimelineView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = textAt(help->pos());
    if (text.isEmpty())
        hidePlainToolTip();
    else
        showPlainToolTip(help->globalPos(), text, viewport());
    return true;
}

//! The summary; the content itself is told row by row.
void RetryTimelineView::describe()
{
    if (m_timeline.isEmpty())
        return setAccessibleDescription(tr("No try is known."));
    QString text = tr("%Ln tries", nullptr, int(m_timeline.bars.size()));
    if (m_selected >= 0)
        text += u". "_s + tr("Selected: %1").arg(barDescription(m_timeline.bars.at(m_selected)));
    setAccessibleDescription(text);
}

} // namespace Reprise

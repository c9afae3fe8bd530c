// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/histogram/histogramview.h"

#include "ui/histogram/histogramsteps.h"
#include "ui/histogram/histogramtext.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace Reprise {

namespace {

constexpr double SideMargin = 12;
constexpr double PlotHeight = 68;
constexpr double GripReach = 5;
constexpr double DragThreshold = 4;

} // namespace

HistogramView::HistogramView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Events over time"));
    describe();
}

void HistogramView::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
}

QSize HistogramView::sizeHint() const
{
    const double plot = m_isCompact ? PlotHeight / 2 : PlotHeight;
    return {600, int(HistogramPainter::FlagHeight + plot + HistogramPainter::AxisHeight)};
}

QSize HistogramView::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

HistogramGeometry HistogramView::geometryOfPlot() const
{
    const QRectF plot(SideMargin, HistogramPainter::FlagHeight, width() - 2 * SideMargin,
        height() - HistogramPainter::FlagHeight - HistogramPainter::AxisHeight);
    return {m_histogram, plot};
}

void HistogramView::setHistogram(const Histogram &histogram)
{
    if (m_histogram == histogram)
        return;
    m_histogram = histogram;
    m_hovered = -1;
    describe();
    update();
}

void HistogramView::setWindow(const std::optional<TimeWindow> &window)
{
    if (m_window == window || m_isDragging)
        return;
    m_window = window;
    describe();
    update();
}

void HistogramView::setMarkers(const IncidentMarkers &markers)
{
    m_markers = markers;
    describe();
    update();
}

std::optional<qint64> &HistogramView::marker(Part part)
{
    Q_ASSERT(part != Part::Window);
    return part == Part::BugIntroduced ? m_markers.bugIntroducedMicros
                                       : m_markers.fixDeployedMicros;
}

const std::optional<qint64> &HistogramView::marker(Part part) const
{
    Q_ASSERT(part != Part::Window);
    return part == Part::BugIntroduced ? m_markers.bugIntroducedMicros
                                       : m_markers.fixDeployedMicros;
}

QString HistogramView::markerText(Part part) const
{
    const QString time = clockText(*marker(part));
    return part == Part::BugIntroduced ? tr("bug introduced %1").arg(time)
                                       : tr("fix deployed %1").arg(time);
}

void HistogramView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    painter.setFont(HistogramPainter::smallFont(font()));
    const HistogramGeometry geometry = geometryOfPlot();
    HistogramPainter layers(&painter, geometry, theme);
    layers.drawBars();
    layers.drawTicks();
    if (m_window && !geometry.isEmpty())
        layers.drawWindow(*m_window, hasFocus() && m_part == Part::Window);
    for (const Part part : {Part::BugIntroduced, Part::FixDeployed}) {
        if (marker(part) && !geometry.isEmpty())
            layers.drawMarker(*marker(part), markerText(part), part == Part::BugIntroduced,
                hasFocus() && m_part == part);
    }
    if (m_hovered >= 0 && m_grip == Grip::None)
        layers.drawHover(m_hovered, bucketText(m_histogram, m_hovered));
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

//! The same in words, for those who do not see it.
void HistogramView::describe()
{
    QStringList parts;
    if (m_histogram.isEmpty())
        parts.append(tr("No events to show."));
    else
        parts.append(summaryText(m_histogram));
    if (m_window && !m_histogram.isEmpty())
        parts.append(tr("Time window: %1.").arg(windowText(*m_window)));
    for (const Part part : {Part::BugIntroduced, Part::FixDeployed}) {
        if (marker(part) && !m_histogram.isEmpty())
            parts.append(markerText(part) + u'.');
    }
    setAccessibleDescription(parts.join(u' '));
    emit described();
}

QString HistogramView::partText(Part part) const
{
    const QString value = partValue(part);
    switch (part) {
    case Part::Window:
        return tr("Time window: %1").arg(value);
    case Part::BugIntroduced:
        return tr("Bug introduced: %1").arg(value);
    case Part::FixDeployed:
        return tr("Fix deployed: %1").arg(value);
    }
    return {};
}

QString HistogramView::partValue(Part part) const
{
    if (part != Part::Window)
        return marker(part) ? clockText(*marker(part)) : tr("not marked");
    return m_window ? tr("%1, %2", "times, counts")
                          .arg(windowText(*m_window), countsText(m_histogram, *m_window))
                    : tr("all times");
}

QRectF HistogramView::partRect(Part part) const
{
    const HistogramGeometry geometry = geometryOfPlot();
    if (geometry.isEmpty() || (part == Part::Window ? !m_window : !marker(part)))
        return {};
    const QRectF plot = geometry.plot();
    if (part == Part::Window) {
        const double left = std::max(plot.left(), geometry.xAt(m_window->fromMicros));
        const double right = std::min(plot.right(), geometry.xAt(m_window->toMicros));
        return {left, plot.top(), std::max(0.0, right - left), plot.height()};
    }
    return {geometry.xAt(*marker(part)) - GripReach, 0, 2 * GripReach, plot.bottom()};
}

// Mouse

bool HistogramView::touchesMarker(Part part, const QPointF &position) const
{
    if (!marker(part))
        return false;
    const HistogramGeometry geometry = geometryOfPlot();
    QFont bold = HistogramPainter::smallFont(font());
    bold.setWeight(QFont::DemiBold);
    const QRectF flag = HistogramPainter::markerLabel(geometry, QFontMetricsF(bold), *marker(part),
        markerText(part), part == Part::BugIntroduced);
    // The pole is only grabbed above the plot: below, the handles of the window come first.
    const bool onPole = std::abs(position.x() - geometry.xAt(*marker(part))) <= GripReach
        && position.y() < geometry.plot().top();
    return onPole || flag.contains(position);
}

HistogramView::Grip HistogramView::gripAt(const QPointF &position) const
{
    if (touchesMarker(Part::BugIntroduced, position))
        return Grip::Bug;
    if (touchesMarker(Part::FixDeployed, position))
        return Grip::Fix;
    const HistogramGeometry geometry = geometryOfPlot();
    if (geometry.isEmpty() || position.y() < geometry.plot().top() - 2)
        return Grip::None;
    if (!m_window)
        return Grip::New;
    const double from = geometry.xAt(m_window->fromMicros);
    const double to = geometry.xAt(m_window->toMicros);
    if (std::abs(position.x() - from) <= GripReach)
        return Grip::From;
    if (std::abs(position.x() - to) <= GripReach)
        return Grip::To;
    return position.x() > from && position.x() < to ? Grip::Whole : Grip::New;
}

void HistogramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position());
    m_pressX = event->position().x();
    m_isDragging = false;
    m_windowBefore = m_window;
    setActivePart(m_grip == Grip::Bug ? Part::BugIntroduced
            : m_grip == Grip::Fix     ? Part::FixDeployed
                                      : Part::Window);
    update();
}

void HistogramView::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        m_hovered = event->position().y() < HistogramPainter::FlagHeight
            ? -1
            : geometryOfPlot().bucketAt(x);
        updateCursor(event->position());
        return update();
    }
    if (!m_isDragging && std::abs(x - m_pressX) < DragThreshold)
        return;
    m_isDragging = true;
    drag(x);
}

void HistogramView::updateCursor(const QPointF &position)
{
    switch (gripAt(position)) {
    case Grip::From:
    case Grip::To:
    case Grip::Bug:
    case Grip::Fix:
        return setCursor(Qt::SizeHorCursor);
    case Grip::Whole:
        return setCursor(Qt::OpenHandCursor);
    case Grip::New:
        return setCursor(Qt::CrossCursor);
    case Grip::None:
        return unsetCursor();
    }
}

void HistogramView::drag(double x)
{
    if (m_grip == Grip::Bug || m_grip == Grip::Fix) {
        const qint64 micros = roundTo(geometryOfPlot().microsAt(x), markerStep(m_histogram));
        return moveMarker(m_grip == Grip::Bug ? Part::BugIntroduced : Part::FixDeployed, micros);
    }
    dragWindow(x);
}

void HistogramView::dragWindow(double x)
{
    const HistogramGeometry geometry = geometryOfPlot();
    const qint64 edge = geometry.edgeAt(x);
    const qint64 pressed = geometry.edgeAt(m_pressX);
    TimeWindow window{std::min(pressed, edge), std::max(pressed, edge)};
    if (m_grip == Grip::From)
        window = {edge, m_windowBefore->toMicros};
    else if (m_grip == Grip::To)
        window = {m_windowBefore->fromMicros, edge};
    else if (m_grip == Grip::Whole)
        window = {
            m_windowBefore->fromMicros + edge - pressed, m_windowBefore->toMicros + edge - pressed};
    if (window.fromMicros > window.toMicros)
        std::swap(window.fromMicros, window.toMicros);
    if (window.fromMicros == window.toMicros)
        window.toMicros += m_histogram.bucketMicros;
    m_window = window;
    describe();
    update();
}

void HistogramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Grip grip = std::exchange(m_grip, Grip::None);
    const bool wasDragged = std::exchange(m_isDragging, false);
    const bool isMarker = grip == Grip::Bug || grip == Grip::Fix;
    if (wasDragged && isMarker)
        emit markersChanged();
    else if (wasDragged && grip != Grip::None && m_window)
        emit windowSelected(m_window->fromMicros, m_window->toMicros);
    else if (!wasDragged && grip == Grip::New)
        clearWindow();
    update();
}

void HistogramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const HistogramGeometry geometry = geometryOfPlot();
    const int bucket = geometry.bucketAt(event->position().x());
    if (bucket < 0 || event->position().y() < geometry.plot().top())
        return;
    const qint64 from = m_histogram.fromMicros + bucket * m_histogram.bucketMicros;
    selectWindow({from, from + m_histogram.bucketMicros});
}

void HistogramView::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void HistogramView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_histogram.isEmpty())
        return;
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const double x = byMouse ? event->pos().x() : geometryOfPlot().plot().center().x();
    const qint64 micros = roundTo(geometryOfPlot().microsAt(x), markerStep(m_histogram));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto place = [this, micros](Part part) {
        moveMarker(part, micros);
        emit markersChanged();
    };
    menu->addAction(tr("Bug introduced at %1").arg(clockText(micros)), this,
        [place] { place(Part::BugIntroduced); });
    menu->addAction(tr("Fix deployed at %1").arg(clockText(micros)), this,
        [place] { place(Part::FixDeployed); });
    menu->addSeparator();
    menu->addAction(tr("Clear time window"), this, &HistogramView::clearWindow)
        ->setEnabled(m_window.has_value());
    menu->popup(event->globalPos());
}

// Keyboard

void HistogramView::keyPressEvent(QKeyEvent *event)
{
    if (m_histogram.isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_B:
        return plantMarker(Part::BugIntroduced);
    case Qt::Key_F:
        return plantMarker(Part::FixDeployed);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeActivePart();
    case Qt::Key_Escape:
        return m_window ? clearWindow() : QWidget::keyPressEvent(event);
    default:
        if (!pressArrow(event))
            QWidget::keyPressEvent(event);
    }
}

bool HistogramView::pressArrow(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        choosePart(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    const int pace = event->modifiers().testFlag(Qt::ControlModifier) ? 10 : 1;
    stepActivePart(
        key == Qt::Key_Right ? pace : -pace, event->modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

void HistogramView::stepActivePart(int steps, bool extends)
{
    if (m_histogram.isEmpty())
        return;
    if (m_part == Part::Window)
        stepWindow(steps, extends);
    else
        stepMarker(steps);
}

void HistogramView::setActivePart(Part part)
{
    if (m_part == part)
        return;
    m_part = part;
    update();
    emit activePartChanged();
}

void HistogramView::stepWindow(int steps, bool extends)
{
    if (!m_window)
        return selectWindow(failingStretch(m_histogram));
    const TimeWindow window =
        extends ? extended(*m_window, steps, m_histogram) : moved(*m_window, steps, m_histogram);
    if (window != *m_window)
        selectWindow(window);
}

void HistogramView::stepMarker(int steps)
{
    if (!marker(m_part))
        return plantMarker(m_part);
    moveMarker(m_part, *marker(m_part) + steps * markerStep(m_histogram));
    emit markersChanged();
}

void HistogramView::choosePart(int step)
{
    setActivePart(Part((int(m_part) + step + 3) % 3));
}

void HistogramView::removeActivePart()
{
    if (m_part == Part::Window)
        return clearWindow();
    if (!marker(m_part))
        return;
    marker(m_part).reset();
    describe();
    update();
    emit markersChanged();
}

// Changes

void HistogramView::plantMarker(Part part)
{
    const TimeWindow window = m_window.value_or(failingStretch(m_histogram));
    moveMarker(part, part == Part::BugIntroduced ? window.fromMicros : window.toMicros);
    setActivePart(part);
    emit markersChanged();
}

void HistogramView::moveMarker(Part part, qint64 micros)
{
    marker(part) = std::clamp(micros, m_histogram.fromMicros, m_histogram.toMicros());
    describe();
    update();
}

void HistogramView::selectWindow(const TimeWindow &window)
{
    m_window = window;
    setActivePart(Part::Window);
    describe();
    update();
    emit windowSelected(window.fromMicros, window.toMicros);
}

void HistogramView::clearWindow()
{
    if (!m_window)
        return;
    m_window.reset();
    describe();
    update();
    emit windowCleared();
}

} // namespace Reprise

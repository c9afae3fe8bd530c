// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/histogram/histogrampainter.h"

#include <QWidget>

namespace Reprise {

//! Events over time, stacked by stage, with a window of time that a brush selects and the two
//! flags of an incident. By mouse: drag in the plot selects, drag of a handle or flag moves it, a
//! click beside the window clears it. By keyboard: arrows move the active part by one bucket,
//! Shift with arrows extends the window, up and down choose the part, B and F plant the flags at
//! the ends of the window, Delete removes the part, Escape clears the window.
class HistogramView final : public QWidget
{
    Q_OBJECT

public:
    enum class Part { Window, BugIntroduced, FixDeployed };

    explicit HistogramView(QWidget *parent = nullptr);

    void setHistogram(const Histogram &histogram);
    //! The window as the filter has it; emits nothing.
    void setWindow(const std::optional<TimeWindow> &window);
    std::optional<TimeWindow> window() const { return m_window; }
    //! Emits nothing.
    void setMarkers(const IncidentMarkers &markers);
    const IncidentMarkers &markers() const { return m_markers; }
    //! Plants the flags at the ends of the window, or of the stretch with failures without one.
    void plantMarker(Part marker);

    Part activePart() const { return m_part; }
    void setActivePart(Part part);
    //! As the arrow keys do; extends: only the window's end.
    void stepActivePart(int steps, bool extends = false);
    HistogramGeometry geometryOfPlot() const;

    //! "Time window: 09:14 to 13:02, 253 events, 247 of them failed", "Bug introduced: not marked".
    QString partText(Part part) const;
    QString partValue(Part part) const; //!< the same without its name
    QRectF partRect(Part part) const; //!< empty where it is not set

    //! Half as high, where there is little room.
    void setCompact(bool isCompact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void windowSelected(qint64 fromMicros, qint64 toMicros);
    void windowCleared();
    void markersChanged();
    void activePartChanged();
    //! What it shows, or where window and flags are, has changed by whomever.
    void described();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Grip { None, New, From, To, Whole, Bug, Fix };

    Grip gripAt(const QPointF &position) const;
    bool touchesMarker(Part marker, const QPointF &position) const;
    void drag(double x);
    void dragWindow(double x);
    void updateCursor(const QPointF &position);

    bool pressArrow(QKeyEvent *event);
    void stepWindow(int steps, bool extends);
    void stepMarker(int steps);
    void choosePart(int step);
    void removeActivePart();

    std::optional<qint64> &marker(Part part);
    const std::optional<qint64> &marker(Part part) const;
    QString markerText(Part part) const;
    void moveMarker(Part part, qint64 micros);
    void selectWindow(const TimeWindow &window);
    void clearWindow();
    void describe();

    Histogram m_histogram;
    std::optional<TimeWindow> m_window;
    IncidentMarkers m_markers;
    Part m_part = Part::Window;
    Grip m_grip = Grip::None;
    double m_pressX = 0;
    bool m_isDragging = false; // the mouse has moved far enough since it was pressed
    std::optional<TimeWindow> m_windowBefore; // when the mouse was pressed
    int m_hovered = -1;
    bool m_isCompact = false;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/timeline/timelinegeometry.h"

#include <QtCharts/QChartView>

class QCategoryAxis;

namespace Reprise {

struct Theme;

//! The tries of one event as bars on a time axis, with the waits between them, the tries to come
//! and the marks now, fix and retention end. A click selects a bar; so do the arrows, Home and End.
//! Screen readers get the same content as a table (TimelineAccess).
class RetryTimelineView final : public QChartView
{
    Q_OBJECT

public:
    explicit RetryTimelineView(QWidget *parent = nullptr);

    //! nowMicros: as in the context the timeline was laid out with.
    void setTimeline(const RetryTimeline &timeline, qint64 nowMicros);
    const RetryTimeline &timeline() const { return m_timeline; }

    //! An index in EventRecord::attempts; -1: none. Emits nothing.
    void setSelectedAttempt(int attempt);
    int selectedAttempt() const;
    //! As a click does, by index of RetryTimeline::bars.
    void chooseBar(qsizetype bar);

    //! Where a try is drawn, in the widget's coordinates; empty for none.
    QRectF attemptRect(int attempt) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    //! A person chose another try: an index in EventRecord::attempts.
    void attemptSelected(int attempt);
    void timelineChanged();
    void selectedBarChanged(); //!< by whomever

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void createAxes();
    void applyTheme();
    void layOut();
    void labelAxis();
    void describe();
    QFont labelFont() const;
    double tickWidth() const; //!< of a time under the axis
    double rowsHeight() const; //!< without the axis
    bool hasAxis() const;
    QString textAt(const QPointF &point) const;

    RetryTimeline m_timeline;
    qint64 m_nowMicros = 0;
    TimelineGeometry m_geometry;
    QCategoryAxis *m_axis;
    qsizetype m_selected = -1; // index of m_timeline.bars
    bool m_isApplyingTheme = false;
};

} // namespace Reprise

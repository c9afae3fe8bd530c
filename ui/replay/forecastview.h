// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace Reprise {

struct ReplayPacing;

//! How a replay would fill up over its planned time: one bar for each part of it, as high as what
//! is sent by then, with the time since the start below.
class ForecastView final : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastView(QWidget *parent = nullptr);

    //! False where there is nothing to be shown: only the receiver decides how long it takes.
    bool setPlan(const ReplayPacing &pacing, qint64 events);
    //! "62 after 6 s, 124 after 12 s, …": what is painted, at the quarters.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBars(QPainter &painter, const QRect &plot) const;
    void paintTimes(QPainter &painter, const QRect &plot) const;

    static constexpr int Parts = 60;
    static constexpr int Quarters = 4;

    QList<qint64> m_sent; // by the end of each part
    qint64 m_durationMicros = 0;
};

} // namespace Reprise

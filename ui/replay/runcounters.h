// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/replayrun.h"

#include <QWidget>

namespace Reprise {

//! The numbers of a run in one row: each with its name below, zeros muted. They come from one
//! state of the run, so they always add up.
class RunCounters final : public QWidget
{
    Q_OBJECT

public:
    explicit RunCounters(QWidget *parent = nullptr);

    void setProgress(const RunProgress &progress, RunState state);
    //! "sent 143, delivered 141, …": what is painted.
    QString text() const;
    //! The same figure by figure, from left to right.
    QStringList texts() const;
    QRect figureRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure {
        QString name;
        QString value;
        std::optional<ItemState> state; // gives the colour
        bool isZero = false;
    };
    QList<Figure> figures() const;
    //! What each needs, in the order of figures().
    QList<int> widths() const;

    RunProgress m_progress;
    RunState m_state = RunState::Ready;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Reprise {

//! Maps moments to 0..1 so that short and long stretches are both readable; see RetryTimeline.
class TimeAxis
{
public:
    //! A stretch of the axis that must not shrink below the width of a bar.
    struct Span {
        qint64 fromMicros = 0;
        qint64 toMicros = 0; //!< > fromMicros
    };

    //! tries: what is drawn as bars. points: every other moment that gets a place. Stretches
    //! outside [innerFrom, innerTo] are drawn at a fraction of their width.
    TimeAxis(const QList<Span> &tries, QList<qint64> points, qint64 innerFrom, qint64 innerTo);

    qint64 fromMicros() const { return m_anchors.isEmpty() ? 0 : m_anchors.first().micros; }
    qint64 toMicros() const { return m_anchors.isEmpty() ? 0 : m_anchors.last().micros; }
    //! Clamped to 0..1; 0.5 for everything where the axis has a single moment.
    double positionOf(qint64 micros) const;

private:
    struct Anchor {
        qint64 micros = 0;
        double position = 0;
    };

    QList<Anchor> m_anchors; // by micros, none twice
};

} // namespace Reprise

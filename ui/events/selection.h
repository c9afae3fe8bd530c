// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Reprise {

//! Positions first to last, both included.
struct PositionSpan {
    qint64 first = 0;
    qint64 last = 0;

    qint64 count() const { return last - first + 1; }
    bool operator==(const PositionSpan &) const = default;
};

//! Which rows of a result are selected: runs of positions, so that a million rows cost one run.
//! "All matching" remembers that it was meant, and what was then taken out of it.
class Selection
{
public:
    qint64 count() const;
    bool isEmpty() const { return m_spans.isEmpty(); }
    bool isSelected(qint64 position) const;

    void clear();
    void selectOnly(qint64 position);
    //! In either order; what was selected before is dropped.
    void selectRange(qint64 a, qint64 b);
    void addRange(qint64 a, qint64 b);
    void removeRange(qint64 a, qint64 b);
    void toggle(qint64 position);
    //! Everything that matches, by position: nothing is materialised.
    void selectAll(qint64 total);

    //! Made by selectAll(), perhaps with exceptions since.
    bool isAllMatching() const { return m_allOf >= 0; }
    //! What was taken out of all matching, ascending; empty otherwise.
    QList<qint64> takenOut() const;
    //! Ascending, disjoint and not touching.
    const QList<PositionSpan> &spans() const { return m_spans; }

    bool operator==(const Selection &) const = default;

private:
    QList<PositionSpan> m_spans;
    qint64 m_allOf = -1; // size of the result that selectAll() was told, -1 for a picked selection
};

} // namespace Reprise

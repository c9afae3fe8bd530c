// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <limits>
#include <optional>

namespace Reprise {

//! The moments from <= t < to, microseconds in UTC.
struct TimeInterval {
    qint64 from = 0;
    qint64 to = 0;

    bool isEmpty() const { return from >= to; }
    bool contains(qint64 micros) const { return micros >= from && micros < to; }
    bool operator==(const TimeInterval &) const = default;
};

//! Which part of the time has been fetched: a set of moments, held as intervals in order that
//! neither touch nor overlap. A value.
class Coverage
{
public:
    //! Before everything: what a list that was read to its end has covered.
    static constexpr qint64 Beginning = std::numeric_limits<qint64>::min();
    //! After everything.
    static constexpr qint64 End = std::numeric_limits<qint64>::max();

    Coverage() = default;
    Coverage(std::initializer_list<TimeInterval> intervals);

    //! Unites; an empty interval changes nothing.
    void add(const TimeInterval &interval);
    void add(const Coverage &other);
    void subtract(const TimeInterval &interval);

    //! What is in both.
    Coverage intersected(const Coverage &other) const;
    //! What of the interval is missing, in order.
    QList<TimeInterval> gaps(const TimeInterval &within) const;

    bool isEmpty() const { return m_intervals.isEmpty(); }
    bool contains(qint64 micros) const;
    bool contains(const TimeInterval &interval) const;
    //! The interval that holds the moment.
    std::optional<TimeInterval> around(qint64 micros) const;
    const QList<TimeInterval> &intervals() const { return m_intervals; }
    //! Share of the interval that is fetched, 0 to 1; 1 for an empty one.
    double share(const TimeInterval &within) const;

    bool operator==(const Coverage &) const = default;

private:
    QList<TimeInterval> m_intervals;
};

//! "-inf..2026-04-12T09:14:02.113Z 2026-04-12T10:00:00Z..2026-04-12T11:00:00Z", for logs and the
//! command line; "nothing" where it is empty.
QByteArray toText(const Coverage &coverage);

} // namespace Reprise

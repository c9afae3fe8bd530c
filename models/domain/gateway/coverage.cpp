// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/gateway/coverage.h"

#include "models/domain/timestamp.h"

#include <algorithm>

namespace Reprise {

Coverage::Coverage(std::initializer_list<TimeInterval> intervals)
{
    for (const TimeInterval &interval : intervals)
        add(interval);
}

void Coverage::add(const TimeInterval &interval)
{
    if (interval.isEmpty())
        return;
    // What touches the new one becomes a part of it.
    const auto first = std::lower_bound(m_intervals.begin(), m_intervals.end(), interval.from,
        [](const TimeInterval &known, qint64 from) { return known.to < from; });
    const auto last = std::upper_bound(first, m_intervals.end(), interval.to,
        [](qint64 to, const TimeInterval &known) { return to < known.from; });
    TimeInterval united = interval;
    if (first != last) {
        united.from = std::min(united.from, first->from);
        united.to = std::max(united.to, std::prev(last)->to);
    }
    const auto place = m_intervals.erase(first, last);
    m_intervals.insert(place, united);
}

void Coverage::add(const Coverage &other)
{
    for (const TimeInterval &interval : other.m_intervals)
        add(interval);
}

void Coverage::subtract(const TimeInterval &interval)
{
    if (interval.isEmpty())
        return;
    QList<TimeInterval> rest;
    for (const TimeInterval &known : std::as_const(m_intervals)) {
        const TimeInterval before{known.from, std::min(known.to, interval.from)};
        const TimeInterval behind{std::max(known.from, interval.to), known.to};
        for (const TimeInterval &piece : {before, behind}) {
            if (!piece.isEmpty())
                rest.append(piece);
        }
    }
    m_intervals = rest;
}

Coverage Coverage::intersected(const Coverage &other) const
{
    Coverage both;
    auto mine = m_intervals.cbegin();
    auto theirs = other.m_intervals.cbegin();
    while (mine != m_intervals.cend() && theirs != other.m_intervals.cend()) {
        both.add({std::max(mine->from, theirs->from), std::min(mine->to, theirs->to)});
        if (mine->to < theirs->to)
            ++mine;
        else
            ++theirs;
    }
    return both;
}

QList<TimeInterval> Coverage::gaps(const TimeInterval &within) const
{
    QList<TimeInterval> gaps;
    qint64 from = within.from;
    for (const TimeInterval &known : m_intervals) {
        const TimeInterval gap{from, std::min(known.from, within.to)};
        if (!gap.isEmpty())
            gaps.append(gap);
        from = std::max(from, known.to);
    }
    if (from < within.to)
        gaps.append({from, within.to});
    return gaps;
}

std::optional<TimeInterval> Coverage::around(qint64 micros) const
{
    const auto found = std::find_if(m_intervals.cbegin(), m_intervals.cend(),
        [micros](const TimeInterval &interval) { return interval.contains(micros); });
    return found == m_intervals.cend() ? std::nullopt : std::optional(*found);
}

bool Coverage::contains(qint64 micros) const
{
    return around(micros).has_value();
}

bool Coverage::contains(const TimeInterval &interval) const
{
    return gaps(interval).isEmpty();
}

double Coverage::share(const TimeInterval &within) const
{
    if (within.isEmpty())
        return 1;
    // As doubles: the difference of the two ends of time does not fit.
    double missing = 0;
    for (const TimeInterval &gap : gaps(within))
        missing += double(gap.to) - double(gap.from);
    return 1 - missing / (double(within.to) - double(within.from));
}

static QByteArray momentText(qint64 micros)
{
    if (micros == Coverage::Beginning)
        return "-inf";
    return micros == Coverage::End ? QByteArray("inf") : toIsoText(micros);
}

QByteArray toText(const Coverage &coverage)
{
    QByteArrayList texts;
    for (const TimeInterval &interval : coverage.intervals())
        texts << momentText(interval.from) + ".." + momentText(interval.to);
    return texts.isEmpty() ? QByteArray("nothing") : texts.join(' ');
}

} // namespace Reprise

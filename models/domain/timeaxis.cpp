// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace Reprise {

namespace {

constexpr double MicrosPerSecond = 1'000'000;
constexpr double LeastTryWeight = 1; //!< of an answer within a second
constexpr double LeastGapWeight = 0.4;
//! What lies before the first and behind the last try is context, not the story.
constexpr double OuterShare = 0.5;

double logarithmOf(qint64 lengthMicros)
{
    return std::log2(1.0 + double(lengthMicros) / MicrosPerSecond);
}

//! Says for ascending moments whether one of the spans covers the stretch that begins there.
class Coverage
{
public:
    explicit Coverage(QList<TimeAxis::Span> spans)
        : m_spans(std::move(spans))
    {
        std::sort(
            m_spans.begin(), m_spans.end(), [](const TimeAxis::Span &a, const TimeAxis::Span &b) {
                return a.fromMicros < b.fromMicros;
            });
    }
    //! REQUIRES: not less than at the last call
    bool covers(qint64 micros)
    {
        for (; m_next < m_spans.size() && m_spans.at(m_next).fromMicros <= micros; ++m_next)
            m_coveredTo = std::max(m_coveredTo, m_spans.at(m_next).toMicros);
        return micros < m_coveredTo;
    }

private:
    QList<TimeAxis::Span> m_spans;
    qsizetype m_next = 0;
    qint64 m_coveredTo = std::numeric_limits<qint64>::min();
};

} // namespace

TimeAxis::TimeAxis(const QList<Span> &tries, QList<qint64> points, qint64 innerFrom, qint64 innerTo)
{
    for (const Span &span : tries)
        points << span.fromMicros << span.toMicros;
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    Coverage coverage(tries);
    double total = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        m_anchors.append({points.at(i), total});
        if (i + 1 == points.size())
            break;
        const double weight = logarithmOf(points.at(i + 1) - points.at(i));
        const bool isInner = points.at(i) >= innerFrom && points.at(i + 1) <= innerTo;
        if (coverage.covers(points.at(i)))
            total += std::max(weight, LeastTryWeight);
        else
            total += std::max(isInner ? weight : weight * OuterShare, LeastGapWeight);
    }
    for (Anchor &anchor : m_anchors)
        anchor.position = total > 0 ? anchor.position / total : 0.5;
}

double TimeAxis::positionOf(qint64 micros) const
{
    if (m_anchors.isEmpty())
        return 0.5;
    const auto isBefore = [](const Anchor &anchor, qint64 value) { return anchor.micros < value; };
    const auto after = std::lower_bound(m_anchors.begin(), m_anchors.end(), micros, isBefore);
    if (after == m_anchors.end())
        return m_anchors.last().position;
    if (after == m_anchors.begin() || after->micros == micros)
        return after->position;
    const auto before = after - 1;
    const double share = double(micros - before->micros) / double(after->micros - before->micros);
    return before->position + share * (after->position - before->position);
}

} // namespace Reprise

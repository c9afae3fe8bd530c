// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/selection.h"

#include <algorithm>

namespace Reprise {

qint64 Selection::count() const
{
    qint64 sum = 0;
    for (const PositionSpan &span : m_spans)
        sum += span.count();
    return sum;
}

bool Selection::isSelected(qint64 position) const
{
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), position,
        [](qint64 value, const PositionSpan &span) { return value < span.first; });
    return after != m_spans.begin() && std::prev(after)->last >= position;
}

void Selection::clear()
{
    m_spans.clear();
    m_allOf = -1;
}

void Selection::selectOnly(qint64 position)
{
    selectRange(position, position);
}

void Selection::selectRange(qint64 a, qint64 b)
{
    clear();
    addRange(a, b);
}

void Selection::addRange(qint64 a, qint64 b)
{
    PositionSpan merged{std::min(a, b), std::max(a, b)};
    QList<PositionSpan> spans;
    for (const PositionSpan &span : std::as_const(m_spans)) {
        if (span.last + 1 < merged.first || span.first > merged.last + 1) {
            spans.append(span);
            continue;
        }
        merged = {std::min(merged.first, span.first), std::max(merged.last, span.last)};
    }
    const auto place = std::find_if(spans.cbegin(), spans.cend(),
        [&](const PositionSpan &span) { return span.first > merged.last; });
    spans.insert(place, merged);
    m_spans = spans;
}

void Selection::removeRange(qint64 a, qint64 b)
{
    const PositionSpan gone{std::min(a, b), std::max(a, b)};
    QList<PositionSpan> spans;
    for (const PositionSpan &span : std::as_const(m_spans)) {
        if (span.last < gone.first || span.first > gone.last) {
            spans.append(span);
            continue;
        }
        if (span.first < gone.first)
            spans.append({span.first, gone.first - 1});
        if (span.last > gone.last)
            spans.append({gone.last + 1, span.last});
    }
    m_spans = spans;
    if (m_spans.isEmpty())
        m_allOf = -1;
}

void Selection::toggle(qint64 position)
{
    if (isSelected(position))
        removeRange(position, position);
    else
        addRange(position, position);
}

void Selection::selectAll(qint64 total)
{
    clear();
    if (total <= 0)
        return;
    m_spans = {{0, total - 1}};
    m_allOf = total;
}

QList<qint64> Selection::takenOut() const
{
    QList<qint64> positions;
    qint64 next = 0;
    for (const PositionSpan &span : m_spans) {
        for (; m_allOf >= 0 && next < span.first; ++next)
            positions.append(next);
        next = span.last + 1;
    }
    for (; next < m_allOf; ++next)
        positions.append(next);
    return positions;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/reportcharts.h"

#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

#include <algorithm>
#include <numeric>

namespace Reprise {

static constexpr int BarWidth = 960; // in the SVG's own units; the page scales it
static constexpr int BarHeight = 22;
static constexpr int PlotHeight = 120;
static constexpr int PlotLeft = 44;
static constexpr int AxisHeight = 20;
static constexpr double LeastPiece = 2.0; // a single failure among a million stays visible

const std::array<ItemState, ItemStateCount> &outcomeOrder()
{
    static constexpr std::array<ItemState, ItemStateCount> order{ItemState::Failed,
        ItemState::InDoubt, ItemState::Sending, ItemState::Refused, ItemState::Delivered,
        ItemState::Accepted, ItemState::Skipped, ItemState::Planned};
    return order;
}

QByteArray outcomeClass(ItemState state)
{
    return "s-" + itemStateWord(state).toByteArray();
}

// Two decimals, without the locale and without "1e-05": the same bytes everywhere.
static QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

static QByteArray rectangle(ItemState state, double x, double y, double width, double height)
{
    return "<rect class=\"" + outcomeClass(state) + "\" x=\"" + number(x) + "\" y=\"" + number(y)
        + "\" width=\"" + number(width) + "\" height=\"" + number(height) + "\"/>";
}

static QByteArray openSvg(int width, int height, const QByteArray &label)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
        + QByteArray::number(width) + ' ' + QByteArray::number(height) + "\" aria-label=\"" + label
        + "\">";
}

static QByteArray label(double x, double y, const char *anchor, const QByteArray &text)
{
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">"
        + text + "</text>";
}

//! Widths that add up to the whole, none of the occurring ones below LeastPiece.
static std::array<double, ItemStateCount> pieceWidths(const QList<Figure> &states, qint64 total)
{
    std::array<double, ItemStateCount> widths{};
    for (size_t i = 0; i < widths.size(); ++i) {
        const qint64 count = states.at(qsizetype(i)).value;
        if (count > 0)
            widths[i] = std::max(LeastPiece, double(count) * BarWidth / double(total));
    }
    const double sum = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    *std::max_element(widths.begin(), widths.end()) -= sum - BarWidth;
    return widths;
}

QByteArray totalsBarSvg(const QList<Figure> &states)
{
    Q_ASSERT(states.size() == ItemStateCount);
    qint64 total = 0;
    for (const Figure &figure : states)
        total += figure.value;
    if (total == 0)
        return {};
    QByteArray svg = openSvg(BarWidth, BarHeight, "Outcomes of all items");
    const std::array<double, ItemStateCount> widths = pieceWidths(states, total);
    double x = 0;
    for (const ItemState state : outcomeOrder()) {
        const double width = widths[size_t(state)];
        if (width > 0)
            svg += rectangle(state, x, 0, width, BarHeight);
        x += width;
    }
    return svg + "</svg>";
}

static qint64 sumOf(const ItemStateCounts &counts)
{
    return std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
}

static QByteArray columnSvg(const ItemStateCounts &counts, double x, double width, double scale)
{
    QByteArray svg;
    double y = PlotHeight;
    for (const ItemState state : outcomeOrder()) {
        const double height = double(counts[size_t(state)]) * scale;
        if (height <= 0)
            continue;
        y -= height;
        svg += rectangle(state, x, y, width, height);
    }
    return svg;
}

static QByteArray axisSvg(const OutcomesOverTime &outcomes, qint64 highest)
{
    const qint64 end = outcomes.fromMicros + outcomes.slotMicros * outcomes.counts.size();
    const double baseline = PlotHeight + AxisHeight - 5;
    QByteArray svg = "<line class=\"axis\" x1=\"" + number(PlotLeft) + "\" y1=\""
        + number(PlotHeight) + "\" x2=\"" + number(BarWidth) + "\" y2=\"" + number(PlotHeight)
        + "\"/>";
    svg += label(PlotLeft - 6, 10, "end", QByteArray::number(highest));
    svg += label(PlotLeft - 6, PlotHeight, "end", "0");
    svg += label(PlotLeft, baseline, "start", toIsoText(outcomes.fromMicros));
    return svg + label(BarWidth, baseline, "end", toIsoText(end));
}

QByteArray overTimeSvg(const OutcomesOverTime &outcomes)
{
    if (outcomes.counts.isEmpty())
        return {};
    qint64 highest = 1;
    for (const ItemStateCounts &counts : outcomes.counts)
        highest = std::max(highest, sumOf(counts));
    const double step = double(BarWidth - PlotLeft) / double(outcomes.counts.size());
    const double width = std::min(step * 0.86, 40.0);
    QByteArray svg =
        openSvg(BarWidth, PlotHeight + AxisHeight, "Items over the time they were sent");
    for (qsizetype i = 0; i < outcomes.counts.size(); ++i) {
        svg += columnSvg(outcomes.counts.at(i), PlotLeft + double(i) * step, width,
            double(PlotHeight) / double(highest));
    }
    return svg + axisSvg(outcomes, highest) + "</svg>";
}

} // namespace Reprise

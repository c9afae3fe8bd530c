// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runcounters.h"

#include "ui/replay/runtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <numeric>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastGap = 14;
constexpr int WidestGap = 40;

QFont valueFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.35);
    return font;
}

} // namespace

RunCounters::RunCounters(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Counts of the run"));
}

void RunCounters::setProgress(const RunProgress &progress, RunState state)
{
    m_progress = progress;
    m_state = state;
    setAccessibleDescription(text());
    update();
}

QList<RunCounters::Figure> RunCounters::figures() const
{
    const RunTotals &totals = m_progress.totals;
    const auto counted = [&](const QString &name, ItemState state) {
        const qint64 count = totals.count(state);
        return Figure{name, countText(count), state, count == 0};
    };
    const qint64 sent = totals.word(SentWord::Sent);
    const qint64 left = itemsLeft(totals);
    const bool isMoving = m_state == RunState::Running;
    const QString timeLeft = isMoving ? timeLeftText(m_progress) : QString();
    return {{tr("sent"), countText(sent), std::nullopt, sent == 0},
        counted(tr("accepted"), ItemState::Accepted),
        counted(tr("delivered"), ItemState::Delivered), counted(tr("failed"), ItemState::Failed),
        counted(tr("in doubt"), ItemState::InDoubt), counted(tr("refused"), ItemState::Refused),
        counted(tr("skipped"), ItemState::Skipped),
        {tr("left"), countText(left), std::nullopt, left == 0},
        {tr("rate"), isMoving ? rateText(m_progress.perSecond) : u"–"_s, std::nullopt, !isMoving},
        {tr("time"), timeLeft.isEmpty() ? u"–"_s : timeLeft, std::nullopt, timeLeft.isEmpty()}};
}

QString RunCounters::text() const
{
    return texts().join(u", "_s);
}

QStringList RunCounters::texts() const
{
    QStringList parts;
    for (const Figure &figure : figures())
        parts.append(figure.name + u' ' + figure.value);
    return parts;
}

QList<int> RunCounters::widths() const
{
    const QFontMetrics values(valueFont(font()));
    QList<int> widths;
    for (const Figure &figure : figures())
        widths.append(qMax(
            values.horizontalAdvance(figure.value), fontMetrics().horizontalAdvance(figure.name)));
    return widths;
}

//! As wide as it must be, and as far apart as there is room for.
QRect RunCounters::figureRect(int index) const
{
    const QList<int> needed = widths();
    const int all = std::accumulate(needed.cbegin(), needed.cend(), 0);
    const int gap = qBound(LeastGap, (width() - all) / int(needed.size()), WidestGap);
    const int left = std::accumulate(needed.cbegin(), needed.cbegin() + index, index * gap);
    return {left, 0, needed.at(index), height()};
}

QSize RunCounters::sizeHint() const
{
    const QList<int> needed = widths();
    const int lines = QFontMetrics(valueFont(font())).height() + fontMetrics().height() + 6;
    return {std::accumulate(needed.cbegin(), needed.cend(), int(needed.size()) * LeastGap), lines};
}

QSize RunCounters::minimumSizeHint() const
{
    return sizeHint();
}

void RunCounters::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    const QList<Figure> all = figures();
    const QFont large = valueFont(font());
    const int valueHeight = QFontMetrics(large).height();
    for (int i = 0; i < all.size(); ++i) {
        const Figure &figure = all.at(i);
        const QRect place = figureRect(i);
        const QColor color = figure.isZero ? theme.muted
            : figure.state                 ? StatusStyle::of(*figure.state, theme).color
                                           : theme.text;
        painter.setFont(large);
        painter.setPen(color);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, figure.value);
        painter.setFont(font());
        painter.setPen(theme.muted);
        painter.drawText(place.adjusted(0, valueHeight + 2, 0, 0),
            Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, figure.name);
    }
}

} // namespace Reprise

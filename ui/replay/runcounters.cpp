// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runcounters.h"

#include "ui/replay/runtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int FigureWidth = 84;

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
    QStringList parts;
    for (const Figure &figure : figures())
        parts.append(figure.name + u' ' + figure.value);
    return parts.join(u", "_s);
}

QSize RunCounters::sizeHint() const
{
    const int lines = QFontMetrics(valueFont(font())).height() + fontMetrics().height() + 6;
    return {int(figures().size()) * FigureWidth, lines};
}

QSize RunCounters::minimumSizeHint() const
{
    return {int(figures().size()) * 58, sizeHint().height()};
}

void RunCounters::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    const QList<Figure> all = figures();
    const int step = qMin(FigureWidth + 24, width() / int(all.size()));
    const QFont large = valueFont(font());
    const int valueHeight = QFontMetrics(large).height();
    int x = 0;
    for (const Figure &figure : all) {
        const QRect value(x, 0, step - 4, valueHeight);
        const QColor color = figure.isZero ? theme.muted
            : figure.state                 ? StatusStyle::of(*figure.state, theme).color
                                           : theme.text;
        painter.setFont(large);
        painter.setPen(color);
        painter.drawText(value, Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetrics(large).elidedText(figure.value, Qt::ElideRight, value.width()));
        painter.setFont(font());
        painter.setPen(theme.muted);
        painter.drawText(QRect(x, valueHeight + 2, step - 4, fontMetrics().height()),
            Qt::AlignLeft | Qt::TextSingleLine,
            fontMetrics().elidedText(figure.name, Qt::ElideRight, step - 4));
        x += step;
    }
}

} // namespace Reprise

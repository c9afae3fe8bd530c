// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/progressstrip.h"

#include "ui/access/accessnews.h"
#include "ui/replay/runtext.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QPainterPath>

namespace Reprise {

namespace {

constexpr std::array Order{ItemState::Delivered, ItemState::Accepted, ItemState::Failed,
    ItemState::InDoubt, ItemState::Sending, ItemState::Refused, ItemState::Skipped};

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress of the run"));
}

void ProgressStrip::setTotals(const RunTotals &totals)
{
    if (m_totals == totals)
        return;
    const int before = percent();
    m_totals = totals;
    update();
    if (percent() == before)
        return;
    QAccessibleValueChangeEvent event(this, percent());
    tellAccess(event);
}

int ProgressStrip::percent() const
{
    return percentDone(m_totals);
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(0, (height() - 8) / 2.0, width(), 8);
    QPainterPath clip;
    clip.addRoundedRect(whole, 4, 4);
    painter.setClipPath(clip);
    painter.fillRect(whole, theme.border);
    const double all = double(m_totals.total());
    double x = whole.left();
    for (const ItemState state : Order) {
        const double wide = all > 0 ? whole.width() * double(m_totals.count(state)) / all : 0;
        const bool isGood = state == ItemState::Delivered || state == ItemState::Accepted;
        const QRectF part(x, whole.top(), wide, whole.height());
        painter.fillRect(part, isGood ? theme.accent : StatusStyle::of(state, theme).color);
        if (state == ItemState::Failed)
            painter.fillRect(part, QBrush(theme.surface, Qt::BDiagPattern));
        x += wide;
    }
}

} // namespace Reprise

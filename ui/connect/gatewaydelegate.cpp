// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/gatewaydelegate.h"

#include "models/items/gatewaylistmodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/visibletext.h"

#include <QPainter>

namespace Reprise {

namespace {

constexpr int Padding = 8;

void drawLine(QPainter *painter, const QRect &line, const QFont &font, const QColor &color,
    const QString &text)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(toVisibleText(text), Qt::ElideRight, line.width()));
}

QFont nameFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont summaryFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

void GatewayDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current(option.palette);
    painter->save();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor back = theme.selection;
        back.setAlphaF(isCurrent ? 1.0F : 0.45F);
        painter->fillRect(option.rect, back);
    }
    const QRect inner = option.rect.adjusted(Padding, 5, -Padding, -5);
    QRect line = inner;
    line.setHeight(QFontMetrics(nameFont(option.font)).height());
    drawLine(painter, line, nameFont(option.font), theme.text, index.data().toString());
    line.setTop(line.bottom() + 2);
    line.setBottom(inner.bottom());
    drawLine(painter, line, summaryFont(option.font), theme.muted,
        index.data(GatewayListModel::SummaryRole).toString());
    painter->restore();
}

QSize GatewayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80,
        QFontMetrics(nameFont(option.font)).height()
            + QFontMetrics(summaryFont(option.font)).height() + 12};
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/sidebardelegate.h"

#include "ui/sidebar/sidebarmodel.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/visibletext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace Reprise {

namespace {

constexpr int SideMargin = 8; // beside the rounded background of a line
constexpr int Padding = 8; // inside it
constexpr int BarHeight = 4;

const SidebarEntry &entryOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const SidebarModel *>(index.model());
    Q_ASSERT(model);
    return model->entry(index);
}

QFont headingFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.87);
    font.setWeight(QFont::DemiBold);
    return font;
}

void paintBar(QPainter *painter, const QRect &line, int percent, const Theme &theme)
{
    const QRectF whole(
        line.left() + Padding, line.bottom() - BarHeight, line.width() - 2 * Padding, BarHeight);
    QRectF done = whole;
    done.setWidth(whole.width() * percent / 100);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.border);
    painter->drawRoundedRect(whole, 2, 2);
    painter->setBrush(theme.accent);
    painter->drawRoundedRect(done, 2, 2);
}

} // namespace

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SidebarEntry &entry = entryOf(index);
    const int text = option.fontMetrics.height();
    const bool isFirst = index.row() == 0;
    if (entry.kind == SidebarEntry::Kind::Heading && m_isFolded)
        return {40, isFirst ? 6 : 17}; // a line between the sections
    if (entry.kind == SidebarEntry::Kind::Heading)
        return {40, isFirst ? text + 14 : text + 20};
    return {40, text + 9 + (entry.percent && !m_isFolded ? BarHeight + 3 : 0)};
}

void SidebarDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SidebarEntry &entry = entryOf(index);
    const Theme &theme = Theme::current(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (entry.kind == SidebarEntry::Kind::Heading) {
        paintHeading(painter, option.rect, option.font, entry, theme);
        painter->restore();
        return;
    }
    const QRect line = option.rect.adjusted(SideMargin, 1, -SideMargin, -1);
    if (entry.isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor back = theme.selection;
        back.setAlphaF(entry.isCurrent ? 1.0F : 0.45F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(entry.isChoosable() ? back : QColor(Qt::transparent));
        painter->drawRoundedRect(line, 4, 4);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(line).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
    paintLine(painter, line, option.font, entry, theme);
    painter->restore();
}

void SidebarDelegate::paintHeading(QPainter *painter, const QRect &rect, const QFont &base,
    const SidebarEntry &entry, const Theme &theme) const
{
    if (m_isFolded) {
        if (rect.top() > 0)
            painter->fillRect(
                QRect(rect.left() + 12, rect.center().y(), rect.width() - 24, 1), theme.border);
        return;
    }
    painter->setFont(headingFont(base));
    painter->setPen(theme.muted);
    painter->drawText(rect.adjusted(SideMargin + Padding, 0, -SideMargin, -4),
        Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, entry.title);
}

void SidebarDelegate::paintLine(QPainter *painter, const QRect &line, const QFont &base,
    const SidebarEntry &entry, const Theme &theme) const
{
    if (m_isFolded)
        return paintFolded(painter, line, base, entry, theme);
    QRect text = line.adjusted(Padding, 0, -Padding, entry.percent ? -(BarHeight + 3) : 0);
    painter->setFont(base);
    const QFontMetrics metrics(base);
    if (!entry.mark.isEmpty()) {
        painter->setPen(theme.muted);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, entry.mark);
        text.setRight(text.right() - metrics.horizontalAdvance(entry.mark) - 8);
    }
    painter->setPen(entry.isChoosable() ? theme.text : theme.muted);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(toVisibleText(entry.title), Qt::ElideRight, text.width()));
    if (entry.percent)
        paintBar(painter, line, *entry.percent, theme);
}

void SidebarDelegate::paintFolded(QPainter *painter, const QRect &line, const QFont &base,
    const SidebarEntry &entry, const Theme &theme) const
{
    const QColor color = entry.isCurrent ? theme.accent : theme.muted;
    if (entry.brief.isEmpty())
        return drawGlyph(*painter, line, entry.glyph, color);
    painter->setFont(headingFont(base));
    painter->setPen(color);
    painter->drawText(line, Qt::AlignCenter | Qt::TextSingleLine, entry.brief);
}

bool SidebarDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Q_UNUSED(option)
    if (!index.isValid() || event->type() != QEvent::ToolTip)
        return false;
    const SidebarEntry &entry = entryOf(index);
    const QString text = entry.tip.isEmpty() ? entry.title : entry.tip;
    showPlainToolTip(event->globalPos(), text, view->viewport());
    return true;
}

} // namespace Reprise

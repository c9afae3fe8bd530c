// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/capabilitydelegate.h"

#include "models/items/capabilitymodel.h"
#include "models/items/roles.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int CellPadding = 8; //!< at either side, as the header's titles have it

void CapabilityDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state.testFlag(QStyle::State_Selected)) // under the padding, too
        painter->fillRect(option.rect, option.palette.highlight());
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(CellPadding, 0, -CellPadding, 0);
    PlainItemDelegate::paint(painter, inner, index);
}

QSize CapabilityDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(CellPadding, 0, -CellPadding, 0); // the width that lines are wrapped at
    return PlainItemDelegate::sizeHint(inner, index) + QSize(2 * CellPadding, 0);
}

void CapabilityDelegate::initStyleOption(
    QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    const Theme &theme = Theme::current(option->palette);
    const bool isPossible =
        index.siblingAtColumn(CapabilityModel::PossibleColumn).data(RawValueRole).toBool();
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    option->decorationAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    option->decorationPosition = QStyleOptionViewItem::Left;
    option->features |= QStyleOptionViewItem::WrapText;
    if (index.column() != CapabilityModel::PossibleColumn) {
        if (!isPossible)
            option->palette.setColor(QPalette::Text, theme.muted);
        return;
    }
    const QColor color = isPossible ? theme.succeeded : theme.muted;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {GlyphSize, GlyphSize};
    option->icon = QIcon(glyphPixmap(isPossible ? u"check"_s : u"minus"_s, color,
        option->widget ? option->widget->devicePixelRatioF() : 1.0));
    option->palette.setColor(QPalette::Text, color);
}

} // namespace Reprise

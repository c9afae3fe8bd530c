// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/capabilitydelegate.h"

#include "models/items/capabilitymodel.h"
#include "models/items/roles.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/theme.h"

namespace Reprise {

using namespace Qt::StringLiterals;

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

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/headerdelegate.h"

#include "models/items/headertablemodel.h"
#include "ui/widgets/theme.h"

namespace Reprise {

void HeaderDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    option->font = monospaceFont();
    option->textElideMode = Qt::ElideRight;
    if (index.column() != HeaderTableModel::NameColumn)
        return;
    const Theme &theme = Theme::current(option->palette);
    option->palette.setColor(QPalette::Text, theme.muted);
    option->palette.setColor(QPalette::HighlightedText, theme.muted);
}

} // namespace Reprise

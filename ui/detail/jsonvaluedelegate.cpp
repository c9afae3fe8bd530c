// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/jsonvaluedelegate.h"

#include "models/items/jsontreemodel.h"
#include "ui/widgets/theme.h"

namespace Reprise {

static QColor valueColor(JsonTreeModel::NodeKind kind, const Theme &theme)
{
    switch (kind) {
    case JsonTreeModel::NodeKind::String:
        return theme.string;
    case JsonTreeModel::NodeKind::Number:
    case JsonTreeModel::NodeKind::Literal:
        return theme.number;
    case JsonTreeModel::NodeKind::Broken:
    case JsonTreeModel::NodeKind::TooDeep:
        return theme.error;
    default:
        return theme.muted;
    }
}

void JsonValueDelegate::initStyleOption(
    QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    const auto *tree = qobject_cast<const JsonTreeModel *>(index.model());
    Q_ASSERT(tree);
    const Theme &theme = Theme::current(option->palette);
    const bool isName = index.column() == JsonTreeModel::NameColumn;
    const QColor color = isName ? theme.keyword : valueColor(tree->kind(index), theme);
    option->font = monospaceFont();
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace Reprise

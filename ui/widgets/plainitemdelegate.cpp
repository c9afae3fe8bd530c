// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plainitemdelegate.h"

#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/visibletext.h"

#include <QAbstractItemView>
#include <QHelpEvent>

namespace Reprise {

QString PlainItemDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    if (value.typeId() == QMetaType::QByteArray)
        return toVisibleText(QByteArrayView(value.toByteArray()));
    if (value.typeId() == QMetaType::QString) // Qt would turn line ends into separators
        return toVisibleText(value.toString());
    return toVisibleText(QStyledItemDelegate::displayText(value, locale));
}

QSize PlainItemDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int RowPadding = 6;
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), qMax(hint.height(), option.fontMetrics.height() + RowPadding)};
}

bool PlainItemDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty())
        hidePlainToolTip();
    else
        showPlainToolTip(event->globalPos(), text, view);
    return true;
}

} // namespace Reprise

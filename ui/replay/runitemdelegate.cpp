// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runitemdelegate.h"

#include "models/domain/replay/replayitem.h"
#include "models/items/replayitemmodel.h"
#include "models/items/roles.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

namespace Reprise {

namespace {

CellText numberCell(const QVariant &raw, const QString &text)
{
    return {raw.isValid() ? text : QStringLiteral("–"), Qt::AlignRight, Qt::ElideRight, false,
        !raw.isValid()};
}

CellText timeCell(const QVariant &raw)
{
    const QString text = raw.isValid() ? timeText(raw.toLongLong()) : QString();
    return {text, Qt::AlignLeft, Qt::ElideRight, true, false};
}

CellText cellOf(int column, const QVariant &raw)
{
    switch (column) {
    case ReplayItemModel::Position:
        return {countText(raw.toLongLong()), Qt::AlignRight, Qt::ElideRight, false, true};
    case ReplayItemModel::Code:
        return numberCell(raw, raw.toString());
    case ReplayItemModel::Took:
        return numberCell(raw, durationText(raw.toLongLong()));
    case ReplayItemModel::Sent:
    case ReplayItemModel::Received:
        return timeCell(raw);
    case ReplayItemModel::EventColumn:
        return {idText(raw.toByteArray()), Qt::AlignLeft, Qt::ElideMiddle, true, true};
    case ReplayItemModel::Detail:
        return {lineText(raw.toByteArray(), 300), Qt::AlignLeft, Qt::ElideRight, false, true};
    default:
        return {lineText(raw.toByteArray())};
    }
}

} // namespace

QSize RunItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {40, qMax(RowHeight, option.fontMetrics.height() + 8)};
}

void RunItemDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current(option.palette);
    const CellPainter cells(option.font);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    cells.paintBackground(painter, option, isSelected,
        hasFocus ? CellPainter::Row::Focused : CellPainter::Row::Other);
    const QVariant raw = index.data(RawValueRole);
    if (index.column() == ReplayItemModel::State)
        cells.paintStatus(painter, option.rect, StatusStyle::of(ItemState(raw.toInt()), theme));
    else
        cells.paintText(painter, option.rect, cellOf(index.column(), raw), theme);
}

} // namespace Reprise

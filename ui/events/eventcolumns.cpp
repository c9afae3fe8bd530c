// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventcolumns.h"

#include "models/items/eventtablemodel.h"
#include "ui/events/cellpainter.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

using Column = EventTableModel::Column;

//! What a text gets of the room that is left; others hold their width.
int shareOf(int column)
{
    switch (column) {
    case Column::Type:
        return 3;
    case Column::Source:
    case Column::Destination:
    case Column::Status:
        return 2;
    case Column::LastAnswer:
        return 6;
    default:
        return 0;
    }
}

//! A text as long as most are.
CellText usual(int column)
{
    CellText cell;
    switch (column) {
    case Column::Received:
    case Column::NextTry:
    case Column::Expires:
        return {timeText(0), Qt::AlignLeft, Qt::ElideRight, true};
    case Column::EventColumn:
        return {QString(18, u'0'), Qt::AlignLeft, Qt::ElideMiddle, true};
    case Column::Type:
        return {u"order.fulfilled"_s};
    case Column::LastAnswer:
        return {u"timed out after"_s};
    case Column::Tries:
        return {u"10 / 10"_s};
    case Column::Took:
    case Column::Size:
        return {u"888.8 ms"_s};
    default:
        return {u"fulfilment"_s};
    }
}

int widestStage(const CellPainter &cells)
{
    int widest = 0;
    for (const Stage stage : AllStages)
        widest = std::max(widest, cells.widthOf(StatusStyle::of(stage, Theme::light())));
    return widest;
}

} // namespace

bool isShownAtFirst(int column)
{
    constexpr std::array Shown{Column::Received, Column::StageColumn, Column::Type,
        Column::Destination, Column::EventColumn, Column::Code, Column::Tries, Column::Took,
        Column::LastAnswer};
    return std::find(Shown.begin(), Shown.end(), column) != Shown.end();
}

QList<ColumnFit::Column> eventColumns(const QFont &font)
{
    const CellPainter cells(font);
    QList<ColumnFit::Column> columns;
    for (int column = 0; column < EventTableModel::ColumnCount; ++column) {
        const bool isNarrow = column == Column::Code || column == Column::Replays;
        const int least = column == Column::StageColumn ? widestStage(cells)
            : isNarrow                                  ? cells.widthOf(CellText{u"000"_s})
                                                        : cells.widthOf(usual(column));
        columns.append({column, least, shareOf(column)});
    }
    return columns;
}

} // namespace Reprise

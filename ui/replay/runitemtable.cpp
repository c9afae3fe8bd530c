// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runitemtable.h"

#include "models/items/replayitemmodel.h"
#include "ui/events/cellpainter.h"
#include "ui/events/columnheader.h"
#include "ui/replay/runitemdelegate.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

namespace Reprise {

namespace {

//! Widths at which most items are not cut; texts share what is left.
QList<ColumnFit::Column> itemColumns(const QFont &font)
{
    const CellPainter cells(font);
    int widestState = 0;
    for (int state = 0; state < ItemStateCount; ++state)
        widestState =
            qMax(widestState, cells.widthOf(StatusStyle::of(ItemState(state), Theme::light())));
    const auto plain = [&](const char *text) {
        return cells.widthOf({QString::fromLatin1(text), Qt::AlignLeft, Qt::ElideRight, false});
    };
    const auto mono = [&](const QString &text) {
        return cells.widthOf({text, Qt::AlignLeft, Qt::ElideRight, true});
    };
    using Column = ReplayItemModel::Column;
    return {{Column::Position, plain("100,000"), 0}, {Column::State, widestState, 0},
        {Column::Code, plain("000"), 0}, {Column::Took, plain("888.8 ms"), 0},
        {Column::Sent, mono(timeText(0)), 0}, {Column::Received, mono(timeText(0)), 0},
        {Column::EventColumn, mono(QString(18, u'0')), 0},
        {Column::Type, plain("order.fulfilled"), 2}, {Column::Destination, plain("fulfilment"), 1},
        {Column::Detail, plain("no answer"), 4}};
}

} // namespace

RunItemTable::RunItemTable(ReplayItemModel &items, QWidget *parent)
    : QTableView(parent)
{
    setModel(&items);
    setItemDelegate(new RunItemDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new ColumnHeader(
        {ReplayItemModel::Position, ReplayItemModel::Code, ReplayItemModel::Took}, this));
    setFrameShape(NoFrame);
    setAccessibleName(tr("Items of the run"));
    m_fit = new ColumnFit(horizontalHeader(), this);
    applyFont();
}

void RunItemTable::applyFont()
{
    verticalHeader()->setDefaultSectionSize(
        qMax(RunItemDelegate::RowHeight, fontMetrics().height() + 9));
    m_fit->setColumns(itemColumns(font()));
    m_fit->fit();
}

void RunItemTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/eventtableaccess.h"

#include "models/items/eventtablemodel.h"
#include "models/items/roles.h"
#include "ui/events/eventdelegate.h"
#include "ui/events/eventtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/visibletext.h"

#include <QHeaderView>

#include <limits>

namespace Reprise {

using namespace Qt::StringLiterals;

EventTableAccess::EventTableAccess(EventTable &table)
    : TableAccess(&table)
    , m_table(table)
    , m_model(*qobject_cast<EventTableModel *>(table.model()))
    , m_empty(table.findChild<EmptyState *>())
{
    QObject::connect(m_table.selectionModel(), &QItemSelectionModel::currentChanged, context(),
        [this] { tellMove(); });
    QObject::connect(
        &m_table, &EventTable::selectionChangedTo, context(), [this] { tellSelected(); });
    QObject::connect(&m_model, &QAbstractItemModel::dataChanged, context(),
        [this](const QModelIndex &from, const QModelIndex &to) { noticeContents(from, to); });
    QObject::connect(
        &m_model, &QAbstractItemModel::modelReset, context(), [this] { tellDescription(); });
}

// Columns

QList<int> EventTableAccess::columns() const
{
    QList<int> shown;
    for (int visual = 0; visual < m_model.columnCount(); ++visual) {
        const int column = m_table.horizontalHeader()->logicalIndex(visual);
        if (!m_table.isColumnHidden(column))
            shown.append(column);
    }
    return shown;
}

int EventTableAccess::columnCount() const
{
    return int(columns().size());
}

QString EventTableAccess::title(int column) const
{
    return m_model.headerData(columns().value(column), Qt::Horizontal).toString();
}

QString EventTableAccess::titleNote(int column) const
{
    const QHeaderView *header = m_table.horizontalHeader();
    if (columns().value(column, -1) != header->sortIndicatorSection())
        return {};
    return header->sortIndicatorOrder() == Qt::AscendingOrder ? tr("sorted, least first")
                                                              : tr("sorted, most first");
}

QRect EventTableAccess::titleRect(int column) const
{
    const QHeaderView *header = m_table.horizontalHeader();
    const int section = columns().value(column);
    return {header->x() + header->sectionViewportPosition(section), header->y(),
        header->sectionSize(section), header->height()};
}

void EventTableAccess::activateTitle(int column)
{
    const int section = columns().value(column);
    const bool descends = section == m_table.horizontalHeader()->sortIndicatorSection()
        && m_table.horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
    m_table.horizontalHeader()->setSortIndicator(
        section, descends ? Qt::DescendingOrder : Qt::AscendingOrder);
}

// Rows

int EventTableAccess::rowCount() const
{
    return m_model.rowCount();
}

int EventTableAccess::currentRow() const
{
    return int(m_table.currentRow());
}

int EventTableAccess::currentColumn() const
{
    return int(qMax<qsizetype>(0, columns().indexOf(m_table.currentIndex().column())));
}

int EventTableAccess::firstVisibleRow() const
{
    return qMax(0, m_table.rowAt(0));
}

int EventTableAccess::visibleRowCount() const
{
    const int last = m_table.rowAt(m_table.viewport()->height() - 1);
    const int end = last < 0 ? rowCount() : last + 1;
    return rowCount() == 0 ? 0 : end - firstVisibleRow();
}

QRect EventTableAccess::cellRect(int row, int column) const
{
    const QRect cell = m_table.visualRect(m_model.index(row, columns().value(column)));
    return cell.translated(m_table.viewport()->pos());
}

QString EventTableAccess::shortText(int row, int modelColumn) const
{
    // Asking for the role tells the model which rows are wanted.
    const bool isLoading = m_model.index(row, modelColumn).data(IsLoadingRole).toBool();
    const Event *event = m_model.eventAt(row);
    if (isLoading || !event)
        return tr("loading");
    if (modelColumn == EventTableModel::StageColumn)
        return StatusStyle::of(event->stage, Theme::light()).word;
    if (modelColumn == EventTableModel::EventColumn)
        return toVisibleText(QByteArrayView(event->id.text()));
    return EventDelegate::cellText(modelColumn, *event).text;
}

QString EventTableAccess::cellText(int row, int column) const
{
    return shortText(row, columns().value(column));
}

QString EventTableAccess::rowText(int row) const
{
    const QString place = tr("Row %1 of %2").arg(countText(row + 1), countText(rowCount()));
    QStringList parts{isSelected(row) ? tr("%1, selected").arg(place) : place};
    const QList<int> shown = columns();
    for (int column = 0; column < shown.size(); ++column)
        parts.append(
            tr("%1: %2", "column, value").arg(title(column), shortText(row, shown.at(column))));
    return parts.join(u"; "_s);
}

// Selection

bool EventTableAccess::isSelected(int row) const
{
    return m_table.selection().isSelected(row);
}

int EventTableAccess::selectedRowCount() const
{
    return int(qMin<qint64>(m_table.selection().count(), std::numeric_limits<int>::max()));
}

QList<int> EventTableAccess::selectedRows() const
{
    QList<int> rows;
    for (const PositionSpan &span : m_table.selection().spans()) {
        for (qint64 row = span.first; row <= span.last; ++row) {
            if (rows.size() == SelectedRowLimit)
                return rows;
            rows.append(int(row));
        }
    }
    return rows;
}

bool EventTableAccess::setSelected(int row, bool isSelected)
{
    if (row < 0 || row >= rowCount())
        return false;
    Selection selection = m_table.selection();
    if (isSelected)
        selection.addRange(row, row);
    else
        selection.removeRange(row, row);
    m_table.setSelection(selection);
    return true;
}

void EventTableAccess::goTo(int row, int column)
{
    m_table.setFocus(Qt::OtherFocusReason);
    m_table.selectionModel()->setCurrentIndex(
        m_model.index(row, columns().value(column)), QItemSelectionModel::NoUpdate);
    m_table.scrollTo(m_table.currentIndex());
}

void EventTableAccess::activate(int row)
{
    emit m_table.activatedRow(row);
}

// The table as a whole

QAccessibleInterface *EventTableAccess::placeholder() const
{
    return m_empty && !m_empty->isHidden() ? QAccessible::queryAccessibleInterface(m_empty)
                                           : nullptr;
}

QString EventTableAccess::placeholderText() const
{
    return m_empty && !m_empty->isHidden() ? m_empty->what() + u' ' + m_empty->why() : QString();
}

QString EventTableAccess::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Description)
        return TableAccess::text(kind);
    if (const QString why = placeholderText(); !why.isEmpty())
        return why;
    return tr("%Ln events, %1 selected", nullptr, rowCount())
        .arg(countText(m_table.selection().count()));
}

// News

void EventTableAccess::tellMove()
{
    m_told = currentRow() < 0 ? QString() : cellText(currentRow(), currentColumn());
    tellCurrent();
}

void EventTableAccess::noticeContents(const QModelIndex &from, const QModelIndex &to)
{
    const int row = currentRow();
    if (row < from.row() || row > to.row())
        return;
    const QString now = cellText(row, currentColumn());
    if (std::exchange(m_told, now) != now)
        tellCurrentText();
}

} // namespace Reprise

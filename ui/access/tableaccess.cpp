// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/tableaccess.h"

#include "ui/access/accessnews.h"
#include "ui/access/cellaccess.h"
#include "ui/access/titleaccess.h"

#include <QWidget>

#include <limits>
#include <utility>

namespace Reprise {

TableAccess::TableAccess(QWidget *widget)
    : QAccessibleWidget(widget, QAccessible::Table)
    , m_watch(widget, [this] { tellCurrent(); })
{
}

TableAccess::~TableAccess()
{
    forget();
}

void TableAccess::forget()
{
    for (const QAccessible::Id id : std::exchange(m_cells, {}))
        QAccessible::deleteAccessibleInterface(id);
}

//! A person who walks down ten million rows must not leave ten million cells behind.
void TableAccess::forgetUnseen() const
{
    const int first = firstVisibleRow();
    const int last = first + visibleRowCount();
    const int current = currentRow();
    m_cells.removeIf([=](const std::pair<const Key &, QAccessible::Id &> cell) {
        const int row = int(cell.first >> 32U);
        if (row == TitleRow || (row >= first && row < last) || row == current)
            return false;
        QAccessible::deleteAccessibleInterface(cell.second);
        return true;
    });
}

QAccessibleInterface *TableAccess::made(int row, int column) const
{
    if (column < 0 || column >= columnCount() || row >= rowCount())
        return nullptr;
    if (m_cells.size() > KeptCells)
        forgetUnseen();
    QAccessible::Id &id = m_cells[keyOf(row, column)];
    if (QAccessibleInterface *known = id ? QAccessible::accessibleInterface(id) : nullptr)
        return known;
    auto &table = *const_cast<TableAccess *>(this);
    QAccessibleInterface *cell = row == TitleRow
        ? static_cast<QAccessibleInterface *>(new TitleAccess(table, column))
        : new CellAccess(table, row, column);
    id = QAccessible::registerAccessibleInterface(cell);
    return cell;
}

QAccessibleInterface *TableAccess::cellAt(int row, int column) const
{
    return row < 0 ? nullptr : made(row, column);
}

QAccessibleInterface *TableAccess::titleAt(int column) const
{
    return made(TitleRow, column);
}

// Children

int TableAccess::childCount() const
{
    return (1 + visibleRowCount()) * columnCount() + (placeholder() ? 1 : 0);
}

QAccessibleInterface *TableAccess::child(int index) const
{
    const int columns = columnCount();
    const int cells = (1 + visibleRowCount()) * columns;
    if (index < 0 || index > cells)
        return nullptr;
    if (index == cells)
        return placeholder();
    return index < columns ? titleAt(index)
                           : cellAt(firstVisibleRow() + index / columns - 1, index % columns);
}

int TableAccess::indexOfChild(const QAccessibleInterface *child) const
{
    auto *asked = const_cast<QAccessibleInterface *>(child);
    if (const auto *title = dynamic_cast<const TitleAccess *>(child))
        return title->column();
    if (QAccessibleTableCellInterface *cell = asked ? asked->tableCellInterface() : nullptr) {
        const int line = cell->rowIndex() - firstVisibleRow();
        if (line >= 0 && line < visibleRowCount())
            return (1 + line) * columnCount() + cell->columnIndex();
    }
    return -1;
}

QAccessibleInterface *TableAccess::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *candidate = child(i);
        if (candidate && candidate->rect().contains(x, y))
            return candidate;
    }
    return nullptr;
}

QAccessibleInterface *TableAccess::focusChild() const
{
    return hasFocus() ? cellAt(currentRow(), currentColumn()) : nullptr;
}

bool TableAccess::hasFocus() const
{
    return widget()->hasFocus();
}

QAccessible::State TableAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
}

void *TableAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

// Selection

int TableAccess::selectedCellCount() const
{
    const qint64 cells = qint64(selectedRowCount()) * columnCount();
    return int(qMin<qint64>(cells, std::numeric_limits<int>::max()));
}

QList<QAccessibleInterface *> TableAccess::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (int line = 0; line < visibleRowCount(); ++line) {
        const int row = firstVisibleRow() + line;
        for (int column = 0; isSelected(row) && column < columnCount(); ++column)
            cells.append(cellAt(row, column));
    }
    return cells;
}

// News

void TableAccess::tellCurrent()
{
    if (QAccessibleInterface *cell = focusChild()) {
        QAccessibleEvent event(cell, QAccessible::Focus);
        tellAccess(event);
    }
}

void TableAccess::tellCurrentText()
{
    if (QAccessibleInterface *cell = focusChild()) {
        QAccessibleEvent event(cell, QAccessible::NameChanged);
        tellAccess(event);
    }
}

void TableAccess::tellSelected()
{
    if (QAccessibleInterface *cell = cellAt(currentRow(), currentColumn())) {
        QAccessibleEvent event(cell,
            isSelected(currentRow()) ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
        tellAccess(event);
    }
    tellDescription();
}

void TableAccess::tellDescription()
{
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    tellAccess(event);
}

void TableAccess::modelChange(QAccessibleTableModelChangeEvent *event)
{
    // Cells know their place only, so that new contents in the same places need nothing.
    if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
        forget();
}

} // namespace Reprise

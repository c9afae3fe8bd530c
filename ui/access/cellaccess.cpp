// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/cellaccess.h"

#include "ui/access/tableaccess.h"

#include <QWidget>

namespace Reprise {

CellAccess::CellAccess(TableAccess &table, int row, int column)
    : m_table(table)
    , m_row(row)
    , m_column(column)
{
}

bool CellAccess::isValid() const
{
    return m_table.isValid() && m_row < m_table.rowCount() && m_column < m_table.columnCount();
}

QWindow *CellAccess::window() const
{
    return m_table.window();
}

QAccessibleInterface *CellAccess::parent() const
{
    return &m_table;
}

QAccessibleInterface *CellAccess::table() const
{
    return &m_table;
}

QString CellAccess::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
        return m_table.cellText(m_row, m_column);
    case QAccessible::Description:
        return m_table.rowText(m_row);
    default:
        return {};
    }
}

QRect CellAccess::rect() const
{
    const auto *widget = qobject_cast<QWidget *>(m_table.object());
    if (!isValid() || !widget)
        return {};
    const QRect cell = m_table.cellRect(m_row, m_column);
    return {widget->mapToGlobal(cell.topLeft()), cell.size()};
}

QAccessible::State CellAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const int line = m_row - m_table.firstVisibleRow();
    const bool isCurrent = m_row == m_table.currentRow() && m_column == m_table.currentColumn();
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.extSelectable = true;
    state.readOnly = true;
    state.selected = isSelected();
    state.focused = isCurrent && m_table.state().focused;
    state.offscreen = line < 0 || line >= m_table.visibleRowCount();
    return state;
}

bool CellAccess::isSelected() const
{
    return m_table.isSelected(m_row);
}

QList<QAccessibleInterface *> CellAccess::columnHeaderCells() const
{
    QAccessibleInterface *title = m_table.titleAt(m_column);
    return title ? QList<QAccessibleInterface *>{title} : QList<QAccessibleInterface *>{};
}

void *CellAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QStringList CellAccess::actionNames() const
{
    return {setFocusAction(), toggleAction(), pressAction()};
}

void CellAccess::doAction(const QString &action)
{
    if (!isValid())
        return;
    if (action == setFocusAction())
        m_table.goTo(m_row, m_column);
    else if (action == toggleAction())
        m_table.setSelected(m_row, !isSelected());
    else if (action == pressAction())
        m_table.activate(m_row);
}

} // namespace Reprise

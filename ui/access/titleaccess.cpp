// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/titleaccess.h"

#include "ui/access/tableaccess.h"

#include <QWidget>

namespace Reprise {

TitleAccess::TitleAccess(TableAccess &table, int column)
    : m_table(table)
    , m_column(column)
{
}

bool TitleAccess::isValid() const
{
    return m_table.isValid() && m_column < m_table.columnCount();
}

QWindow *TitleAccess::window() const
{
    return m_table.window();
}

QAccessibleInterface *TitleAccess::parent() const
{
    return &m_table;
}

QString TitleAccess::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
        return m_table.title(m_column);
    case QAccessible::Description:
        return m_table.titleNote(m_column);
    default:
        return {};
    }
}

QRect TitleAccess::rect() const
{
    const auto *widget = qobject_cast<QWidget *>(m_table.object());
    if (!isValid() || !widget)
        return {};
    const QRect title = m_table.titleRect(m_column);
    return {widget->mapToGlobal(title.topLeft()), title.size()};
}

void *TitleAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

void TitleAccess::doAction(const QString &action)
{
    if (isValid() && action == pressAction())
        m_table.activateTitle(m_column);
}

} // namespace Reprise

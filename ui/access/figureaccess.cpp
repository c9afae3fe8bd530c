// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/figureaccess.h"

#include "ui/access/figuresaccess.h"

namespace Reprise {

FigureAccess::FigureAccess(FiguresAccess &figures, int index)
    : m_figures(figures)
    , m_index(index)
{
}

bool FigureAccess::isValid() const
{
    return m_figures.isValid();
}

QWindow *FigureAccess::window() const
{
    return m_figures.window();
}

QAccessibleInterface *FigureAccess::parent() const
{
    return &m_figures;
}

QString FigureAccess::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? m_figures.figureText(m_index) : QString();
}

QRect FigureAccess::rect() const
{
    return isValid() ? m_figures.figureRect(m_index) : QRect();
}

QAccessible::State FigureAccess::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    return state;
}

} // namespace Reprise

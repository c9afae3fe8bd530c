// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/panecycle.h"

#include <QApplication>
#include <QWidget>

namespace Reprise {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus
        && !widget->focusProxy();
}

} // namespace

void PaneCycle::setPanes(const QList<QWidget *> &panes)
{
    m_panes.clear();
    for (QWidget *pane : panes)
        m_panes.append(pane);
}

int PaneCycle::current() const
{
    const QWidget *focused = QApplication::focusWidget();
    for (int i = 0; i < m_panes.size(); ++i) {
        const QWidget *pane = m_panes.at(i);
        if (focused && pane && (pane == focused || pane->isAncestorOf(focused)))
            return i;
    }
    return -1;
}

//! The one used last in the pane, else the first that Tab would reach.
QWidget *PaneCycle::placeIn(QWidget *pane)
{
    if (!pane || !pane->isVisible() || !pane->isEnabled())
        return nullptr;
    if (QWidget *proxy = pane->focusProxy())
        return takesFocus(proxy) ? proxy : nullptr;
    if (QWidget *last = pane->focusWidget(); last && takesFocus(last))
        return last;
    if (takesFocus(pane))
        return pane;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

void PaneCycle::step(int direction)
{
    const int count = int(m_panes.size());
    const int from = current();
    const int start = from < 0 && direction < 0 ? count : from;
    for (int i = 1; i <= count; ++i) {
        const int index = ((start + direction * i) % count + count) % count;
        if (QWidget *place = placeIn(m_panes.at(index))) {
            place->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace Reprise

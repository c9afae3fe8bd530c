// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/focusways.h"

#include "ui/actions.h"
#include "ui/events/eventspage.h"
#include "ui/events/eventtable.h"
#include "ui/sidebar/sidebar.h"
#include "ui/style/focusring.h"
#include "ui/widgets/messagebanner.h"
#include "ui/window/panecycle.h"
#include "ui/window/topbar.h"
#include "ui/window/windowshell.h"

namespace Reprise {

FocusWays::FocusWays(Actions &actions, WindowShell &shell, QObject *parent)
    : QObject(parent)
    , m_shell(shell)
    , m_panes(new PaneCycle(this))
{
    new FocusRing(this);
    m_panes->setPanes(shell.panes());
    const auto on = [&](Actions::Id id, auto slot) {
        connect(actions.at(id), &QAction::triggered, this, slot);
    };
    on(Actions::Find, [this] { m_shell.topBar()->focusFind(); });
    on(Actions::FocusSidebar, [this] { m_shell.sidebar()->setFocus(Qt::ShortcutFocusReason); });
    on(Actions::NextPane, [this] { m_panes->focusNext(); });
    on(Actions::PreviousPane, [this] { m_panes->focusPrevious(); });
    for (const Actions::Id id :
        {Actions::FocusFilter, Actions::FocusTimes, Actions::FocusEvents, Actions::FocusDetail})
        on(id, [this] { m_shell.showEvents(); });
}

void FocusWays::stepBack()
{
    if (m_shell.banner()->isVisible())
        return m_shell.banner()->dismiss();
    if (m_shell.currentPage() == m_shell.eventsPage())
        toEvents();
}

void FocusWays::toEvents()
{
    m_shell.eventsPage()->table()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Reprise

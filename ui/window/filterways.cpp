// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/filterways.h"

#include "ui/actions.h"
#include "ui/events/eventspage.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/viewcounter.h"
#include "ui/sidebar/viewshelf.h"
#include "ui/widgets/format.h"
#include "ui/window/sourceswitch.h"
#include "ui/window/topbar.h"
#include "ui/window/windowshell.h"

namespace Reprise {

static constexpr int ShownName = 40;

FilterWays::FilterWays(
    Actions &actions, WindowShell &shell, SourceSwitch &source, WindowState &state, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_shell(shell)
    , m_source(source)
    , m_counter(new ViewCounter(this))
    , m_shelf(new ViewShelf(state, *shell.sidebar(), *m_counter, this))
{
    connect(&source, &SourceSwitch::aboutToClose, this, &FilterWays::leaveSession);
    connect(&source, &SourceSwitch::opened, this, [this](bool isNew) {
        if (isNew)
            takeSession();
    });
    connectFinding();
    connectViews();
    showSaveView();
}

void FilterWays::connectFinding()
{
    connect(m_shell.sidebar(), &Sidebar::filterChosen, this, [this](const QByteArray &text) {
        m_shell.showEvents();
        m_shell.eventsPage()->applyFilter(QString::fromUtf8(text));
    });
    connect(m_shell.topBar(), &TopBar::findRequested, this, [this](const QString &text) {
        m_shell.showEvents();
        m_shell.eventsPage()->find(text);
    });
}

void FilterWays::connectViews()
{
    Sidebar *sidebar = m_shell.sidebar();
    const EventsPage *events = m_shell.eventsPage();
    connect(events, &EventsPage::filterChanged, sidebar, &Sidebar::setCurrentFilter);
    connect(events, &EventsPage::filterChanged, this, &FilterWays::showSaveView);
    connect(m_counter, &ViewCounter::counted, sidebar, &Sidebar::setViewCounts);
    connect(m_counter, &ViewCounter::failuresFound, sidebar, &Sidebar::setFailures);
    connect(m_shelf, &ViewShelf::changed, this, &FilterWays::showSaveView);
    connect(m_actions.at(Actions::SaveView), &QAction::triggered, this, &FilterWays::askSave);
}

void FilterWays::takeSession()
{
    m_shelf->setProfile(m_source.profile().id);
    m_counter->setSession(m_source.session());
}

void FilterWays::leaveSession()
{
    m_counter->setSession(nullptr);
    m_shelf->setProfile({});
}

void FilterWays::askSave()
{
    m_shelf->askSave(m_shell.eventsPage()->filterText().toUtf8());
}

//! What is a view already needs no second one.
void FilterWays::showSaveView()
{
    const QByteArray filter = m_shell.eventsPage()->filterText().toUtf8();
    const QString known = lineText(m_shelf->titleOf(filter).toUtf8(), ShownName);
    m_actions.setEnabled(Actions::SaveView,
        m_source.session() && !filter.isEmpty() && known.isEmpty(),
        filter.isEmpty() ? tr("There is no filter to save.")
                         : tr("The view “%1” has this filter already.").arg(known));
}

} // namespace Reprise

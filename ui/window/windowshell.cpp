// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowshell.h"

#include "ui/detail/eventdetail.h"
#include "ui/events/eventspage.h"
#include "ui/events/eventtable.h"
#include "ui/events/filterbar.h"
#include "ui/histogram/histogramview.h"
#include "ui/replay/runpanel.h"
#include "ui/sidebar/sidebar.h"
#include "ui/widgets/messagebanner.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"

#include <QSplitter>
#include <QStackedWidget>

namespace Reprise {

WindowShell::WindowShell(Actions &actions, QWidget *parent)
    : WindowFrame(parent)
    , m_top(new TopBar(actions, this))
    , m_banner(new MessageBanner(this))
    , m_lasting(new MessageBanner(this))
    , m_splitter(new QSplitter(this))
    , m_sidebar(new Sidebar(m_splitter))
    , m_pages(new QStackedWidget(m_splitter))
    , m_events(new EventsPage(actions, m_pages))
    , m_plan(new PlanPage(m_pages))
    , m_run(new RunPanel(m_pages))
    , m_status(new StatusLine(this))
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_events, m_plan, m_run})
        m_pages->addWidget(page);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({Sidebar::WideWidth, FoldWidth});
    addPart(m_top);
    addPart(m_banner);
    addPart(m_lasting);
    addPart(m_splitter, 1);
    addPart(m_status);
}

QWidget *WindowShell::currentPage() const
{
    return m_pages->currentWidget();
}

QList<QWidget *> WindowShell::panes() const
{
    return {m_top, m_banner, m_lasting, m_sidebar, m_events->filterBar(), m_events->histogram(),
        m_events->table(), m_events->detail(), m_plan, m_run, m_status};
}

void WindowShell::showEvents()
{
    showPage(m_events);
}

void WindowShell::showPlan()
{
    showPage(m_plan);
}

void WindowShell::showRun()
{
    showPage(m_run);
}

void WindowShell::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    const bool isRun = page == m_run && m_run->run();
    m_sidebar->setCurrentRun(isRun ? m_run->run()->summary().id : RunId());
}

QByteArray WindowShell::saveSplitter() const
{
    return m_sidebar->isFolded() ? QByteArray() : m_splitter->saveState();
}

void WindowShell::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void WindowShell::resizeEvent(QResizeEvent *event)
{
    WindowFrame::resizeEvent(event);
    const bool isNarrow = width() < FoldWidth;
    if (isNarrow != m_sidebar->isFolded())
        fold(isNarrow);
}

void WindowShell::fold(bool isNarrow)
{
    m_sidebar->setFolded(isNarrow);
    m_sidebar->setMaximumWidth(isNarrow ? Sidebar::FoldedWidth : QWIDGETSIZE_MAX);
    const int wide = isNarrow ? Sidebar::FoldedWidth : Sidebar::WideWidth;
    m_splitter->setSizes({wide, width() - wide});
    m_top->setCompact(isNarrow);
}

} // namespace Reprise

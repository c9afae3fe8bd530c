// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/replayflow.h"

#include "ui/events/eventspage.h"
#include "ui/replay/runpanel.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/outputdialogs.h"
#include "ui/window/runwatch.h"
#include "ui/window/sourceswitch.h"
#include "ui/window/statusline.h"
#include "ui/window/windowshell.h"

namespace Reprise {

ReplayFlow::ReplayFlow(WindowShell &shell, SourceSwitch &source, QObject *parent)
    : QObject(parent)
    , m_shell(shell)
    , m_source(source)
    , m_watch(new RunWatch(this))
{
    connect(&source, &SourceSwitch::aboutToClose, this, &ReplayFlow::leaveSession);
    connect(&source, &SourceSwitch::opened, this, [this](bool isNew) {
        if (isNew)
            takeSession();
    });
    connectPages();
    connectStatus();
}

void ReplayFlow::connectPages()
{
    PlanPage *plan = m_shell.planPage();
    RunPanel *panel = m_shell.runPanel();
    connect(plan, &PlanPage::closed, &m_shell, &WindowShell::showEvents);
    connect(plan, &PlanPage::runCreated, this, &ReplayFlow::showRun);
    connect(panel, &RunPanel::closed, &m_shell, &WindowShell::showEvents);
    connect(panel, &RunPanel::reportRequested, this, &ReplayFlow::saveReport);
    connect(panel, &RunPanel::eventRequested, this, [this](const EventId &event) {
        m_shell.showEvents();
        m_shell.eventsPage()->find(QString::fromUtf8(event.text()));
    });
}

void ReplayFlow::connectStatus()
{
    StatusLine *status = m_shell.statusLine();
    connect(m_watch, &RunWatch::runsChanged, this,
        [this] { m_shell.sidebar()->setRuns(m_watch->runs()); });
    connect(m_watch, &RunWatch::activeChanged, status, &StatusLine::setRun);
    connect(m_shell.sidebar(), &Sidebar::runChosen, this, &ReplayFlow::openRun);
    connect(status, &StatusLine::failed, this, &ReplayFlow::failed);
    connect(status, &StatusLine::runChosen, this, [this] { showRun(m_watch->active()); });
    connect(status, &StatusLine::cancelRequested, this, [this] {
        showRun(m_watch->active());
        m_shell.runPanel()->askCancel();
    });
}

void ReplayFlow::takeSession()
{
    m_shell.planPage()->setSession(m_source.session());
    m_watch->setSession(m_source.session());
}

void ReplayFlow::leaveSession()
{
    m_opening.reset();
    m_watch->setSession(nullptr);
    m_shell.planPage()->setSession(nullptr);
    m_shell.runPanel()->setRun(nullptr, nullptr);
}

void ReplayFlow::planReplay()
{
    if (!m_source.session())
        return;
    m_shell.showPlan();
    m_shell.planPage()->open(m_shell.eventsPage()->planOrder());
}

void ReplayFlow::showRun(ReplayRun *run)
{
    if (!run)
        return;
    m_watch->follow(run);
    if (m_shell.runPanel()->run() != run)
        m_shell.runPanel()->setRun(m_source.session(), run);
    m_shell.showRun();
}

void ReplayFlow::openRun(const RunId &id)
{
    if (!m_source.session())
        return;
    m_opening = m_source.session()->openRun(id, {});
    connect(m_opening.get(), &Job::finished, this, [this] {
        const Result<ReplayRun *> opened = m_opening->takeResult();
        m_opening.reset();
        if (!opened)
            return emit failed(opened.error());
        showRun(*opened);
    });
}

bool ReplayFlow::isSending() const
{
    return m_watch->isSending();
}

int ReplayFlow::activeNumber() const
{
    return m_watch->active() ? m_watch->active()->summary().number : 0;
}

void ReplayFlow::saveReport()
{
    const ReplayRun *run = m_shell.runPanel()->run();
    if (m_source.session() && run)
        OutputDialogs::saveReport(*m_source.session(), *run, m_shell.window());
}

} // namespace Reprise

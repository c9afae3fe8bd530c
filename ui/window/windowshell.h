// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/windowframe.h"

class QSplitter;
class QStackedWidget;

namespace Reprise {

class Actions;
class EventsPage;
class MessageBanner;
class PlanPage;
class RunPanel;
class Sidebar;
class StatusLine;
class TopBar;

//! What stands where in the window: top bar, banners, side bar beside the page that is shown,
//! status line. It folds the side bar into icons where there is little room; it knows no source.
class WindowShell final : public WindowFrame
{
    Q_OBJECT

public:
    //! actions outlive the shell.
    explicit WindowShell(Actions &actions, QWidget *parent = nullptr);

    TopBar *topBar() const { return m_top; }
    MessageBanner *banner() const { return m_banner; }
    //! Of what holds for as long as a source is open; below the other.
    MessageBanner *lastingBanner() const { return m_lasting; }
    Sidebar *sidebar() const { return m_sidebar; }
    EventsPage *eventsPage() const { return m_events; }
    PlanPage *planPage() const { return m_plan; }
    RunPanel *runPanel() const { return m_run; }
    StatusLine *statusLine() const { return m_status; }

    QWidget *currentPage() const;
    //! What the keyboard goes through, in the order of the window; some of it is hidden.
    QList<QWidget *> panes() const;
    void showEvents();
    void showPlan();
    void showRun();

    //! Where the side bar ends; nothing while it is folded.
    QByteArray saveSplitter() const;
    void restoreSplitter(const QByteArray &state);

    //! A narrower window has icons in the place of the side bar.
    static constexpr int FoldWidth = 1100;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPage(QWidget *page);
    void fold(bool isNarrow);

    TopBar *m_top;
    MessageBanner *m_banner;
    MessageBanner *m_lasting;
    QSplitter *m_splitter;
    Sidebar *m_sidebar;
    QStackedWidget *m_pages;
    EventsPage *m_events;
    PlanPage *m_plan;
    RunPanel *m_run;
    StatusLine *m_status;
};

} // namespace Reprise

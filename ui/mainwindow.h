// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "ui/windowstate.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace Reprise {

class Actions;
class Application;
class CopyNote;
class EventsPage;
class MessageBanner;
class PlanPage;
class RunPanel;
class RunWatch;
class Sidebar;
class StatusLine;
class TopBar;
class ViewCounter;
class ViewShelf;
class WindowFrame;

//! The window: one open source, its events, plans and runs. It arranges pages and passes messages
//! between them; what each does is its own.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    //! application outlives the window. statePath: a file of its own for tests.
    explicit MainWindow(Application &application, const QString &statePath = {});
    ~MainWindow() override;

    //! Closes what is open and opens this.
    void openProfile(const Profile &profile);
    //! The one used last, else the sample.
    void openLastProfile();
    Session *session() const { return m_session.get(); }

    Actions &actions() const { return *m_actions; }
    EventsPage *eventsPage() const { return m_events; }
    PlanPage *planPage() const { return m_plan; }
    RunPanel *runPanel() const { return m_run; }
    Sidebar *sidebar() const { return m_sidebar; }
    StatusLine *statusLine() const { return m_status; }
    TopBar *topBar() const { return m_top; }
    MessageBanner *banner() const { return m_banner; }
    QWidget *currentPage() const;

    static constexpr int FoldWidth = 1100;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createParts();
    void createPages();
    void connectActions();
    void connectNavigation();
    void connectPages();
    void connectRuns();
    void closeSession();
    void showSession();
    void showHealth();
    void showRuns();
    void showSaveView();
    void showPage(QWidget *page);
    void planReplay();
    void showRun(ReplayRun *run);
    void openRun(const RunId &id);
    void importFiles();
    void openDatabase();
    void askNewStore();
    void setTheme(ThemeMode mode);
    void restoreState();
    void saveState();
    void askClose();
    void showError(const Error &error);

    Application &m_application;
    WindowState m_state;
    std::unique_ptr<Session> m_session;
    JobPtr<ReplayRun *> m_opening;
    bool m_mayClose = false;

    Actions *m_actions;
    RunWatch *m_watch;
    ViewCounter *m_counter;
    ViewShelf *m_shelf;
    CopyNote *m_copyNote;
    WindowFrame *m_frame;
    TopBar *m_top;
    MessageBanner *m_banner;
    QSplitter *m_splitter;
    Sidebar *m_sidebar;
    QStackedWidget *m_pages;
    EventsPage *m_events;
    PlanPage *m_plan;
    RunPanel *m_run;
    StatusLine *m_status;
};

} // namespace Reprise

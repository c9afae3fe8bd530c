// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/sourceswitch.h"
#include "ui/window/windowshell.h"
#include "ui/window/windowstate.h"

#include <QMainWindow>

namespace Reprise {

class Actions;
class CopyNote;
class FilterWays;
class FocusWays;
class GatewayFlow;
class ReplayFlow;

//! The window: one open source, told in title and top bar, and what was open and looked at kept
//! between starts. What stands in it is WindowShell's, opening SourceSwitch's, replays
//! ReplayFlow's, connections GatewayFlow's, filters and views FilterWays'.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    //! application outlives the window. statePath: a file of its own for tests.
    explicit MainWindow(Application &application, const QString &statePath = {});
    ~MainWindow() override;

    //! Closes what is open and opens this.
    void openProfile(const Profile &profile) { m_source->open(profile); }
    //! The one used last, else the sample.
    void openLastProfile();
    Session *session() const { return m_source->session(); }

    Actions &actions() const { return *m_actions; }
    EventsPage *eventsPage() const { return m_shell->eventsPage(); }
    PlanPage *planPage() const { return m_shell->planPage(); }
    RunPanel *runPanel() const { return m_shell->runPanel(); }
    Sidebar *sidebar() const { return m_shell->sidebar(); }
    StatusLine *statusLine() const { return m_shell->statusLine(); }
    TopBar *topBar() const { return m_shell->topBar(); }
    MessageBanner *banner() const { return m_shell->banner(); }
    QWidget *currentPage() const { return m_shell->currentPage(); }
    GatewayFlow *gatewayFlow() const { return m_gateways; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectSource();
    void connectSourceActions();
    void connectWindowActions();
    void connectEvents();
    void takeSession();
    void leaveSession();
    void showSession();
    void showHealth();
    void showReady();
    void showCounts();
    void setTheme(ThemeMode mode);
    void restoreState();
    void saveState();
    void askClose();
    void showError(const Error &error);

    WindowState m_state;
    Actions *m_actions;
    SourceSwitch *m_source;
    WindowShell *m_shell;
    ReplayFlow *m_replays;
    FilterWays *m_filters;
    FocusWays *m_focus;
    GatewayFlow *m_gateways;
    CopyNote *m_copyNote;
    bool m_mayClose = false;
};

} // namespace Reprise

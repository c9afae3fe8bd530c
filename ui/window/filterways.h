// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Reprise {

class Actions;
class SourceSwitch;
class ViewCounter;
class ViewShelf;
class WindowShell;
class WindowState;

//! The ways of filters through the window: from views, failure groups and the find field to the
//! events, and from the events onto the shelf of saved views.
class FilterWays final : public QObject
{
    Q_OBJECT

public:
    //! All four outlive it.
    FilterWays(Actions &actions, WindowShell &shell, SourceSwitch &source, WindowState &state,
        QObject *parent);

private:
    void connectFinding();
    void connectViews();
    void takeSession();
    void leaveSession();
    void askSave();
    void showSaveView();

    Actions &m_actions;
    WindowShell &m_shell;
    SourceSwitch &m_source;
    ViewCounter *m_counter;
    ViewShelf *m_shelf;
};

} // namespace Reprise

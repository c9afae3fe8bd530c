// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Reprise {

class Actions;
class PaneCycle;
class WindowShell;

//! The ways of the keyboard through the window: to a part by its own key, from part to part, and
//! back by Escape. A ring shows where it is.
class FocusWays final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive it.
    FocusWays(Actions &actions, WindowShell &shell, QObject *parent);

    //! What everything starts from.
    void toEvents();
    //! Escape that nothing below has taken: a message goes first; then the keyboard goes back to
    //! the events.
    void stepBack();

private:
    WindowShell &m_shell;
    PaneCycle *m_panes;
};

} // namespace Reprise

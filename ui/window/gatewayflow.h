// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"
#include "models/domain/error.h"

#include <QHash>
#include <QObject>
#include <optional>

class QWidget;

namespace Reprise {

class Actions;
class Application;
class ConnectionDesk;
class SourceSwitch;
class WindowShell;

//! The way of connections through the window: connecting and editing them, the lock of replays,
//! what can be done there, how the copy stands, and fetching what is looked at.
class GatewayFlow final : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive the flow.
    GatewayFlow(Application &application, Actions &actions, WindowShell &shell,
        SourceSwitch &source, QWidget &window);

    ConnectionDesk *desk() const { return m_desk; }
    //! The profile that is open, as it is saved now.
    Profile profile() const;
    QHash<ProfileId, QString> gatewayNames() const;
    //! Lock, abilities and health of what is open.
    void showSession();
    //! How the open connection stands; empty where there is none.
    QString healthText() const;
    //! It needs a person.
    bool hasFailed() const;
    //! Why it cannot be opened, with the way to mend it.
    void showOpeningError(const Error &error);

signals:
    void healthChanged();
    void failed(const Reprise::Error &error);

private:
    void connectDesk();
    void connectActions();
    void takeSession();
    void reopen(const Profile &profile);
    void leave(const Profile &profile);
    void showStatus();

    Application &m_application;
    Actions &m_actions;
    WindowShell &m_shell;
    SourceSwitch &m_source;
    ConnectionDesk *m_desk;
    bool m_hasToldFailure = false; // of this session
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/connectionsaving.h"

#include <QObject>

class QWidget;

namespace Reprise {

class Application;
class ReplayLock;
class Session;
struct GatewayKind;

//! The window's dialogs about sources: connect a gateway, edit and remove what is saved, unlock
//! replays, look at what a connection can do. Each returns at once.
class ConnectionDesk final : public QObject
{
    Q_OBJECT

public:
    //! application outlives it; window is the parent of the dialogs.
    ConnectionDesk(Application &application, QWidget *window);

    void connectNew();
    void showSources();
    void edit(const Profile &profile);
    void askRemove(const Profile &profile);
    //! Asks before it unlocks; locks at once. session: open, and outlives the dialog or closes it.
    void toggleLock(Session &session);
    void showCapabilities(Session &session);

    //! "FastHook"; empty where it is no gateway.
    QString gatewayName(const Profile &profile) const;
    QHash<ProfileId, QString> gatewayNames() const;
    //! As it is saved now; a session keeps what it was opened with.
    Profile savedProfile(const Session &session) const;

signals:
    void opened(const Reprise::Profile &profile); //!< to be opened, anew where it is open already
    void removed(const Reprise::Profile &profile);
    void noticed(const QString &text);
    void failed(const Reprise::Error &error);

private:
    void takeSaved(const SavedConnection &connection);
    void editName(const Profile &profile);
    void askUnlock(Session &session, const GatewayKind &kind);
    void unlock(ReplayLock &lock, const Profile &profile, const ConnectionSecrets &typed,
        bool wantsKeeping);
    void keep(const Profile &profile, const ConnectionSecrets &secrets);

    Application &m_application;
    QWidget *m_window;
    JobPtr<FoundSecrets> m_loading; // of the one unlock that is under way
    JobPtr<SavedConnection> m_keeping;
};

} // namespace Reprise

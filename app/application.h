// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/applicationparts.h"
#include "app/connection/connectionsaving.h"
#include "app/profile.h"
#include "models/domain/result.h"

#include <QList>
#include <QObject>
#include <memory>
#include <optional>

namespace Reprise {

class GatewayAccess;
class Session;

//! Where the program keeps its files. All folders are readable by the owner only.
struct Folders {
    QString config; //!< profiles
    QString data; //!< stores, journal
    QString cache; //!< what can be made again: the sample, copies of event databases

    //! By the XDG base directory specification.
    static Folders standard();
};

//! Builds the engine's objects, owns them, passes them on: the only place that knows everything.
//! Thread: main.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const Folders &folders);
    Application(const Folders &folders, ApplicationParts parts);
    ~Application() override;

    //! The sample first, then the saved ones in the order they were added. An error of the profile
    //! file is told by profileError() and leaves the sample only.
    QList<Profile> profiles() const;
    std::optional<Error> profileError() const;
    //! The built-in incident; never saved, always there.
    Profile sampleProfile() const;

    //! Saves a new profile for a store of ours that imports fill. Empty path: a new file in data.
    Result<Profile> addStore(const QString &name, const QString &path = {});
    //! Saves a new profile for somebody's SQLite event database. Opens nothing yet.
    Result<Profile> addEventDatabase(const QString &path);
    //! Saves a connection to a gateway: a new one where the id is empty, with a store of its own.
    //! secrets: those that were entered now; of an address that changed the others are dropped.
    JobPtr<SavedConnection> saveConnection(
        const Profile &profile, const ConnectionSecrets &secrets);
    Result<void> updateProfile(const Profile &profile);
    //! Forgets the profile and takes its secrets out of the keychain; its files stay.
    Result<void> removeProfile(const ProfileId &id);

    //! The kinds of gateways, and connections to them.
    GatewayAccess &gateways();

    //! A session that is opening. It must not outlive this. Profiles that are not saved (a path on
    //! the command line) may be given, too.
    std::unique_ptr<Session> openSession(const Profile &profile);

signals:
    void profilesChanged();
    //! The keychain did not give up the secrets of a profile that was removed.
    void secretsLeftBehind(const QString &profileName, const Reprise::Error &error);

private:
    Result<Profile> addProfile(const Profile &profile);
    void removeSecrets(const Profile &profile);

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Reprise

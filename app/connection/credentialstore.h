// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/secretvault.h"
#include "models/domain/gateway/connectionsettings.h"
#include "models/domain/ids.h"

#include <QHash>

namespace Reprise {

//! Whose a secret is: a profile's, and for which one origin ("https://api.example.test", see
//! webOrigin) it was entered. It is given out for no other.
struct SecretOwner {
    ProfileId profile;
    QByteArray origin;
};

//! Where secrets went.
struct KeptSecrets {
    QList<QByteArray> inKeychain;
    QList<QByteArray> forSession; //!< in memory only, until the program ends
    std::optional<Error> trouble; //!< why not in the keychain
};

struct FoundSecrets {
    ConnectionSecrets values;
    QList<QByteArray> missing; //!< have to be entered (again)
    std::optional<Error> trouble; //!< of the keychain; then some may be missing for that reason
};

struct RemovedSecrets {
    std::optional<Error> trouble; //!< the first that left one in the keychain
};

//! The secrets of connections. They live in the system's keychain, or where there is none, or it is
//! locked, denies or does not answer, in this object's memory; in no file, ever.
//! Thread: GUI. Outlives its jobs.
class CredentialStore final
{
public:
    explicit CredentialStore(std::unique_ptr<SecretVault> vault);
    ~CredentialStore();
    Q_DISABLE_COPY_MOVE(CredentialStore)

    //! Never fails but by cancel: what the keychain does not take is kept for this session.
    JobPtr<KeptSecrets> save(const SecretOwner &owner, const ConnectionSecrets &secrets);
    //! In memory only, for a person who wants it so.
    void keepForSession(const SecretOwner &owner, const ConnectionSecrets &secrets);
    JobPtr<FoundSecrets> load(const SecretOwner &owner, const QList<QByteArray> &names);
    //! Of every origin.
    JobPtr<RemovedSecrets> remove(const ProfileId &profile, const QList<QByteArray> &names);

    //! "profile/name": how an entry is called in the keychain.
    static QString keyOf(const ProfileId &profile, const QByteArray &name);

private:
    const std::unique_ptr<SecretVault> m_vault;
    QHash<QString, QByteArray> m_session; // bound values by key
};

} // namespace Reprise

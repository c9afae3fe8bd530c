// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/credentialstore.h"
#include "app/profile.h"

namespace Reprise {

//! A connection as it was saved, and where its secrets went.
struct SavedConnection {
    Profile profile;
    KeptSecrets secrets;
};

//! Saves the secrets of a profile whose file is written already, after those that it no longer has
//! were taken out of the keychain.
class ConnectionSaving final : public ResultJob<SavedConnection>
{
    Q_OBJECT

public:
    //! store outlives this.
    ConnectionSaving(CredentialStore &store, const Profile &profile,
        const ConnectionSecrets &secrets, const QList<QByteArray> &outdated);

    void cancel() override;

private:
    void save();
    void takeSaved();

    CredentialStore &m_store;
    const Profile m_profile;
    const ConnectionSecrets m_secrets;
    JobPtr<RemovedSecrets> m_removing;
    JobPtr<KeptSecrets> m_saving;
};

} // namespace Reprise

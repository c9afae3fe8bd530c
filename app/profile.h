// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/connectionsettings.h"
#include "models/domain/ids.h"

#include <QString>

namespace Reprise {

enum class ProfileKind : quint8 {
    Sample, //!< the built-in incident with its practice gateway
    Store, //!< a store of ours, filled by imports
    EventDatabase, //!< somebody's SQLite file, only read
    Gateway, //!< a gateway's API, copied into a store of ours
};

//! Our access to a gateway, a store or an event database, as saved. Holds no secret.
struct Profile {
    ProfileId id;
    QString name;
    ProfileKind kind = ProfileKind::Store;
    QString path; //!< EventDatabase: the file; Store, Gateway: the file of our store
    bool isProduction = false; //!< colours the window frame
    bool isReadOnly = true; //!< Gateway: every session begins locked, see ReplayLock
    int lockAfterMinutes = 15; //!< Gateway: an unlocked session locks again; 0: when it closes
    ConnectionSettings connection{}; //!< Gateway only
    //! Gateway: names of the secrets it was given; the keychain has them, or this session.
    QList<QByteArray> secretNames{};

    bool operator==(const Profile &) const = default;
};

} // namespace Reprise

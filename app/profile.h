// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QString>

namespace Reprise {

enum class ProfileKind : quint8 {
    Sample, //!< the built-in incident with its practice gateway
    Store, //!< a store of ours, filled by imports
    EventDatabase, //!< somebody's SQLite file, only read
};

//! Our access to a gateway, a store or an event database, as saved. Holds no secret.
struct Profile {
    ProfileId id;
    QString name;
    ProfileKind kind = ProfileKind::Store;
    QString path; //!< Store, EventDatabase: the file
    bool isProduction = false; //!< colours the window frame

    bool operator==(const Profile &) const = default;
};

} // namespace Reprise

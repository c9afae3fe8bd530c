// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"
#include "models/domain/result.h"

#include <QList>

namespace Reprise {

//! The saved profiles: one readable JSON file without secrets, replaced whole on each change.
//! A missing file is an empty list; a damaged one is an error and is left as it is.
class ProfileStore final
{
public:
    explicit ProfileStore(QString file);

    Result<QList<Profile>> load() const;
    //! Creates the folder when it is missing; file and folder are readable by the owner only.
    Result<void> save(const QList<Profile> &profiles) const;

private:
    QString m_file;
};

} // namespace Reprise

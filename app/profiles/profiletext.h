// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"
#include "models/domain/result.h"

namespace Reprise {

//! The saved profiles as text: JSON, version 2, described in app/profiles/README.md. There is no
//! place for a secret in it.
QByteArray profilesToText(const QList<Profile> &profiles);

//! Reads versions 1 and 2. A newer version, an unknown key (a mistyped "production" must not be
//! taken for false) or anything that cannot be used refuses the whole text.
//! Error: kind Storage; the detail says which line and why.
Result<QList<Profile>> profilesFromText(const QByteArray &text);

} // namespace Reprise

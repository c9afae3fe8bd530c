// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sync/syncstate.h"

namespace Reprise {

//! The state as the text that is kept with the events: JSON with a version, bytes of gateways
//! percent-encoded.
QByteArray toBookmark(const SyncState &state);

//! An empty state where there is no bookmark, or one that is damaged or of a newer version: then
//! everything is fetched anew, and what is stored stays.
SyncState fromBookmark(const QByteArray &bookmark);

} // namespace Reprise

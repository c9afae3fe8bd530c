// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sync/syncstatus.h"

#include <QString>

namespace Reprise {

//! How the copy of a gateway stands, in a few words: "live, as of 09:14:02 UTC".
QString syncText(const SyncStatus &status, qint64 nowMicros);

//! What is fetched, beside what the gateway keeps: "Fetched: from 1 April 09:00." A span without an
//! entry is not one without failures.
QString coverageText(const Coverage &coverage);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"
#include "models/domain/result.h"

#include <QString>

namespace Reprise {

//! Writes a frozen plan whole or not at all: an existing file is replaced only once the new bytes
//! and the folder's entry are on the disk. Blocks; for worker threads or headless use.
Result<void> writePlanFile(const QString &path, const ReplayPlan &plan);

//! Reads and checks a plan; see planFromText(). Blocks.
Result<ReplayPlan> readPlanFile(const QString &path);

} // namespace Reprise

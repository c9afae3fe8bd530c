// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"

namespace Reprise {

//! How many of a plan's events are sent by the end of each of so many equal parts of its planned
//! duration: never falling, the last one is all. Empty where only the receiver decides how long it
//! takes (plannedDuration() has nothing). REQUIRES: parts > 0.
QList<qint64> plannedProgress(const ReplayPacing &pacing, qint64 events, int parts);

} // namespace Reprise

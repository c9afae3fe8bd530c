// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"
#include "models/domain/result.h"

namespace Reprise {

//! Bounds of a plan; a file or a request that goes over one is refused.
inline constexpr qsizetype PlanItemLimit = 2'000'000;
inline constexpr int ConcurrencyLimit = 256;
inline constexpr double RateLimit = 100'000;
inline constexpr int BatchSizeLimit = 1'000'000;
inline constexpr qint64 BatchDelayLimitMicros = 24 * 3600 * 1'000'000LL;
inline constexpr int StopWindowLimit = 10'000;
inline constexpr qsizetype MarkerLimit = 16;
inline constexpr qsizetype MarkerBytesLimit = 4096;
inline constexpr qsizetype EventIdBytesLimit = 1024;

//! Whether everything but the items can be executed as it stands: address, pacing, stop rule and
//! markers. Errors are of kind Invalid and name the field.
Result<void> checkPlanTerms(const ReplayPlan &plan);

//! Whether an address may be sent to: absolute http or https, with a host, without user, password
//! and fragment, in ASCII without white space.
Result<void> checkTargetUrl(const QByteArray &url);

} // namespace Reprise

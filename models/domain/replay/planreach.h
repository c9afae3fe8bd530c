// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"

#include <array>

namespace Reprise {

inline constexpr int ExclusionReasonCount = 7;

//! How many events of a plan have one value.
struct ReachCount {
    QByteArray value;
    qint64 count = 0;

    bool operator==(const ReachCount &) const = default;
};

//! What a plan would touch, counted: what its page and its confirmation say.
struct PlanReach {
    qint64 events = 0;
    qint64 firstMicros = 0; //!< oldest and newest arrival; 0 without events
    qint64 lastMicros = 0;
    QList<ReachCount> destinations; //!< most frequent first
    QList<ReachCount> types;
    std::array<qint64, ExclusionReasonCount> leftOut{}; //!< by ExclusionReason

    bool operator==(const PlanReach &) const = default;
};

PlanReach reachOf(const ReplayPlan &plan);

//! How long the sends take by the plan's own rate and pauses; nothing where only the receiver
//! decides (no rate and no batches).
std::optional<qint64> plannedDuration(const ReplayPacing &pacing, qint64 events);

} // namespace Reprise

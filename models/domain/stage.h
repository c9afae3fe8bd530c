// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <array>
#include <optional>

namespace Reprise {

//! Where an event stands, in one vocabulary for all gateways. The vendor's own word is kept beside
//! it, verbatim, in Event::vendorStatus.
enum class Stage : quint8 {
    Waiting, //!< queued, no try yet
    InFlight,
    Scheduled, //!< failed, and a retry is planned
    Held, //!< paused by a person or a rule
    Failed, //!< last try failed, nothing planned
    Exhausted, //!< all tries used: dead letter
    Succeeded,
    Canceled,
    Superseded, //!< replaced by a replay
    Unknown,
};

inline constexpr int StageCount = 10;

inline constexpr std::array<Stage, StageCount> AllStages{Stage::Waiting, Stage::InFlight,
    Stage::Scheduled, Stage::Held, Stage::Failed, Stage::Exhausted, Stage::Succeeded,
    Stage::Canceled, Stage::Superseded, Stage::Unknown};

//! The word of the filter language, files and reports: "waiting", "in-flight", … never translated.
QByteArrayView stageWord(Stage stage);
std::optional<Stage> stageFromWord(QByteArrayView word);

//! Failed or exhausted: what a responder looks at first.
constexpr bool isFailure(Stage stage)
{
    return stage == Stage::Failed || stage == Stage::Exhausted;
}

//! The gateway will still act on it by itself; replaying it would deliver it twice.
constexpr bool isPending(Stage stage)
{
    return stage == Stage::Waiting || stage == Stage::InFlight || stage == Stage::Scheduled
        || stage == Stage::Held;
}

} // namespace Reprise

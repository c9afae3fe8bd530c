// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/sampleanswer.h"
#include "app/sample/samplescript.h"

namespace Reprise {

//! Gives the record its tries, stage, vendor status and times. REQUIRES: id, type and receivedAt
//! set. failure: of a curio that failed in one try.
void decideFate(EventRecord &record, const SampleMoment &moment,
    const std::optional<SampleAnswer> &failure, SampleDice &dice);

//! The id of the event that replays the one made from this request.
EventId replayId(quint64 contentSeed);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/sampleanswer.h"
#include "app/sample/samplescript.h"

namespace Reprise {

inline constexpr char SampleIdPrefix[] = "7c0e3a52-0000-4000-8000-";

//! Gives the record its tries, stage, vendor status and times. REQUIRES: id, type and receivedAt
//! set. failure: of a curio that failed in one try.
void decideFate(EventRecord &record, const SampleMoment &moment,
    const std::optional<SampleAnswer> &failure, SampleDice &dice);

//! "7c0e3a52-0000-4000-8000-" and the number in hex: readable, and the way back is as easy.
EventId sampleEventId(quint64 number);

} // namespace Reprise

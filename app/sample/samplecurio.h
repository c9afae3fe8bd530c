// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/sampleanswer.h"
#include "app/sample/samplerequest.h"

namespace Reprise {

//! An event that a viewer, a filter, an export or a replay may stumble over.
struct SampleCurio {
    SampleRequest request;
    Headers extraHeaders;
    std::optional<SampleAnswer> answer; //!< set: it failed so, in one try
};

//! REQUIRES: 0 <= variant < SampleStory::Curios
SampleCurio makeCurio(int variant, SampleDice &dice);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/servicespec.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

//! What an answer's fields say of the calls that are left.
struct RateLimits {
    std::optional<int> remaining;
    std::optional<qint64> resetInMs; //!< until the count starts anew
    std::optional<qint64> retryAfterMs;

    //! After an answer 429.
    qint64 pauseMs(const LimitsSpec &limits) const;
    bool operator==(const RateLimits &) const = default;
};

RateLimits readRateLimits(const LimitsSpec &limits, const Headers &headers, qint64 nowMicros);

} // namespace Reprise

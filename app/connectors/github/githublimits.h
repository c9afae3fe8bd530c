// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"

#include <optional>

namespace Reprise {

//! An answer that means "too many calls", by the primary or a secondary limit.
struct GitHubLimit {
    std::optional<qint64> waitMicros; //!< as the answer says; none: it does not
};

//! Nothing where the answer is no limit: a 403 without any of the three signs (Retry-After, no
//! calls remaining, words of a secondary limit) is a refusal and waiting does not help.
//! utcMicros: our clock, used where the answer has no Date.
std::optional<GitHubLimit> limitOf(
    int status, const Headers &headers, const QByteArray &body, qint64 utcMicros);

//! What the headers of any answer say of the primary limit.
struct GitHubAllowance {
    int remaining = 0;
    std::optional<qint64> resetInMicros;
};
std::optional<GitHubAllowance> allowanceOf(const Headers &headers, qint64 utcMicros);

//! After limits that do not say how long: a minute, doubled each time, up to MaximumPause.
qint64 unsaidWaitMicros(int timesInARow);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/ratelimits.h"

#include "app/net/retryafter.h"

#include <algorithm>
#include <limits>

namespace Reprise {

namespace {

constexpr qint64 MillisPerSecond = 1000;
constexpr qint64 MostMillis = 24 * 3600 * MillisPerSecond;

std::optional<qint64> numberOf(const Headers &headers, const QByteArray &name)
{
    bool isNumber = false;
    const double number = headers.first(name).value_or(QByteArray()).toDouble(&isNumber);
    if (name.isEmpty() || !isNumber || !(number >= 0) || number > 1e15)
        return std::nullopt;
    return qint64(number);
}

std::optional<qint64> resetMillis(const LimitsSpec &limits, const Headers &headers, qint64 now)
{
    const std::optional<qint64> reset = numberOf(headers, limits.resetHeader);
    if (!reset)
        return std::nullopt;
    const qint64 seconds = limits.resetForm == ResetForm::Clock ? *reset - now / 1'000'000 : *reset;
    return std::clamp<qint64>(seconds * MillisPerSecond, 0, MostMillis);
}

} // namespace

RateLimits readRateLimits(const LimitsSpec &limits, const Headers &headers, qint64 nowMicros)
{
    RateLimits said;
    if (const std::optional<qint64> left = numberOf(headers, limits.remainingHeader))
        said.remaining = int(std::min<qint64>(*left, std::numeric_limits<int>::max()));
    said.resetInMs = resetMillis(limits, headers, nowMicros);
    const QByteArray retryAfter = headers.first("Retry-After").value_or(QByteArray());
    if (const std::optional<qint64> micros = retryAfterMicros(retryAfter, nowMicros))
        said.retryAfterMs = (*micros + 999) / 1000;
    return said;
}

qint64 RateLimits::pauseMs(const LimitsSpec &limits) const
{
    if (retryAfterMs)
        return *retryAfterMs;
    return resetInMs.value_or(limits.waitSeconds * MillisPerSecond);
}

} // namespace Reprise

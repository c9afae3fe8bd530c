// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githublimits.h"

#include "app/net/retryafter.h"

#include <algorithm>

namespace Reprise {

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qint64 FirstWaitMicros = 60 * MicrosPerSecond;
constexpr int MostDoublings = 4;
constexpr qsizetype SearchedBytes = 4096;

qint64 gatewayNow(const Headers &headers, qint64 utcMicros)
{
    const std::optional<QByteArray> date = headers.first("Date");
    return date ? httpDateMicros(*date).value_or(utcMicros) : utcMicros;
}

std::optional<qint64> numberIn(const Headers &headers, QByteArrayView name)
{
    const std::optional<QByteArray> text = headers.first(name);
    bool isNumber = false;
    const qint64 number = text ? text->trimmed().toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

bool speaksOfLimits(const QByteArray &body)
{
    const QByteArray words = body.left(SearchedBytes).toLower();
    return words.contains("secondary rate limit") || words.contains("abuse detection")
        || words.contains("api rate limit exceeded");
}

} // namespace

std::optional<GitHubAllowance> allowanceOf(const Headers &headers, qint64 utcMicros)
{
    const std::optional<qint64> remaining = numberIn(headers, "X-RateLimit-Remaining");
    const QByteArray resource = headers.first("X-RateLimit-Resource").value_or("core");
    if (!remaining || resource != "core")
        return std::nullopt;
    GitHubAllowance allowance;
    allowance.remaining = static_cast<int>(std::clamp<qint64>(*remaining, 0, 1'000'000));
    const std::optional<qint64> reset = numberIn(headers, "X-RateLimit-Reset");
    if (reset && *reset > 0 && *reset < INT32_MAX * 2LL) {
        const qint64 wait = *reset * MicrosPerSecond - gatewayNow(headers, utcMicros);
        allowance.resetInMicros = std::max<qint64>(0, wait);
    }
    return allowance;
}

std::optional<GitHubLimit> limitOf(
    int status, const Headers &headers, const QByteArray &body, qint64 utcMicros)
{
    if (status != 403 && status != 429)
        return std::nullopt;
    if (const std::optional<QByteArray> after = headers.first("Retry-After")) {
        if (const auto wait = retryAfterMicros(*after, gatewayNow(headers, utcMicros)))
            return GitHubLimit{wait};
    }
    const std::optional<GitHubAllowance> allowance = allowanceOf(headers, utcMicros);
    if (allowance && allowance->remaining == 0)
        return GitHubLimit{allowance->resetInMicros};
    if (status == 429 || speaksOfLimits(body))
        return GitHubLimit{};
    return std::nullopt;
}

qint64 unsaidWaitMicros(int timesInARow)
{
    return FirstWaitMicros << std::clamp(timesInARow - 1, 0, MostDoublings);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/calls/githubaccess.h"

#include "app/async/clock.h"
#include "app/connectors/github/githublimits.h"
#include "app/net/retryafter.h"

#include <cmath>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! A JWT is good from a minute ago on; clocks that differ by less need no correction.
constexpr qint64 BearableSkewMicros = 30'000'000;
constexpr qsizetype DetailCacheBytes = 32 * 1024 * 1024;
constexpr qsizetype DetailOverhead = 1024;

qsizetype costOf(const EventRecord &record)
{
    qsizetype bytes = DetailOverhead + record.request.body.bytes.size();
    for (const Attempt &attempt : record.attempts)
        bytes += attempt.response.body.bytes.size();
    return bytes;
}

} // namespace

GitHubAccess::GitHubAccess(
    GitHubSetup setup, std::shared_ptr<CallBudget> budget, const Clock &clock)
    : m_setup(std::move(setup))
    , m_budget(std::move(budget))
    , m_clock(clock)
    , m_client(m_setup.route, m_setup.routeSecrets)
    , m_worker(u"github"_s)
    , m_details(DetailCacheBytes)
{
}

GitHubAccess::~GitHubAccess() = default;

qint64 GitHubAccess::utcMicros() const
{
    return m_clock.utcMicros() + m_clockCorrection;
}

qint64 GitHubAccess::monotonicMicros() const
{
    return m_clock.monotonicMicros();
}

bool GitHubAccess::correctClock()
{
    const qint64 skew = m_skewMicros.value_or(0);
    if (std::abs(skew - m_clockCorrection) < BearableSkewMicros)
        return false;
    m_clockCorrection = skew;
    return true;
}

void GitHubAccess::learn(const HttpReply &reply)
{
    const std::optional<QByteArray> date = reply.headers.first("Date");
    if (const std::optional<qint64> theirs = date ? httpDateMicros(*date) : std::nullopt)
        m_skewMicros = *theirs - m_clock.utcMicros();
    if (const auto allowance = allowanceOf(reply.headers, m_clock.utcMicros())) {
        std::optional<qint64> resetInMs;
        if (allowance->resetInMicros)
            resetInMs = *allowance->resetInMicros / 1000;
        m_budget->noteRemaining(allowance->remaining, resetInMs);
    }
    learnLimit(reply);
}

void GitHubAccess::learnLimit(const HttpReply &reply)
{
    const std::optional<GitHubLimit> limit =
        limitOf(reply.status, reply.headers, reply.body, m_clock.utcMicros());
    if (!limit) {
        m_unsaidLimits = 0;
        return;
    }
    if (!limit->waitMicros)
        ++m_unsaidLimits;
    m_budget->pauseFor(limit->waitMicros.value_or(unsaidWaitMicros(m_unsaidLimits)) / 1000);
}

std::optional<QByteArray> GitHubAccess::targetOf(const GitHubPlace &place) const
{
    const auto found = m_targets.constFind(place.text());
    return found == m_targets.constEnd() ? std::nullopt : std::optional(*found);
}

void GitHubAccess::noteTarget(const GitHubPlace &place, const QByteArray &url)
{
    m_targets.insert(place.text(), url);
}

GitHubOrigin GitHubAccess::originOf(const GitHubPlace &place) const
{
    return {
        place.text(), place.name(), targetOf(place).value_or(QByteArray()), m_setup.retentionDays};
}

const EventRecord *GitHubAccess::detailOf(const AttemptId &delivery) const
{
    return m_details.object(delivery);
}

void GitHubAccess::noteDetail(const EventRecord &record)
{
    EventRecord bare = record; // the index keeps what lists tell
    bare.request = {};
    bare.attempts.first().response = {};
    m_index.note(bare);
    m_details.insert(record.attempts.first().id, new EventRecord(record), costOf(record));
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/callbudget.h"

#include "app/async/clock.h"

#include <algorithm>
#include <cmath>

namespace Reprise {

namespace {

//! Calls that may go at once after a rest; the rest of a minute's calls are spread over it.
constexpr double BurstShare = 0.1;
constexpr double MicrosPerMinute = 60e6;

double burstOf(const std::optional<double> &callsPerMinute)
{
    return callsPerMinute ? std::max(1.0, std::floor(*callsPerMinute * BurstShare)) : 0;
}

} // namespace

CallBudget::CallBudget(const Clock &clock, std::optional<double> callsPerMinute, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_burst(burstOf(callsPerMinute))
    , m_tokens(m_burst)
    , m_tokensAt(clock.monotonicMicros())
{
    // A burst and what is earned after it are no more than a minute's calls together.
    if (callsPerMinute)
        m_tokensPerMicro = (*callsPerMinute - m_burst + 1) / MicrosPerMinute;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CallBudget::pump);
}

void CallBudget::whenAllowed(CallPriority priority, QObject *context, std::function<void()> go)
{
    const auto behind = std::find_if(m_waiting.begin(), m_waiting.end(),
        [priority](const Waiting &other) { return other.priority > priority; });
    m_waiting.insert(behind, {priority, context, std::move(go)});
    m_timer.start(static_cast<int>(waitMs()));
}

void CallBudget::noteCall()
{
    const qint64 now = m_clock.monotonicMicros();
    m_tokens = allowance(now) - 1;
    m_tokensAt = now;
    if (m_remaining)
        m_remaining = std::max(0, *m_remaining - 1);
}

void CallBudget::pauseFor(qint64 ms)
{
    const qint64 until =
        m_clock.monotonicMicros() + std::clamp<qint64>(ms, 0, MaximumPauseMs) * 1000;
    m_pausedUntil = std::max(m_pausedUntil, until);
    if (!m_waiting.empty())
        m_timer.start(static_cast<int>(waitMs()));
    emit changed();
}

void CallBudget::noteRemaining(int calls, std::optional<qint64> resetInMs)
{
    m_remaining = calls;
    if (calls <= 0 && resetInMs)
        pauseFor(*resetInMs);
}

qint64 CallBudget::waitMs() const
{
    const qint64 now = m_clock.monotonicMicros();
    qint64 wait = std::max<qint64>(0, m_pausedUntil - now);
    const double missing = 1 - allowance(now);
    if (m_tokensPerMicro && missing > 0)
        wait = std::max(wait, static_cast<qint64>(std::ceil(missing / *m_tokensPerMicro)));
    return (wait + 999) / 1000;
}

double CallBudget::allowance(qint64 now) const
{
    if (!m_tokensPerMicro)
        return 1;
    return std::min(m_burst, m_tokens + double(now - m_tokensAt) * *m_tokensPerMicro);
}

void CallBudget::pump()
{
    while (!m_waiting.empty()) {
        if (!m_waiting.front().context) {
            m_waiting.pop_front();
            continue;
        }
        const qint64 wait = waitMs();
        if (wait > 0) {
            m_timer.start(static_cast<int>(wait));
            break;
        }
        const std::function<void()> go = std::move(m_waiting.front().go);
        m_waiting.pop_front();
        noteCall();
        go();
    }
    emit changed();
}

} // namespace Reprise

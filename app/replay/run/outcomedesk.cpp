// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/outcomedesk.h"

#include "app/async/clock.h"
#include "app/net/retryafter.h"

#include <algorithm>

namespace Reprise {

OutcomeDesk::OutcomeDesk(const ReplayPlan &plan, const AnswerRule &rule, ItemTable &table,
    const RunLimits &limits, const Clock &clock, Randomness &random)
    : m_plan(plan)
    , m_rule(rule)
    , m_table(table)
    , m_limits(limits)
    , m_clock(clock)
    , m_pacer(plan.pacing)
    , m_watch(plan.stopRule)
    , m_outage(limits, random, plan.pacing.concurrency)
{
}

ItemState OutcomeDesk::take(const SendOutcome &outcome, qint64 now)
{
    const EventId event = m_plan.items.at(outcome.index).event;
    const Classification verdict = classify(m_rule, outcome.exchange, event);
    RunItem item = m_table.item(outcome.index);
    Q_ASSERT(item.state == ItemState::Sending && item.decisions == outcome.decision);
    item.state = verdict.state;
    item.code = verdict.code;
    item.detail = verdict.detail;
    item.reference = verdict.reference;
    if (outcome.exchange.end != Exchange::End::Withdrawn) {
        count(outcome, verdict, now);
        item.sentMicros = outcome.exchange.startedMicros;
        item.durationMicros = outcome.exchange.durationMicros;
    }
    hold(outcome, verdict, now);
    if (verdict.pause != PauseReason::None)
        m_stop = {verdict.pause, verdict.detail};
    plan(item, verdict, now);
    return item.state;
}

void OutcomeDesk::count(const SendOutcome &outcome, const Classification &verdict, qint64 now)
{
    if (verdict.isUnreachable) {
        m_outage.noteUnreachable(outcome.exchange, now);
        if (m_outage.isPatienceOver(now))
            noteVerdict(true);
        return;
    }
    ++m_sends;
    m_rate.add(1, now);
    noteVerdict(verdict.isFailure);
    if (outcome.exchange.bytesWritten > 0)
        m_outage.noteReached();
}

void OutcomeDesk::noteVerdict(bool isFailure)
{
    m_watch.add(isFailure);
    if (m_watch.hasTripped() && m_stop.reason == PauseReason::None) {
        m_stop = {PauseReason::StopRule,
            m_outage.isOn() ? "it cannot be reached: " + m_outage.detail()
                            : QByteArray("too many of the last answers were failures")};
    }
}

std::optional<RunStop> OutcomeDesk::takeStop()
{
    const RunStop stop = std::exchange(m_stop, {});
    return stop.reason == PauseReason::None ? std::nullopt : std::optional(stop);
}

void OutcomeDesk::beginAnew(qint64 now)
{
    m_watch.forget();
    m_outage.forget();
    m_rate.restart(now);
    m_stop = {};
}

bool OutcomeDesk::mayTryAgain(const RunItem &item, const Classification &verdict) const
{
    const qint64 budget =
        std::max<qint64>(m_limits.retryMinimum, m_sends * m_limits.retryPercent / 100);
    return verdict.mayTryAgain && m_tries.value(item.index) + 1 < m_limits.triesPerItem
        && m_retries < budget;
}

//! Writes the item down, and makes what was certainly not sent go out again: at once where the way
//! is blocked for all (it waits for that, not for a time of its own), else a little later.
void OutcomeDesk::plan(RunItem &item, const Classification &verdict, qint64 now)
{
    const bool isBlocked = verdict.pause != PauseReason::None && item.state == ItemState::Refused;
    const bool isRefused = item.state == ItemState::Refused && !isBlocked;
    qint64 wait = verdict.isUnreachable && !m_outage.isOn() ? m_limits.retryWaitMicros : 0;
    if (isBlocked) {
        item.state = ItemState::Planned;
    } else if (isRefused && mayTryAgain(item, verdict)) {
        item.state = ItemState::Planned;
        ++m_retries;
        wait = m_limits.retryWaitMicros * ++m_tries[item.index];
    }
    m_table.change(item);
    if (item.state != ItemState::Planned)
        return;
    if (wait > 0)
        m_delayed.emplace(now + wait, item.index);
    else
        m_table.giveBack(item.index);
}

void OutcomeDesk::hold(const SendOutcome &outcome, const Classification &verdict, qint64 now)
{
    const std::optional<qint64> wait = verdict.waitMicros
        ? verdict.waitMicros
        : retryAfterMicros(outcome.exchange.retryAfter, m_clock.utcMicros());
    if (!wait)
        return;
    const qint64 until = now + std::min(*wait, m_limits.longestRetryAfterMicros);
    m_askedUntil = std::max(m_askedUntil, until);
    m_pacer.holdUntil(until);
}

void OutcomeDesk::giveBackDue(qint64 now)
{
    while (!m_delayed.empty() && m_delayed.begin()->first <= now) {
        m_table.giveBack(m_delayed.begin()->second);
        m_delayed.erase(m_delayed.begin());
    }
}

} // namespace Reprise

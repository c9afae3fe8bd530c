// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/inquiry.h"

#include "app/replay/journal/killpoint.h"
#include "app/replay/send/classification.h"

#include <algorithm>

namespace Reprise {

using Finding = LookupAnswer::Finding;
using Conclusion = Verification::Conclusion;

Inquiry::Inquiry(const ReplayPlan &plan, ItemTable &table, AttemptLookup *lookup,
    const RunLimits &limits, Randomness &random)
    : m_plan(plan)
    , m_table(table)
    , m_lookup(lookup)
    , m_limits(limits)
    , m_verification(limits, random)
{
}

static bool isOpen(ItemState state)
{
    return state == ItemState::InDoubt || state == ItemState::Accepted;
}

void Inquiry::add(int index, ItemState state, qint64 now)
{
    if (m_lookup && isOpen(state))
        m_verification.add(index, state == ItemState::InDoubt, now);
}

void Inquiry::remove(int index)
{
    m_verification.remove(index);
    m_firstLooks.remove(index);
}

void Inquiry::addAll(qint64 now)
{
    for (const ItemState state : {ItemState::InDoubt, ItemState::Accepted}) {
        for (const int index : m_table.withState(state)) {
            if (!m_verification.contains(index))
                add(index, state, now);
        }
    }
}

void Inquiry::hurry(qint64 now)
{
    m_notBefore = 0;
    m_verification.hurry(now);
}

void Inquiry::requireFirstLooks(qint64 now)
{
    addAll(now);
    m_firstLooks.clear();
    if (!m_lookup)
        return;
    for (const int index : m_table.withState(ItemState::InDoubt))
        m_firstLooks.insert(index);
    hurry(now);
}

void Inquiry::ask(qint64 now)
{
    if (!m_lookup || now < m_notBefore)
        return;
    QList<LookupQuestion> questions;
    for (const int index : m_verification.takeDue(now, m_misses > 0 ? 1 : m_limits.lookups)) {
        const RunItem item = m_table.item(index);
        questions.append({index, m_plan.items[index], item.sentMicros, item.reference});
    }
    if (!questions.isEmpty())
        m_lookup->lookUp(questions);
}

//! While there is no way to the far side, one question at a time knocks, less and less often. That
//! says nothing about an order, until patience is over: then it is no word like any other.
LookupAnswer Inquiry::heard(const LookupAnswer &answer, qint64 now)
{
    if (answer.finding != Finding::Unreachable) {
        m_misses = 0;
        m_notBefore = 0;
        return answer;
    }
    if (m_misses == 0)
        m_missingSince = now;
    m_notBefore = now
        + std::min(m_limits.probeMicros << std::min(m_misses++, 16), m_limits.longestProbeMicros);
    LookupAnswer heard = answer;
    if (now - m_missingSince >= m_limits.outagePatienceMicros)
        heard.finding = Finding::NoWord;
    return heard;
}

void Inquiry::take(const QList<LookupAnswer> &answers, qint64 now)
{
    killPoint("P13");
    for (const LookupAnswer &answer : answers) {
        m_firstLooks.remove(answer.index);
        conclude(answer, m_verification.weigh(heard(answer, now), now));
    }
}

void Inquiry::describeFound(RunItem &item, const LookupAnswer &answer) const
{
    item.state = answer.finding == Finding::Delivered ? ItemState::Delivered : ItemState::Failed;
    item.code = answer.code;
    item.detail = answer.detail.left(DetailLimit);
    item.resolution = "attempt " + QByteArray::number(answer.attempt) + " found";
    if (answer.attempts > 1)
        item.resolution += ", delivered " + QByteArray::number(answer.attempts) + " times";
}

void Inquiry::conclude(const LookupAnswer &answer, Conclusion conclusion)
{
    RunItem item = m_table.item(answer.index);
    if (!isOpen(item.state) || conclusion == Conclusion::AskAgain
        || conclusion == Conclusion::LeftToAPerson
        || (conclusion == Conclusion::Queued && item.state == ItemState::Accepted))
        return;
    if (conclusion == Conclusion::Found) {
        describeFound(item, answer);
    } else if (conclusion == Conclusion::Queued) {
        item.state = ItemState::Accepted;
        item.resolution = "the gateway has it queued";
    } else {
        item.state = m_isOver ? ItemState::Skipped : ItemState::Planned;
        item.resolution = "the gateway had no trace of it, twice";
    }
    m_table.change(item);
    if (item.state == ItemState::Planned)
        m_table.giveBack(item.index);
    if (conclusion == Conclusion::Found)
        emit concluded(item.state == ItemState::Failed);
}

qint64 Inquiry::nextMoment() const
{
    const qint64 next = m_verification.nextMoment();
    if (next < 0 || (m_misses > 0 && m_verification.isAsking()))
        return -1; // the answer that is awaited wakes us
    return std::max(next, m_notBefore);
}

} // namespace Reprise

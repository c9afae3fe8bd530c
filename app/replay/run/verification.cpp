// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/verification.h"

#include <algorithm>
#include <cmath>

namespace Reprise {

Verification::Verification(const RunLimits &limits, Randomness &random)
    : m_limits(limits)
    , m_random(random)
{
}

void Verification::add(int index, bool isDoubt, qint64 now)
{
    remove(index);
    Case &open = m_cases[index];
    open.isDoubt = isDoubt;
    m_openDoubts += isDoubt ? 1 : 0;
    schedule(index, open, isDoubt ? 0 : m_limits.firstLookMicros, now);
}

void Verification::remove(int index)
{
    const QHash<int, Case>::iterator found = m_cases.find(index);
    if (found == m_cases.end())
        return;
    m_openDoubts -= found->isDoubt ? 1 : 0;
    m_asking -= found->isAsked ? 1 : 0;
    const auto range = m_byMoment.equal_range(found->due);
    for (std::multimap<qint64, int>::iterator it = range.first; it != range.second; ++it) {
        if (it->second == index) {
            m_byMoment.erase(it);
            break;
        }
    }
    m_cases.erase(found);
}

void Verification::schedule(int index, Case &open, qint64 wait, qint64 now)
{
    open.due = now + wait;
    m_byMoment.emplace(open.due, index);
}

QList<int> Verification::takeDue(qint64 now, int most)
{
    QList<int> due;
    while (!m_byMoment.empty() && m_byMoment.begin()->first <= now && m_asking < most) {
        const int index = m_byMoment.begin()->second;
        m_byMoment.erase(m_byMoment.begin());
        m_cases[index].isAsked = true;
        ++m_asking;
        due.append(index);
    }
    return due;
}

void Verification::hurry(qint64 now)
{
    std::multimap<qint64, int> all;
    for (const auto &[moment, index] : m_byMoment) {
        const qint64 due = std::min(moment, now);
        m_cases[index].due = due;
        all.emplace(due, index);
    }
    m_byMoment = std::move(all);
}

qint64 Verification::nextMoment() const
{
    return m_byMoment.empty() || m_asking >= m_limits.lookups ? -1 : m_byMoment.begin()->first;
}

//! Doubles with each look, spread by chance so that many runs do not ask in step.
qint64 Verification::backoff(int looks)
{
    const double wait =
        static_cast<double>(m_limits.firstLookMicros) * std::pow(2, std::min(looks, 30));
    const double capped = std::min(wait, static_cast<double>(m_limits.longestLookMicros));
    return static_cast<qint64>(capped * (0.5 + m_random.fraction() / 2));
}

Verification::Conclusion Verification::askAgain(int index, Case &open, qint64 now)
{
    schedule(index, open, backoff(++open.looks), now);
    return Conclusion::AskAgain;
}

Verification::Conclusion Verification::weighAbsence(int index, Case &open, qint64 now)
{
    if (!open.isDoubt) // it was accepted: a backlog is no absence
        return askAgain(index, open, now);
    if (open.absentSince < 0) {
        open.absentSince = now;
        schedule(index, open, m_limits.settleMicros, now);
        return Conclusion::AskAgain;
    }
    if (now - open.absentSince < m_limits.settleMicros) {
        schedule(index, open, open.absentSince + m_limits.settleMicros - now, now);
        return Conclusion::AskAgain;
    }
    remove(index);
    return Conclusion::Absent;
}

Verification::Conclusion Verification::weigh(const LookupAnswer &answer, qint64 now)
{
    const QHash<int, Case>::iterator found = m_cases.find(answer.index);
    if (found == m_cases.end() || !found->isAsked)
        return Conclusion::AskAgain; // decided by a person meanwhile
    found->isAsked = false;
    --m_asking;
    switch (answer.finding) {
    case LookupAnswer::Finding::Delivered:
    case LookupAnswer::Finding::Failed:
        remove(answer.index);
        return Conclusion::Found;
    case LookupAnswer::Finding::Queued:
        if (found->isDoubt) {
            found->isDoubt = false;
            --m_openDoubts;
        }
        askAgain(answer.index, *found, now);
        return Conclusion::Queued;
    case LookupAnswer::Finding::Nothing:
        return weighAbsence(answer.index, *found, now);
    case LookupAnswer::Finding::Unreachable: // it says nothing, not even that there is no word
        schedule(answer.index, *found, backoff(0), now);
        return Conclusion::AskAgain;
    case LookupAnswer::Finding::NoWord:
        break;
    }
    found->absentSince = -1;
    if (found->isDoubt && found->looks >= m_limits.doubtLooks) {
        remove(answer.index);
        return Conclusion::LeftToAPerson;
    }
    return askAgain(answer.index, *found, now);
}

} // namespace Reprise

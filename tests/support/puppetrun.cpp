// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/puppetrun.h"

namespace Reprise::Test {

PuppetRun::PuppetRun(const ReplayPlan &plan, int number)
    : m_plan(plan)
{
    m_summary.id = RunId("run-" + QByteArray::number(number));
    m_summary.number = number;
    m_summary.planDigest = plan.digest;
    m_summary.profile = plan.profile;
    m_summary.title = plan.scope.note;
    for (int i = 0; i < plan.items.size(); ++i) {
        RunItem item;
        item.index = i;
        m_items.append(item);
    }
}

RunProgress PuppetRun::progress() const
{
    RunProgress progress;
    for (const RunItem &item : m_items)
        ++progress.totals.byState.at(size_t(item.state));
    progress.perSecond = 12.5;
    if (m_summary.state == RunState::Running)
        progress.remainingMicros = 41'000'000;
    progress.wait = m_wait;
    return progress;
}

RunSummary PuppetRun::summary() const
{
    RunSummary summary = m_summary;
    summary.totals = progress().totals;
    return summary;
}

Result<void> PuppetRun::answer(const QString &call)
{
    calls.append(call);
    if (!m_failure)
        return {};
    const Error error = *m_failure;
    m_failure.reset();
    return error;
}

Result<void> PuppetRun::start()
{
    const Result<void> result = answer(QStringLiteral("start"));
    if (result)
        setState(RunState::Running);
    return result;
}

Result<void> PuppetRun::pause()
{
    const Result<void> result = answer(QStringLiteral("pause"));
    if (result)
        setState(RunState::Paused, PauseReason::Person);
    return result;
}

Result<void> PuppetRun::cancel()
{
    const Result<void> result = answer(QStringLiteral("cancel"));
    if (!result)
        return result;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == ItemState::Planned)
            setItem(i, ItemState::Skipped);
    }
    m_summary.finishReason = FinishReason::Canceled;
    setState(RunState::Finished);
    return result;
}

Result<void> PuppetRun::decide(int index, bool countAsSent, const QByteArray &reason)
{
    const Result<void> result =
        answer(QStringLiteral("decide %1 %2: %3")
                   .arg(index)
                   .arg(countAsSent ? QStringLiteral("sent") : QStringLiteral("again"),
                       QString::fromUtf8(reason)));
    if (result)
        setItem(index, countAsSent ? ItemState::Accepted : ItemState::Planned);
    return result;
}

void PuppetRun::setItem(int index, ItemState state)
{
    m_items[index].state = state;
    emit itemsChanged({index});
    emit progressed();
}

void PuppetRun::setWait(const RunWait &wait)
{
    m_wait = wait;
    emit progressed();
}

void PuppetRun::setState(RunState state, PauseReason reason)
{
    m_summary.state = state;
    m_summary.pauseReason = reason;
    emit stateChanged();
}

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakerun.h"

using namespace Qt::StringLiterals;

namespace Reprise::Test {

FakeRun::FakeRun(const RunRecord &record, Plot plot, ItemState outcome)
    : m_record(record)
    , m_plot(plot)
    , m_outcome(outcome)
{
    m_record.summary.state = RunState::Ready;
    m_record.summary.finishReason = FinishReason::None;
    m_record.summary.totals = {};
    m_record.summary.totals.byState.at(size_t(ItemState::Planned)) = record.plan.items.size();
}

Result<void> FakeRun::start()
{
    calls.append(u"start"_s);
    setState(RunState::Running);
    QMetaObject::invokeMethod(this, &FakeRun::goOn, Qt::QueuedConnection);
    return {};
}

Result<void> FakeRun::pause()
{
    calls.append(u"pause"_s);
    return {};
}

Result<void> FakeRun::cancel()
{
    calls.append(u"cancel"_s);
    if (m_record.summary.state == RunState::Finished)
        return Error{Error::Kind::Invalid, u"cancel the run"_s, {}};
    m_record.summary.finishReason = FinishReason::Canceled;
    setState(RunState::Canceling);
    QMetaObject::invokeMethod(
        this, [this] { setState(RunState::Finished); }, Qt::QueuedConnection);
    return {};
}

Result<void> FakeRun::decide(int index, bool countAsSent, const QByteArray &)
{
    calls.append(u"decide %1 %2"_s.arg(index).arg(countAsSent));
    return {};
}

void FakeRun::setFinished()
{
    m_record.summary.totals = {};
    m_record.summary.totals.byState.at(size_t(m_outcome)) = m_record.plan.items.size();
    m_record.summary.finishReason = FinishReason::Completed;
    for (RunItem &item : m_record.items)
        item.state = m_outcome;
    setState(RunState::Finished);
}

void FakeRun::learn(int index, ItemState state)
{
    RunItem &item = m_record.items[index];
    --m_record.summary.totals.byState.at(size_t(item.state));
    item.state = state;
    ++m_record.summary.totals.byState.at(size_t(state));
    --questions;
    emit itemsChanged({index});
    emit progressed();
}

void FakeRun::setState(RunState state)
{
    m_record.summary.state = state;
    emit stateChanged();
}

void FakeRun::goOn()
{
    emit progressed();
    if (m_plot == Plot::Hang || m_record.summary.state != RunState::Running)
        return;
    if (m_plot == Plot::Pause) {
        m_record.summary.pauseReason = PauseReason::StopRule;
        return setState(RunState::Paused);
    }
    setFinished();
}

} // namespace Reprise::Test

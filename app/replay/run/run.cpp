// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/run.h"

#include "app/net/retryafter.h"
#include "app/replay/send/classification.h"

#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;
static const char *const ProgramActor = "program";

Run::Run(RunRecord record, RunParts parts)
    : m_parts(std::move(parts))
    , m_plan(std::move(record.plan))
    , m_summary(record.summary)
    , m_table(record.summary.id, record.items)
    , m_pacer(m_plan.pacing)
    , m_watch(m_plan.stopRule)
    , m_verification(m_parts.limits, *m_parts.random)
    , m_pipeline(m_plan, m_table, *m_parts.farSide.sender, *m_parts.requests)
{
    connect(m_parts.timer.get(), &RunTimer::woke, this, &Run::pump);
    connect(m_parts.journal.get(), &JournalStorage::committed, this, &Run::takeReceipt);
    connect(m_parts.farSide.sender.get(), &Sender::answered, this, &Run::takeOutcomes);
    connect(&m_pipeline, &SendPipeline::fetched, this, &Run::pump);
    connect(&m_pipeline, &SendPipeline::skipped, this, &Run::skip);
    if (m_parts.farSide.lookup)
        connect(m_parts.farSide.lookup.get(), &AttemptLookup::answered, this, &Run::takeAnswers);
    if (m_parts.foreignHolder.isEmpty())
        recover();
}

//! What a program that ended in the middle left behind.
void Run::recover()
{
    for (const int index : m_table.withState(ItemState::Sending)) {
        RunItem item = m_table.item(index);
        item.state = ItemState::InDoubt;
        item.detail = "the program ended before an answer came";
        m_table.change(item);
    }
    const RunState state = m_summary.state;
    if (state == RunState::Running || state == RunState::Pausing) {
        m_summary.state = RunState::Paused;
        m_summary.pauseReason = PauseReason::Restart;
        note(ProgramActor, "found unfinished");
    } else if (state == RunState::Canceling) {
        skipPlanned();
        finish(FinishReason::Canceled);
    }
    m_isMarkDirty = m_summary.state != state;
    if (m_isMarkDirty || m_table.isDirty())
        pump();
}

RunSummary Run::summary() const
{
    RunSummary summary = m_summary;
    summary.totals = m_table.totals();
    return summary;
}

RunProgress Run::progress() const
{
    const qint64 now = m_parts.clock->monotonicMicros();
    RunProgress progress{m_table.totals(), 0, std::nullopt};
    if (m_summary.state != RunState::Running)
        return progress;
    progress.perSecond = m_rate.perSecond(now);
    const qint64 left =
        progress.totals.count(ItemState::Planned) + progress.totals.count(ItemState::Sending);
    progress.remainingMicros = m_rate.remainingMicros(left, now);
    return progress;
}

Result<void> Run::refusal(const QString &operation) const
{
    if (!m_parts.foreignHolder.isEmpty()) {
        return Error{Error::Kind::Storage, operation,
            u"the journal is written by "_s + m_parts.foreignHolder};
    }
    return Error{Error::Kind::Invalid, operation, u"not possible in this state of the run"_s};
}

void Run::setState(RunState state, PauseReason reason)
{
    m_summary.state = state;
    m_summary.pauseReason = reason;
    m_isMarkDirty = true;
    emit stateChanged();
}

Result<void> Run::start()
{
    const bool canStart = m_summary.state == RunState::Ready || m_summary.state == RunState::Paused;
    if (!canStart || !m_parts.foreignHolder.isEmpty())
        return refusal(u"start the run"_s);
    if (m_parts.farSide.lacksSecret) {
        setState(RunState::Paused, PauseReason::SecretMissing);
        pump();
        return Error{Error::Kind::Auth, u"start the run"_s, u"the signing secret is missing"_s};
    }
    const qint64 now = m_parts.clock->monotonicMicros();
    note(m_parts.actor, m_summary.startedMicros ? "resumed" : "started");
    if (!m_summary.startedMicros)
        m_summary.startedMicros = m_parts.clock->utcMicros();
    m_summary.finishReason = FinishReason::None;
    m_summary.finishedMicros = {};
    m_journalRetry = 0;
    m_watch.forget();
    m_rate.restart(now);
    m_lastPump = -1;
    openCases(now);
    m_firstLooks = m_verification.openDoubts();
    setState(RunState::Running);
    pump();
    return {};
}

Result<void> Run::pause()
{
    if (m_summary.state != RunState::Running)
        return refusal(u"pause the run"_s);
    note(m_parts.actor, "paused");
    beginPause(PauseReason::Person, {});
    pump();
    return {};
}

//! No new send from here on; what is under way is awaited.
void Run::beginPause(PauseReason reason, const QByteArray &why)
{
    if (m_summary.state != RunState::Running)
        return;
    if (!why.isEmpty())
        note(ProgramActor, "paused: " + why);
    m_pipeline.stop();
    setState(RunState::Pausing, reason);
}

Result<void> Run::cancel()
{
    const RunState state = m_summary.state;
    if (state == RunState::Canceling || state == RunState::Finished
        || !m_parts.foreignHolder.isEmpty())
        return refusal(u"cancel the run"_s);
    note(m_parts.actor, "canceled");
    m_pipeline.stop();
    m_journalRetry = 0;
    setState(RunState::Canceling);
    pump();
    return {};
}

void Run::skipPlanned()
{
    for (const int index : m_table.withState(ItemState::Planned)) {
        RunItem item = m_table.item(index);
        item.state = ItemState::Skipped;
        item.detail = "canceled before it was sent";
        m_table.change(item);
    }
    m_delayed.clear();
}

void Run::finish(FinishReason reason)
{
    m_pipeline.stop();
    m_summary.finishReason = reason;
    m_summary.finishedMicros = m_parts.clock->utcMicros();
    note(ProgramActor, reason == FinishReason::Completed ? "finished" : "finished, canceled");
    setState(RunState::Finished);
}

//! The transitions that come by themselves once nothing is under way.
void Run::settle()
{
    if (!m_pipeline.isEmpty())
        return;
    if (m_summary.state == RunState::Pausing) {
        setState(RunState::Paused, m_summary.pauseReason);
    } else if (m_summary.state == RunState::Canceling) {
        skipPlanned();
        finish(FinishReason::Canceled);
    } else if (m_summary.state == RunState::Running && !m_table.hasPlanned() && m_delayed.empty()
        && m_verification.openDoubts() == 0) {
        finish(FinishReason::Completed);
    }
}

void Run::pump()
{
    if (m_isPumping) {
        m_mustPumpAgain = true;
        return;
    }
    m_isPumping = true;
    do {
        m_mustPumpAgain = false;
        pumpOnce(m_parts.clock->monotonicMicros());
    } while (m_mustPumpAgain);
    m_isPumping = false;
}

void Run::pumpOnce(qint64 now)
{
    if (m_lastPump >= 0 && now - m_lastPump > m_parts.limits.sleptMicros)
        beginPause(PauseReason::Slept, "the machine slept");
    m_lastPump = now;
    while (!m_delayed.empty() && m_delayed.begin()->first <= now) {
        m_table.giveBack(m_delayed.begin()->second);
        m_delayed.erase(m_delayed.begin());
    }
    if (m_summary.state == RunState::Running && m_firstLooks <= 0) {
        m_pipeline.fill(m_pacer.soon(now));
        m_pipeline.release(m_pacer, now);
    }
    ask(now);
    settle();
    commit(now);
    tell(now);
    scheduleWake(now);
}

bool Run::isCommitDue(qint64 now) const
{
    return m_isMarkDirty || !m_notes.isEmpty()
        || m_table.dirtyCount() >= m_parts.limits.outcomeGroup
        || (m_dirtySince >= 0 && now - m_dirtySince >= m_parts.limits.outcomeDelayMicros);
}

//! One group commit at a time: intents, outcomes, the run's own state and notes together.
void Run::commit(qint64 now)
{
    if (m_table.isDirty() && m_dirtySince < 0)
        m_dirtySince = now;
    if (m_isCommitting || now < m_journalRetry || !m_parts.foreignHolder.isEmpty())
        return;
    const bool sends = m_summary.state == RunState::Running && m_pipeline.wantsCommit();
    if (!sends && !isCommitDue(now))
        return;
    m_committing = {};
    if (sends)
        m_committing.intents = m_pipeline.takeIntents(m_parts.clock->utcMicros());
    m_committing.items = m_table.takeDirty(m_parts.limits.skipGroup);
    m_committing.notes = std::exchange(m_notes, {});
    // "Finished" is written last: until then a restart has to see that something was left to do.
    if (m_isMarkDirty && (m_summary.state != RunState::Finished || !m_table.isDirty())) {
        m_committing.mark = RunMark{m_summary.state, m_summary.finishReason, m_summary.pauseReason,
            m_summary.startedMicros, m_summary.finishedMicros};
        m_isMarkDirty = false;
    }
    m_dirtySince = m_table.isDirty() ? now : -1;
    m_isCommitting = true;
    m_parts.journal->commit(m_committing);
}

void Run::takeBack(const JournalBatch &batch)
{
    for (const RunItem &item : batch.items)
        m_table.markDirty(item.index);
    m_notes = batch.notes + m_notes;
    m_isMarkDirty = m_isMarkDirty || batch.mark.has_value();
}

void Run::takeReceipt(const JournalReceipt &receipt)
{
    m_isCommitting = false;
    const JournalBatch batch = std::exchange(m_committing, {});
    if (receipt.failure || receipt.intentsRefused)
        m_pipeline.refuse();
    if (receipt.failure) {
        takeBack(batch);
        m_journalRetry = m_parts.clock->monotonicMicros() + m_parts.limits.journalRetryMicros;
        beginPause(PauseReason::Disk, receipt.failure->detail.toUtf8());
    } else if (receipt.intentsRefused) {
        beginPause(PauseReason::Disk, receipt.intentsRefused->detail.toUtf8());
    } else {
        m_pipeline.confirm(receipt.intents);
    }
    pump();
}

void Run::skip(const QList<StoredRequest> &requests)
{
    for (const StoredRequest &request : requests) {
        RunItem item = m_table.item(request.index);
        item.state = ItemState::Skipped;
        item.detail = request.obstacle.left(DetailLimit);
        m_table.change(item);
    }
}

void Run::takeOutcomes(const QList<SendOutcome> &outcomes)
{
    const qint64 now = m_parts.clock->monotonicMicros();
    for (const SendOutcome &outcome : outcomes)
        takeOutcome(outcome, now);
    if (m_watch.hasTripped())
        beginPause(PauseReason::StopRule, "too many of the last answers were failures");
    pump();
}

bool Run::mayTryAgain(const RunItem &item, const Classification &verdict) const
{
    const qint64 budget =
        std::max<qint64>(m_parts.limits.retryMinimum, m_sends * m_parts.limits.retryPercent / 100);
    return verdict.mayTryAgain && item.decisions < m_parts.limits.triesPerItem
        && m_retries < budget;
}

void Run::takeOutcome(const SendOutcome &outcome, qint64 now)
{
    m_pipeline.settled();
    const Classification verdict = classify(*m_parts.farSide.answers, outcome.exchange);
    RunItem item = m_table.item(outcome.index);
    Q_ASSERT(item.state == ItemState::Sending && item.decisions == outcome.decision);
    item.state = verdict.state;
    item.code = verdict.code;
    item.detail = verdict.detail;
    if (outcome.exchange.end != Exchange::End::Withdrawn) {
        ++m_sends;
        m_rate.add(1, now);
        m_watch.add(verdict.isFailure);
        item.sentMicros = outcome.exchange.startedMicros;
        item.durationMicros = outcome.exchange.durationMicros;
    }
    const bool isBlocked = verdict.pause != PauseReason::None && item.state == ItemState::Refused;
    if (isBlocked)
        item.state = ItemState::Planned; // certainly not sent; it goes on once the way is free
    else if (item.state == ItemState::Refused && mayTryAgain(item, verdict)) {
        item.state = ItemState::Planned;
        ++m_retries;
        m_delayed.emplace(now + m_parts.limits.retryWaitMicros * item.decisions, item.index);
    }
    m_table.change(item);
    if (item.state == ItemState::Planned && !(verdict.mayTryAgain && !isBlocked))
        m_table.giveBack(item.index);
    if (m_parts.farSide.lookup
        && (item.state == ItemState::InDoubt || item.state == ItemState::Accepted))
        m_verification.add(item.index, item.state == ItemState::InDoubt, now);
    holdFor(verdict.waitMicros
            ? verdict.waitMicros
            : retryAfterMicros(outcome.exchange.retryAfter, m_parts.clock->utcMicros()),
        now);
    if (verdict.pause != PauseReason::None)
        beginPause(verdict.pause, verdict.detail);
}

void Run::holdFor(const std::optional<qint64> &wait, qint64 now)
{
    if (wait)
        m_pacer.holdUntil(now + std::min(*wait, m_parts.limits.longestRetryAfterMicros));
}

//! Everything whose outcome may be asked for and is not being asked for yet.
void Run::openCases(qint64 now)
{
    if (!m_parts.farSide.lookup)
        return;
    for (const ItemState state : {ItemState::InDoubt, ItemState::Accepted}) {
        for (const int index : m_table.withState(state)) {
            if (!m_verification.contains(index))
                m_verification.add(index, state == ItemState::InDoubt, now);
        }
    }
}

void Run::lookUpNow()
{
    const qint64 now = m_parts.clock->monotonicMicros();
    openCases(now);
    m_verification.hurry(now);
    pump();
}

void Run::ask(qint64 now)
{
    if (!m_parts.farSide.lookup)
        return;
    QList<LookupQuestion> questions;
    for (const int index : m_verification.takeDue(now))
        questions.append({index, m_plan.items[index], m_table.item(index).sentMicros, {}});
    if (!questions.isEmpty())
        m_parts.farSide.lookup->lookUp(questions);
}

void Run::takeAnswers(const QList<LookupAnswer> &answers)
{
    const qint64 now = m_parts.clock->monotonicMicros();
    m_firstLooks = std::max<qsizetype>(0, m_firstLooks - answers.size());
    for (const LookupAnswer &answer : answers)
        conclude(answer, m_verification.weigh(answer, now));
    if (m_watch.hasTripped())
        beginPause(PauseReason::StopRule, "too many of the last deliveries failed");
    pump();
}

void Run::conclude(const LookupAnswer &answer, Verification::Conclusion conclusion)
{
    using Conclusion = Verification::Conclusion;
    RunItem item = m_table.item(answer.index);
    const bool isOpen = item.state == ItemState::InDoubt || item.state == ItemState::Accepted;
    if (!isOpen || conclusion == Conclusion::AskAgain || conclusion == Conclusion::LeftToAPerson)
        return;
    if (conclusion == Conclusion::Queued && item.state == ItemState::Accepted)
        return;
    if (conclusion == Conclusion::Found) {
        const bool isDelivered = answer.finding == LookupAnswer::Finding::Delivered;
        item.state = isDelivered ? ItemState::Delivered : ItemState::Failed;
        item.code = answer.code;
        item.detail = answer.detail.left(DetailLimit);
        item.resolution = "attempt " + QByteArray::number(answer.attempt) + " found";
        if (answer.attempts > 1)
            item.resolution += ", delivered " + QByteArray::number(answer.attempts) + " times";
        m_watch.add(!isDelivered);
    } else if (conclusion == Conclusion::Queued) {
        item.state = ItemState::Accepted;
        item.resolution = "the gateway has it queued";
    } else {
        const bool isOver =
            m_summary.state == RunState::Canceling || m_summary.state == RunState::Finished;
        item.state = isOver ? ItemState::Skipped : ItemState::Planned;
        item.resolution = "the gateway had no trace of it, twice";
    }
    m_table.change(item);
    if (item.state == ItemState::Planned)
        m_table.giveBack(item.index);
}

Result<void> Run::decide(int index, bool countAsSent, const QByteArray &reason)
{
    if (index < 0 || index >= m_table.size() || m_table.state(index) != ItemState::InDoubt
        || !m_parts.foreignHolder.isEmpty())
        return refusal(u"decide on an item"_s);
    RunItem item = m_table.item(index);
    m_verification.remove(index);
    if (countAsSent) {
        item.state = ItemState::Accepted;
        item.resolution = "counted as sent by " + m_parts.actor + ": " + reason;
    } else {
        m_table.renewKey(index);
        item.state = ItemState::Planned;
        item.resolution = "to be sent again, by " + m_parts.actor + ": " + reason;
    }
    m_table.change(item);
    m_table.giveBack(index);
    note(m_parts.actor, "item " + QByteArray::number(index + 1) + ' ' + item.resolution);
    if (!countAsSent && m_summary.state == RunState::Finished)
        setState(RunState::Paused, PauseReason::Person);
    pump();
    return {};
}

void Run::tell(qint64 now)
{
    const bool isMoving = m_summary.state == RunState::Running
        || m_summary.state == RunState::Pausing || m_summary.state == RunState::Canceling;
    if (!m_table.hasNews() || (isMoving && now < m_nextNotice))
        return;
    m_nextNotice = now + m_parts.limits.noticeMicros;
    emit itemsChanged(m_table.takeNews());
    emit progressed();
}

void Run::scheduleWake(qint64 now)
{
    qint64 next = -1;
    const auto consider = [&next](qint64 moment) {
        if (moment >= 0 && (next < 0 || moment < next))
            next = moment;
    };
    if (m_summary.state == RunState::Running) {
        consider(now + m_parts.limits.heartbeatMicros);
        if (m_pipeline.hasDurable())
            consider(m_pacer.nextMoment(now));
        if (!m_delayed.empty())
            consider(m_delayed.begin()->first);
    }
    if (m_parts.farSide.lookup)
        consider(m_verification.nextMoment());
    if (m_dirtySince >= 0 && !m_isCommitting)
        consider(std::max(m_dirtySince + m_parts.limits.outcomeDelayMicros, m_journalRetry));
    if ((m_isMarkDirty || !m_notes.isEmpty()) && !m_isCommitting)
        consider(m_journalRetry);
    if (m_table.hasNews())
        consider(m_nextNotice);
    if (next >= 0)
        m_parts.timer->wakeAt(std::max(next, now + 1));
}

} // namespace Reprise

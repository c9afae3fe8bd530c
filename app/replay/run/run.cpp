// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/run.h"

#include <QUrl>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

static const char *const ProgramActor = "program";
static constexpr qint64 Second = 1'000'000;

Run::Run(RunRecord record, RunParts parts)
    : m_parts(std::move(parts))
    , m_plan(std::move(record.plan))
    , m_summary(record.summary)
    , m_table(record.summary.id, record.items)
    , m_desk(m_plan, *m_parts.farSide.answers, m_table, m_parts.limits, *m_parts.clock,
          *m_parts.random)
    , m_inquiry(m_plan, m_table, m_parts.farSide.lookup.get(), m_parts.limits, *m_parts.random)
    , m_pipeline(m_plan, m_table, *m_parts.farSide.sender, *m_parts.requests)
    , m_commits(m_table, m_pipeline, *m_parts.journal, m_parts.limits, *m_parts.clock)
{
    connectParts();
    if (!isForeign())
        recover(record.cancelAskedBy);
}

Run::~Run() = default;

void Run::connectParts()
{
    connect(m_parts.timer.get(), &RunTimer::woke, this, [this] {
        m_wakeAt = -1;
        pump();
    });
    connect(m_parts.journal.get(), &JournalStorage::cancelAsked, this, &Run::beginCancel);
    connect(m_parts.farSide.sender.get(), &Sender::answered, this, &Run::takeOutcomes);
    if (m_parts.farSide.lookup)
        connect(m_parts.farSide.lookup.get(), &AttemptLookup::answered, this, &Run::takeAnswers);
    connect(&m_pipeline, &SendPipeline::fetched, this, &Run::pump);
    connect(&m_pipeline, &SendPipeline::skipped, this, &Run::skip);
    connect(&m_commits, &CommitCycle::failed, this,
        [this](const QByteArray &why) { beginPause(PauseReason::Disk, why); });
    connect(&m_commits, &CommitCycle::ended, this, &Run::pump);
    connect(&m_inquiry, &Inquiry::concluded, this,
        [this](bool isFailure) { m_desk.noteVerdict(isFailure); });
}

//! What a program that ended in the middle left behind, and what was asked for meanwhile.
void Run::recover(const QByteArray &cancelAskedBy)
{
    for (const int index : m_table.withState(ItemState::Sending)) {
        RunItem item = m_table.item(index);
        item.state = ItemState::InDoubt;
        item.detail = "the program ended before an answer came";
        m_table.change(item);
    }
    const RunState state = m_summary.state;
    m_inquiry.setOver(state == RunState::Canceling || state == RunState::Finished);
    if (state == RunState::Running || state == RunState::Pausing) {
        m_commits.note(ProgramActor, "found unfinished");
        setState(RunState::Paused, PauseReason::Restart);
    }
    if (!cancelAskedBy.isEmpty())
        beginCancel(cancelAskedBy);
    if (m_summary.state != state || state == RunState::Canceling || m_table.isDirty())
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
    RunProgress progress{m_table.totals(), 0, std::nullopt, wait(now)};
    if (!isRunning() || progress.wait.cause != RunWait::Cause::None)
        return progress;
    progress.perSecond = m_desk.rate().perSecond(now);
    const RunTotals &totals = progress.totals;
    const qint64 left = totals.count(ItemState::Planned) + totals.count(ItemState::Sending);
    progress.remainingMicros = m_desk.rate().remainingMicros(left, now);
    return progress;
}

//! Why nothing is sent although the run is running.
RunWait Run::wait(qint64 now) const
{
    RunWait wait;
    if (!isRunning())
        return wait;
    qint64 until = -1;
    if (m_isWaking || m_inquiry.isFirstLooking()) {
        wait.cause = RunWait::Cause::Answers;
    } else if (m_desk.outage().isOn()) {
        wait.cause = m_desk.outage().cause();
        wait.detail = m_desk.outage().detail();
        wait.sinceMicros = m_parts.clock->utcMicros() - (now - m_desk.outage().since());
        until = m_desk.outage().nextProbe();
    } else if (m_desk.askedUntil() > now) {
        wait.cause = RunWait::Cause::Asked;
        until = m_desk.askedUntil();
    }
    if (wait.cause != RunWait::Cause::None)
        wait.host = QUrl::fromEncoded(m_plan.target.url).host(QUrl::FullyEncoded).toLatin1();
    if (until > now)
        wait.untilMicros = m_parts.clock->utcMicros() + (until - now);
    return wait;
}

Result<void> Run::refusal(const QString &operation) const
{
    if (isForeign()) {
        return Error{Error::Kind::Storage, operation,
            u"the journal is written by "_s + m_parts.foreignHolder};
    }
    return Error{Error::Kind::Invalid, operation, u"not possible in this state of the run"_s};
}

void Run::setState(RunState state, PauseReason reason)
{
    m_summary.state = state;
    m_summary.pauseReason = reason;
    m_inquiry.setOver(state == RunState::Canceling || state == RunState::Finished);
    m_commits.mark(
        {state, m_summary.finishReason, reason, m_summary.startedMicros, m_summary.finishedMicros});
    emit stateChanged();
}

Result<void> Run::start()
{
    const bool canStart = m_summary.state == RunState::Ready || m_summary.state == RunState::Paused;
    if (!canStart || isForeign())
        return refusal(u"start the run"_s);
    if (m_parts.farSide.lacksSecret) {
        setState(RunState::Paused, PauseReason::SecretMissing);
        pump();
        return Error{Error::Kind::Auth, u"start the run"_s, u"the signing secret is missing"_s};
    }
    const qint64 now = m_parts.clock->monotonicMicros();
    m_commits.note(m_parts.actor, m_summary.startedMicros ? "resumed" : "started");
    if (!m_summary.startedMicros)
        m_summary.startedMicros = m_parts.clock->utcMicros();
    m_summary.finishReason = FinishReason::None;
    m_summary.finishedMicros = {};
    m_commits.retryNow();
    m_desk.beginAnew(now);
    m_isWaking = false;
    m_inquiry.requireFirstLooks(now);
    setState(RunState::Running);
    pump();
    return {};
}

Result<void> Run::pause()
{
    if (!isRunning())
        return refusal(u"pause the run"_s);
    m_commits.note(m_parts.actor, "paused");
    beginPause(PauseReason::Person, {});
    pump();
    return {};
}

//! No new send from here on; what is under way is awaited.
void Run::beginPause(PauseReason reason, const QByteArray &why)
{
    if (!isRunning())
        return;
    if (!why.isEmpty())
        m_commits.note(ProgramActor, "paused: " + why);
    m_pipeline.stop();
    setState(RunState::Pausing, reason);
}

Result<void> Run::cancel()
{
    const RunState state = m_summary.state;
    if (state == RunState::Canceling || state == RunState::Finished)
        return refusal(u"cancel the run"_s);
    if (isForeign())
        m_parts.journal->askToCancel(m_parts.actor);
    else
        beginCancel(m_parts.actor);
    return {};
}

void Run::beginCancel(const QByteArray &actor)
{
    if (m_summary.state == RunState::Canceling || m_summary.state == RunState::Finished)
        return;
    m_commits.note(actor, "canceled");
    m_pipeline.stop();
    m_commits.retryNow();
    setState(RunState::Canceling);
    pump();
}

void Run::skipPlanned()
{
    for (const int index : m_table.withState(ItemState::Planned)) {
        RunItem item = m_table.item(index);
        item.state = ItemState::Skipped;
        item.detail = "canceled before it was sent";
        m_table.change(item);
    }
    m_desk.dropDelayed();
}

void Run::finish(FinishReason reason)
{
    m_pipeline.stop();
    m_summary.finishReason = reason;
    m_summary.finishedMicros = m_parts.clock->utcMicros();
    m_commits.note(
        ProgramActor, reason == FinishReason::Completed ? "finished" : "finished, canceled");
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
    } else if (isRunning() && !m_table.hasPlanned() && !m_desk.hasDelayed()
        && m_inquiry.openDoubts() == 0) {
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
    watchForSleep(now);
    m_desk.giveBackDue(now);
    advanceSending(now);
    m_inquiry.ask(now);
    settle();
    if (!isForeign())
        m_commits.advance(isRunning(), now);
    tell(now);
    scheduleWake(now);
}

//! A running run looks at least once a heartbeat, so a gap is a sleep of the machine or a program
//! that was stopped. Nothing goes out in a burst afterwards: what was under way comes back first,
//! and after a long sleep only a person's click goes on.
void Run::watchForSleep(qint64 now)
{
    if (!isRunning())
        return m_sleep.rest();
    const qint64 gap = m_sleep.look(m_parts.clock->bootMicros());
    if (gap < m_parts.limits.napMicros)
        return;
    const QByteArray slept = "slept for " + QByteArray::number(gap / Second) + " s";
    if (gap > m_parts.limits.sleptMicros)
        return beginPause(PauseReason::Slept, slept);
    m_commits.note(ProgramActor, slept);
    m_pipeline.stop();
    m_isWaking = true;
    m_inquiry.hurry(now);
}

//! After a sleep: nothing is under way any more, and each doubt has been asked about.
bool Run::isAwake(qint64 now)
{
    if (m_isWaking && !m_pipeline.isEmpty())
        return false;
    if (std::exchange(m_isWaking, false))
        m_inquiry.requireFirstLooks(now);
    return !m_inquiry.isFirstLooking();
}

void Run::advanceSending(qint64 now)
{
    if (!isRunning() || !isAwake(now))
        return;
    if (!m_desk.outage().isOn())
        m_pipeline.fill(m_desk.pacer().soon(now));
    else if (m_pipeline.isEmpty() && m_desk.outage().isProbeDue(now))
        m_pipeline.fill(1);
    m_pipeline.release(m_desk.pacer(), now);
}

void Run::takeOutcomes(const QList<SendOutcome> &outcomes)
{
    const qint64 now = m_parts.clock->monotonicMicros();
    const bool wasOut = m_desk.outage().isOn();
    for (const SendOutcome &outcome : outcomes) {
        m_pipeline.settled();
        m_inquiry.add(outcome.index, m_desk.take(outcome, now), now);
    }
    followOutage(wasOut, now);
    stopIfAsked();
    pump();
}

//! While it cannot be reached nothing goes out but one probe at a time.
void Run::followOutage(bool wasOut, qint64 now)
{
    const Outage &outage = m_desk.outage();
    if (!wasOut && outage.isOn()) {
        m_commits.note(ProgramActor, "waiting, it cannot be reached: " + outage.detail());
        m_pipeline.stop();
    } else if (wasOut && !outage.isOn()) {
        m_commits.note(ProgramActor, "it can be reached again");
        m_inquiry.hurry(now);
    }
}

void Run::stopIfAsked()
{
    if (const std::optional<RunStop> stop = m_desk.takeStop())
        beginPause(stop->reason, stop->why);
}

void Run::takeAnswers(const QList<LookupAnswer> &answers)
{
    m_inquiry.take(answers, m_parts.clock->monotonicMicros());
    stopIfAsked();
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

void Run::lookUpNow()
{
    const qint64 now = m_parts.clock->monotonicMicros();
    m_inquiry.addAll(now);
    m_inquiry.hurry(now);
    pump();
}

Result<void> Run::decide(int index, bool countAsSent, const QByteArray &reason)
{
    if (index < 0 || index >= m_table.size() || m_table.state(index) != ItemState::InDoubt
        || isForeign())
        return refusal(u"decide on an item"_s);
    RunItem item = m_table.item(index);
    m_inquiry.remove(index);
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
    m_commits.note(m_parts.actor, "item " + QByteArray::number(index + 1) + ' ' + item.resolution);
    if (!countAsSent && m_summary.state == RunState::Finished)
        setState(RunState::Paused, PauseReason::Person);
    pump();
    return {};
}

void Run::tell(qint64 now)
{
    const bool isMoving = isRunning() || m_summary.state == RunState::Pausing
        || m_summary.state == RunState::Canceling;
    if (isMoving && now < m_nextNotice)
        return;
    const RunWait waiting = wait(now);
    const bool isWaitNews =
        waiting.cause != m_toldWait.cause || waiting.untilMicros != m_toldWait.untilMicros;
    if (!m_table.hasNews() && !isWaitNews)
        return;
    m_nextNotice = now + m_parts.limits.noticeMicros;
    m_toldWait = waiting;
    if (m_table.hasNews())
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
    if (isRunning()) {
        consider(now + m_parts.limits.heartbeatMicros);
        if (m_pipeline.waitsForPace())
            consider(m_desk.pacer().nextMoment(now));
        if (m_desk.hasDelayed())
            consider(m_desk.nextDelayed());
        const bool isBlocked = m_isWaking || m_inquiry.isFirstLooking();
        if (m_desk.outage().isOn() && !isBlocked && m_pipeline.isEmpty() && m_table.hasPlanned())
            consider(m_desk.outage().nextProbe());
    }
    consider(m_inquiry.nextMoment());
    if (!isForeign())
        consider(m_commits.nextMoment());
    if (m_table.hasNews())
        consider(m_nextNotice);
    // A timer that is set to an earlier moment wakes us in vain at worst.
    if (next < 0 || (m_wakeAt >= 0 && m_wakeAt <= next))
        return;
    m_wakeAt = std::max(next, now + 1);
    m_parts.timer->wakeAt(m_wakeAt);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runfollower.h"

#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

namespace Reprise {

static constexpr int OutcomeLookMs = 100;

RunFollower::RunFollower(ReplayRun &run, Terminal &terminal, qint64 patienceMicros, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_terminal(terminal)
    , m_patienceMicros(patienceMicros)
{
    connect(&m_outcomeTimer, &QTimer::timeout, this, &RunFollower::checkOutcomes);
    connect(&m_run, &ReplayRun::progressed, this, &RunFollower::showProgress);
    connect(&m_run, &ReplayRun::stateChanged, this, &RunFollower::checkState);
}

Result<void> RunFollower::start()
{
    if (m_run.summary().state == RunState::Finished) {
        m_run.lookUpNow();
        QMetaObject::invokeMethod(this, &RunFollower::checkState, Qt::QueuedConnection);
        return {};
    }
    return m_run.start();
}

void RunFollower::cancel()
{
    const Result<void> canceled = m_run.cancel();
    if (canceled)
        return;
    if (m_outcomeTimer.isActive())
        m_terminal.print(runText(m_run.summary()));
    endWith(ExitCode::Canceled);
}

static QByteArray remainingText(const std::optional<qint64> &micros)
{
    if (!micros)
        return {};
    const qint64 seconds = *micros / 1'000'000;
    return ", " + QByteArray::number(seconds / 60) + ':'
        + QByteArray::number(seconds % 60).rightJustified(2, '0') + " left";
}

//! "waiting for receiver.example (Connection refused), tries again at 14:02:05 UTC"
static QByteArray waitText(const RunWait &wait)
{
    if (wait.cause == RunWait::Cause::None)
        return {};
    QByteArray text = ", waiting ";
    switch (wait.cause) {
    case RunWait::Cause::Network:
        text += "for the network";
        break;
    case RunWait::Cause::Host:
        text += "for " + terminalLine(wait.host);
        break;
    case RunWait::Cause::Asked:
        text += "as asked by " + terminalLine(wait.host);
        break;
    case RunWait::Cause::Answers:
    case RunWait::Cause::None:
        text += "until it is known what came of the last ones";
        break;
    }
    if (!wait.detail.isEmpty())
        text += " (" + terminalLine(wait.detail) + ')';
    if (wait.untilMicros)
        text += ", tries again at " + toIsoText(*wait.untilMicros).mid(11, 8) + " UTC";
    return text;
}

void RunFollower::showProgress()
{
    if (m_outcomeTimer.isActive())
        return;
    const RunProgress progress = m_run.progress();
    const RunTotals &totals = progress.totals;
    m_terminal.showProgress("sent " + QByteArray::number(totals.word(SentWord::Sent)) + " of "
        + QByteArray::number(totals.total()) + ", "
        + QByteArray::number(totals.count(ItemState::Failed)) + " failed, "
        + QByteArray::number(totals.word(SentWord::InDoubt)) + " in doubt, "
        + QByteArray::number(progress.perSecond, 'f', 1) + "/s"
        + remainingText(progress.remainingMicros) + waitText(progress.wait));
}

void RunFollower::checkState()
{
    const RunSummary run = m_run.summary();
    if (run.state == RunState::Finished)
        return checkFinished(run);
    if (run.state != RunState::Paused)
        return;
    m_terminal.print(runText(run));
    m_terminal.note("paused: " + pauseReasonWord(run.pauseReason).toByteArray()
        + "; go on with \"reprise run resume " + QByteArray::number(run.number) + "\"");
    endWith(ExitCode::Partial);
}

//! All is sent; where a gateway delivers, its word is not yet the receiver's.
void RunFollower::checkFinished(const RunSummary &run)
{
    if (m_outcomeTimer.isActive())
        return;
    if (run.finishReason == FinishReason::Canceled || m_patienceMicros == 0)
        return endFinished();
    m_waiting.start();
    m_outcomeTimer.start(OutcomeLookMs);
    checkOutcomes();
}

void RunFollower::checkOutcomes()
{
    const int open = m_run.openQuestions();
    if (m_run.summary().state != RunState::Finished) { // somebody decided to send one again
        m_outcomeTimer.stop();
    } else if (open == 0 || m_waiting.nsecsElapsed() / 1000 >= m_patienceMicros) {
        m_outcomeTimer.stop();
        endFinished();
    } else {
        m_terminal.showProgress("all is sent; waiting for " + QByteArray::number(open)
            + (open == 1 ? " outcome" : " outcomes"));
    }
}

void RunFollower::endFinished()
{
    const RunSummary run = m_run.summary();
    const int open = m_patienceMicros > 0 && run.finishReason != FinishReason::Canceled
        ? m_run.openQuestions()
        : 0;
    m_terminal.print(runText(run));
    if (open > 0) {
        m_terminal.note("outcomes not known yet: " + QByteArray::number(open)
            + "; ask again with \"reprise run resume " + QByteArray::number(run.number) + "\"");
    }
    endWith(exitCodeOf(run, open));
}

void RunFollower::endWith(ExitCode code)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_outcomeTimer.stop();
    disconnect(&m_run, nullptr, this, nullptr);
    emit ended(int(code));
}

static QByteArray reasonText(const RunSummary &run)
{
    if (run.finishReason != FinishReason::None)
        return " (" + finishReasonWord(run.finishReason).toByteArray() + ')';
    if (run.pauseReason != PauseReason::None)
        return " (" + pauseReasonWord(run.pauseReason).toByteArray() + ')';
    return {};
}

QByteArray runText(const RunSummary &run)
{
    QByteArray text = "Run " + QByteArray::number(run.number) + ' ' + terminalLine(run.id.text())
        + ": " + runStateWord(run.state).toByteArray() + reasonText(run) + '\n';
    if (!run.title.isEmpty())
        text += "  " + terminalLine(run.title) + '\n';
    text += "  " + QByteArray::number(run.totals.total()) + " planned";
    for (const SentWord word : {SentWord::Sent, SentWord::NotSent, SentWord::InDoubt})
        text += ", " + QByteArray::number(run.totals.word(word)) + ' '
            + sentWordText(word).toByteArray();
    text += '\n';
    for (int i = 0; i < ItemStateCount; ++i) {
        const qint64 count = run.totals.count(ItemState(i));
        if (count > 0)
            text += "  " + itemStateWord(ItemState(i)).toByteArray().leftJustified(10, ' ') + ' '
                + QByteArray::number(count) + '\n';
    }
    return text;
}

ExitCode exitCodeOf(const RunSummary &run, int openQuestions)
{
    if (run.finishReason == FinishReason::Canceled)
        return ExitCode::Canceled;
    const qint64 good =
        run.totals.count(ItemState::Delivered) + run.totals.count(ItemState::Accepted);
    return good == run.totals.total() && openQuestions == 0 ? ExitCode::Done : ExitCode::Partial;
}

} // namespace Reprise

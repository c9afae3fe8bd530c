// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runfollower.h"

#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

namespace Reprise {

RunFollower::RunFollower(ReplayRun &run, Terminal &terminal, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_terminal(terminal)
{
    connect(&m_run, &ReplayRun::progressed, this, &RunFollower::showProgress);
    connect(&m_run, &ReplayRun::stateChanged, this, &RunFollower::checkState);
}

Result<void> RunFollower::start()
{
    if (m_run.summary().state == RunState::Finished) {
        QMetaObject::invokeMethod(this, &RunFollower::checkState, Qt::QueuedConnection);
        return {};
    }
    return m_run.start();
}

void RunFollower::cancel()
{
    const Result<void> canceled = m_run.cancel();
    if (!canceled)
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

void RunFollower::showProgress()
{
    const RunProgress progress = m_run.progress();
    const RunTotals &totals = progress.totals;
    m_terminal.showProgress("sent " + QByteArray::number(totals.word(SentWord::Sent)) + " of "
        + QByteArray::number(totals.total()) + ", "
        + QByteArray::number(totals.count(ItemState::Failed)) + " failed, "
        + QByteArray::number(totals.word(SentWord::InDoubt)) + " in doubt, "
        + QByteArray::number(progress.perSecond, 'f', 1) + "/s"
        + remainingText(progress.remainingMicros));
}

void RunFollower::checkState()
{
    const RunSummary run = m_run.summary();
    if (run.state == RunState::Finished) {
        m_terminal.print(runText(run));
        return endWith(exitCodeOf(run));
    }
    if (run.state != RunState::Paused)
        return;
    m_terminal.print(runText(run));
    m_terminal.note("paused: " + pauseReasonWord(run.pauseReason).toByteArray()
        + "; go on with \"reprise run resume " + QByteArray::number(run.number) + "\"");
    endWith(ExitCode::Partial);
}

void RunFollower::endWith(ExitCode code)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
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

ExitCode exitCodeOf(const RunSummary &run)
{
    if (run.finishReason == FinishReason::Canceled)
        return ExitCode::Canceled;
    const qint64 good =
        run.totals.count(ItemState::Delivered) + run.totals.count(ItemState::Accepted);
    return good == run.totals.total() ? ExitCode::Done : ExitCode::Partial;
}

} // namespace Reprise

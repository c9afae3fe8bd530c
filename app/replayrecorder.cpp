// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replayrecorder.h"

#include <numeric>

namespace Reprise {

//! Rows of one write: enough to share a commit, few enough to be quick.
static constexpr qsizetype RowsPerWrite = 1000;

static AttemptOutcome attemptOutcome(const RunItem &item)
{
    if (item.state == ItemState::Delivered)
        return AttemptOutcome::Succeeded;
    return item.code ? AttemptOutcome::Rejected : AttemptOutcome::NetworkError;
}

std::optional<ReplayOutcomeRow> outcomeOf(
    const RunId &run, const PlanItem &planned, const RunItem &item)
{
    if (item.state != ItemState::Delivered && item.state != ItemState::Failed)
        return std::nullopt;
    ReplayOutcomeRow row{planned.event, run, item.state == ItemState::Delivered, {}};
    const QByteArray decision = QByteArray::number(item.decisions);
    row.attempt.id = AttemptId(run.text() + '/' + QByteArray::number(item.index) + '/' + decision);
    row.attempt.number = planned.attempts + item.decisions;
    row.attempt.trigger = AttemptTrigger::Replay;
    row.attempt.startedAt = Timestamp::fromMicros(item.sentMicros.value_or(0));
    row.attempt.durationMicros = item.durationMicros;
    row.attempt.outcome = attemptOutcome(item);
    row.attempt.code = item.code;
    if (item.code)
        row.attempt.response.body.bytes = item.detail;
    else
        row.attempt.error = item.detail;
    row.attempt.runId = run;
    return row;
}

ReplayRecorder::ReplayRecorder(const ReplayRun &run, EventArchive &archive, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_archive(archive)
{
    connect(&run, &ReplayRun::itemsChanged, this, &ReplayRecorder::note);
    QList<int> all(run.plan().items.size());
    std::iota(all.begin(), all.end(), 0);
    note(all);
}

void ReplayRecorder::note(const QList<int> &indexes)
{
    m_pending.unite(QSet<int>(indexes.begin(), indexes.end()));
    if (!m_writing)
        writeNext();
}

void ReplayRecorder::writeNext()
{
    QList<ReplayOutcomeRow> rows;
    const RunId run = m_run.summary().id;
    for (auto next = m_pending.begin(); next != m_pending.end() && rows.size() < RowsPerWrite;) {
        const int index = *next;
        next = m_pending.erase(next);
        if (auto row = outcomeOf(run, m_run.plan().items.at(index), m_run.item(index)))
            rows.append(*std::move(row));
    }
    if (rows.isEmpty())
        return;
    m_writing = m_archive.recordReplays(rows);
    connect(m_writing.get(), &Job::finished, this, &ReplayRecorder::takeAnswer);
}

void ReplayRecorder::takeAnswer()
{
    const Result<void> answer = m_writing->takeResult();
    m_writing.reset();
    if (!answer)
        emit failed(answer.error());
    writeNext();
}

} // namespace Reprise

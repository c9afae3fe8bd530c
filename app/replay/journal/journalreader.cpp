// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalreader.h"

#include "app/replay/journal/journalcheck.h"
#include "app/replay/plan/plantext.h"

#include <algorithm>
#include <sqlite3.h>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int TotalsColumn = 11; // of a row of runs: eight counts by state
static const char *const SelectRuns =
    "SELECT number, id, profile, title, planDigest, created, started, finished, state,"
    " finishReason, pauseReason, planned, sending, refused, accepted, delivered, failed, inDoubt,"
    " skipped, itemsSum, notesSum, rowCheck FROM runs ";

static const char *const SelectItems =
    "SELECT item, state, decisions, idempotencyKey, code, sent, duration, detail, resolution,"
    " rowCheck, reference FROM items WHERE run = ?1";
static const char *const SelectOldItems =
    "SELECT item, state, decisions, idempotencyKey, code, sent, duration, detail, resolution,"
    " rowCheck, x'' FROM items WHERE run = ?1";

Error damagedJournal(const QString &what)
{
    return Error{Error::Kind::Storage, u"read the journal"_s, u"damaged: "_s + what};
}

Result<RunSummary> JournalReader::readSummary(
    JournalStatement &row, quint64 *itemsSum, quint64 *notesSum)
{
    RunSummary summary;
    summary.number = static_cast<int>(row.integer(0));
    summary.id = RunId(row.bytes(1));
    summary.profile = ProfileId(row.bytes(2));
    summary.title = row.bytes(3);
    summary.planDigest = row.bytes(4);
    summary.createdMicros = row.integer(5);
    summary.startedMicros = row.optionalInteger(6);
    summary.finishedMicros = row.optionalInteger(7);
    summary.state = static_cast<RunState>(std::clamp<qint64>(row.integer(8), 0, 5));
    summary.finishReason = static_cast<FinishReason>(std::clamp<qint64>(row.integer(9), 0, 2));
    summary.pauseReason = static_cast<PauseReason>(std::clamp<qint64>(row.integer(10), 0, 7));
    for (int i = 0; i < ItemStateCount; ++i)
        summary.totals.byState.at(static_cast<size_t>(i)) = row.integer(TotalsColumn + i);
    *itemsSum = static_cast<quint64>(row.integer(19));
    *notesSum = static_cast<quint64>(row.integer(20));
    if (summaryCheck(summary, *itemsSum, *notesSum) != static_cast<quint64>(row.integer(21)))
        return damagedJournal(u"run %1"_s.arg(row.integer(0)));
    return summary;
}

Result<QList<RunSummary>> JournalReader::runs()
{
    QList<RunSummary> list;
    JournalStatement rows =
        m_database.prepare((QByteArray(SelectRuns) + "ORDER BY number DESC").constData());
    int code = rows.isPrepared() ? SQLITE_ROW : SQLITE_ERROR;
    quint64 itemsSum = 0;
    quint64 notesSum = 0;
    while (code == SQLITE_ROW && (code = rows.step()) == SQLITE_ROW) {
        Result<RunSummary> summary = readSummary(rows, &itemsSum, &notesSum);
        if (!summary)
            return summary.error();
        list.append(*summary);
    }
    if (code != SQLITE_DONE)
        return m_database.lastError(u"read the journal"_s);
    return list;
}

Result<ReplayPlan> JournalReader::loadPlan(const RunSummary &summary)
{
    JournalStatement row = m_database.prepare("SELECT plan FROM plans WHERE run = ?1");
    row.bind(1, qint64(summary.number));
    if (row.step() != SQLITE_ROW)
        return damagedJournal(u"the plan of run %1 is missing"_s.arg(summary.number));
    Result<ReplayPlan> plan = planFromText(row.bytes(0));
    if (!plan || plan->digest != summary.planDigest)
        return damagedJournal(u"the plan of run %1"_s.arg(summary.number));
    return plan;
}

static RunItem readItem(const JournalStatement &row)
{
    RunItem item;
    item.index = static_cast<int>(row.integer(0));
    item.state = static_cast<ItemState>(std::clamp<qint64>(row.integer(1), 0, ItemStateCount - 1));
    item.decisions = static_cast<int>(row.integer(2));
    item.idempotencyKey = row.bytes(3);
    if (const std::optional<qint64> code = row.optionalInteger(4))
        item.code = static_cast<int>(*code);
    item.sentMicros = row.optionalInteger(5);
    item.durationMicros = row.optionalInteger(6);
    item.detail = row.bytes(7);
    item.resolution = row.bytes(8);
    item.reference = row.bytes(10);
    return item;
}

Result<void> JournalReader::loadItems(RunRecord &record, JournalRun &run)
{
    const qint64 number = record.summary.number;
    record.items.resize(record.plan.items.size());
    for (int i = 0; i < record.items.size(); ++i)
        record.items[i].index = i;
    JournalStatement rows =
        m_database.prepare(m_database.version() > 1 ? SelectItems : SelectOldItems);
    rows.bind(1, number);
    int code = SQLITE_ROW;
    while ((code = rows.step()) == SQLITE_ROW) {
        const RunItem item = readItem(rows);
        if (item.index < 0 || item.index >= record.items.size()
            || itemCheck(number, item) != static_cast<quint64>(rows.integer(9)))
            return damagedJournal(u"an item of run %1"_s.arg(number));
        record.items[item.index] = item;
        run.apply(item);
    }
    return code == SQLITE_DONE ? Result<void>()
                               : damagedJournal(u"the items of run %1"_s.arg(number));
}

Result<void> JournalReader::loadNotes(RunRecord &record, JournalRun &run)
{
    const qint64 number = record.summary.number;
    JournalStatement rows = m_database.prepare(
        "SELECT at, actor, text, rowCheck, note FROM notes WHERE run = ?1 ORDER BY note");
    rows.bind(1, number);
    int code = SQLITE_ROW;
    while ((code = rows.step()) == SQLITE_ROW) {
        const RunNote note{rows.integer(0), rows.bytes(1), rows.bytes(2)};
        if (noteCheck(number, rows.integer(4), note) != static_cast<quint64>(rows.integer(3)))
            return damagedJournal(u"a note of run %1"_s.arg(number));
        record.notes.append(note);
        run.apply(note);
    }
    return code == SQLITE_DONE ? Result<void>()
                               : damagedJournal(u"the notes of run %1"_s.arg(number));
}

Result<LoadedRun> JournalReader::load(const RunId &id)
{
    JournalStatement row =
        m_database.prepare((QByteArray(SelectRuns) + "WHERE id = ?1").constData());
    row.bind(1, id.text());
    if (row.step() != SQLITE_ROW)
        return Error{Error::Kind::NotFound, u"read the journal"_s, u"there is no such run"_s};
    quint64 itemsSum = 0;
    quint64 notesSum = 0;
    const Result<RunSummary> summary = readSummary(row, &itemsSum, &notesSum);
    if (!summary)
        return summary.error();
    Result<ReplayPlan> plan = loadPlan(*summary);
    if (!plan)
        return plan.error();
    RunRecord record{*summary, *std::move(plan), {}, {}, {}};
    JournalRun run(*summary, record.plan.items.size());
    if (Result<void> items = loadItems(record, run); !items)
        return items.error();
    if (Result<void> notes = loadNotes(record, run); !notes)
        return notes.error();
    if (run.itemsSum() != itemsSum || run.notesSum() != notesSum
        || run.summary().totals != summary->totals)
        return damagedJournal(u"rows of run %1 are missing or too many"_s.arg(summary->number));
    return LoadedRun{std::move(record), std::move(run)};
}

} // namespace Reprise

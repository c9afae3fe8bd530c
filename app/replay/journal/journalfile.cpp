// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalfile.h"

#include "app/replay/journal/journalcheck.h"
#include "app/replay/journal/killpoint.h"
#include "app/replay/plan/plantext.h"

#include <QFile>
#include <algorithm>
#include <sqlite3.h>

namespace Reprise {

using namespace Qt::StringLiterals;

static bool isDiskFull(int code)
{
    return (code & 0xff) == SQLITE_FULL;
}

JournalFile::JournalFile(const QString &path)
    : m_path(path)
    , m_guard(path)
    , m_marks(path)
    , m_reader(m_database)
{
}

Error JournalFile::poison(const QString &detail)
{
    m_failure = Error{Error::Kind::Storage, u"write the journal"_s, detail};
    return *m_failure;
}

Error JournalFile::fullDisk() const
{
    return Error{Error::Kind::Storage, u"write the journal"_s,
        u"the disk is full: "_s + m_guard.freeSpace()};
}

Result<JournalAccess> JournalFile::open()
{
    if (Result<void> disk = m_guard.checkLocalDisk(); !disk)
        return disk.error();
    m_isWriter = m_guard.lock();
    JournalAccess access{m_isWriter, m_isWriter ? QString() : m_guard.holder()};
    const JournalDatabase::Mode mode =
        m_isWriter ? JournalDatabase::Mode::ReadWrite : JournalDatabase::Mode::ReadOnly;
    if (Result<void> opened = m_database.open(QFile::encodeName(m_path), mode); !opened)
        return opened.error();
    if (!m_isWriter)
        return access;
    if (Result<void> writer = openAsWriter(); !writer)
        return writer.error();
    return access;
}

Result<void> JournalFile::openAsWriter()
{
    m_guard.rememberFile();
    if (Result<void> made = m_marks.makeFolder(); !made)
        return made;
    JournalStatement head = m_database.prepare("SELECT uuid, commits FROM journal");
    if (!head.isPrepared() || head.step() != SQLITE_ROW)
        return damagedJournal(u"the head is missing"_s);
    m_uuid = head.bytes(0);
    m_commits = head.integer(1);
    if (Result<void> known = checkWitness(); !known)
        return known;
    return prepareStatements();
}

Result<void> JournalFile::checkWitness()
{
    const qint64 witnessed = m_guard.witnessed(m_uuid);
    if (witnessed > m_commits) {
        return damagedJournal(
            u"it knows of %1 commits, but %2 were made; the newest are lost"_s.arg(m_commits).arg(
                witnessed));
    }
    return {};
}

Result<void> JournalFile::prepareStatements()
{
    m_upsertItem = m_database.prepare(
        "INSERT OR REPLACE INTO items VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    m_insertNote = m_database.prepare("INSERT INTO notes VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    m_writeSummary = m_database.prepare(
        "INSERT INTO runs VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
        " ?16, ?17, ?18, ?19, ?20, ?21, ?22) ON CONFLICT(number) DO UPDATE SET started = ?7,"
        " finished = ?8, state = ?9, finishReason = ?10, pauseReason = ?11, planned = ?12,"
        " sending = ?13, refused = ?14, accepted = ?15, delivered = ?16, failed = ?17,"
        " inDoubt = ?18, skipped = ?19, itemsSum = ?20, notesSum = ?21, rowCheck = ?22");
    m_countCommit = m_database.prepare("UPDATE journal SET commits = ?1");
    if (!m_upsertItem.isPrepared() || !m_insertNote.isPrepared() || !m_writeSummary.isPrepared()
        || !m_countCommit.isPrepared())
        return m_database.lastError(u"open the journal"_s);
    return {};
}

Result<QList<RunSummary>> JournalFile::runs()
{
    return m_reader.runs();
}

Result<RunRecord> JournalFile::load(const RunId &id)
{
    Result<LoadedRun> loaded = m_reader.load(id);
    if (!loaded)
        return loaded.error();
    if (m_isWriter)
        m_runs.insert(id, loaded->written);
    loaded->record.cancelAskedBy = m_marks.askedBy(id);
    return std::move(loaded->record);
}

Result<void> JournalFile::askToCancel(const RunId &id, const QByteArray &actor)
{
    return m_marks.put(id, actor);
}

Result<QList<CancelMark>> JournalFile::cancelMarks()
{
    const QList<CancelMark> marks = m_isWriter ? m_marks.all() : QList<CancelMark>();
    if (marks.isEmpty())
        return marks;
    const Result<QList<RunSummary>> known = runs();
    if (!known)
        return known.error();
    QList<CancelMark> open;
    for (const CancelMark &mark : marks) {
        const bool isOpen =
            std::any_of(known->begin(), known->end(), [&mark](const RunSummary &run) {
                return run.id == mark.run && run.state != RunState::Finished;
            });
        if (isOpen)
            open.append(mark);
        else
            m_marks.remove(mark.run);
    }
    return open;
}

Result<JournalRun *> JournalFile::writable(const RunId &id)
{
    if (m_failure)
        return *m_failure;
    if (!m_isWriter)
        return Error{Error::Kind::Storage, u"write the journal"_s, u"opened read-only"_s};
    if (!m_guard.isSameFile())
        return poison(u"the file was moved or replaced"_s);
    if (!m_runs.contains(id)) {
        if (const Result<RunRecord> record = load(id); !record)
            return record.error();
    }
    return &m_runs[id];
}

static RunSummary summaryOf(const ReplayPlan &plan, const RunId &id, int number, qint64 micros)
{
    RunSummary summary;
    summary.id = id;
    summary.number = number;
    summary.planDigest = plan.digest;
    summary.profile = plan.profile;
    summary.title = plan.scope.note.isEmpty() ? plan.scope.filter : plan.scope.note;
    summary.createdMicros = micros;
    return summary;
}

Result<RunSummary> JournalFile::createRun(
    const ReplayPlan &plan, const RunId &id, const RunNote &note)
{
    const QString operation = u"create a run"_s;
    const QByteArray text = planToText(plan);
    if (!m_isWriter || m_failure || !m_guard.isSameFile())
        return m_failure.value_or(Error{Error::Kind::Storage, operation, u"opened read-only"_s});
    if (Result<ReplayPlan> checked = planFromText(text); !checked || checked->digest != plan.digest)
        return Error{Error::Kind::Invalid, operation, u"the plan is not as it was frozen"_s};
    JournalStatement row = m_database.prepare("SELECT coalesce(max(number), 0) + 1 FROM runs");
    if (row.step() != SQLITE_ROW)
        return m_database.lastError(operation);
    const int number = static_cast<int>(row.integer(0));
    row.reset();
    JournalRun run(summaryOf(plan, id, number, note.micros), plan.items.size());
    const int code = insertPlan(run, text, note);
    if (code != SQLITE_OK)
        return isDiskFull(code) ? fullDisk() : m_database.lastError(operation);
    return m_runs[id].summary();
}

//! The whole run or nothing of it.
int JournalFile::insertPlan(const JournalRun &run, const QByteArray &text, const RunNote &note)
{
    JournalStatement insert = m_database.prepare("INSERT INTO plans VALUES(?1, ?2)");
    insert.bind(1, qint64(run.summary().number));
    insert.bindBlob(2, text);
    int code = m_database.execute("BEGIN IMMEDIATE");
    if (code == SQLITE_OK)
        code = insert.execute();
    JournalRun written = run;
    if (code == SQLITE_OK)
        code = writeInTransaction(written, JournalBatch{{}, {}, {}, {note}});
    if (code == SQLITE_OK)
        code = m_database.execute("COMMIT");
    if (code != SQLITE_OK) {
        m_database.execute("ROLLBACK");
        return code;
    }
    m_guard.witness(m_uuid, ++m_commits);
    m_runs.insert(run.summary().id, written);
    return SQLITE_OK;
}

int JournalFile::writeItem(JournalRun &run, const RunItem &item)
{
    const quint64 check = run.apply(item);
    const qint64 number = run.summary().number;
    m_upsertItem.bind(1, number);
    m_upsertItem.bind(2, qint64(item.index));
    m_upsertItem.bind(3, qint64(item.state));
    m_upsertItem.bind(4, qint64(item.decisions));
    m_upsertItem.bind(5, item.idempotencyKey);
    m_upsertItem.bind(6, std::optional<qint64>(item.code));
    m_upsertItem.bind(7, item.sentMicros);
    m_upsertItem.bind(8, item.durationMicros);
    m_upsertItem.bindBlob(9, item.detail);
    m_upsertItem.bindBlob(10, item.resolution);
    m_upsertItem.bind(11, static_cast<qint64>(check));
    m_upsertItem.bindBlob(12, item.reference);
    return m_upsertItem.execute();
}

int JournalFile::writeNote(JournalRun &run, const RunNote &note)
{
    const qint64 number = run.summary().number;
    m_insertNote.bind(1, number);
    m_insertNote.bind(2, run.noteCount());
    m_insertNote.bind(3, note.micros);
    m_insertNote.bindBlob(4, note.actor);
    m_insertNote.bindBlob(5, note.text);
    m_insertNote.bind(6, static_cast<qint64>(noteCheck(number, run.noteCount(), note)));
    run.apply(note);
    return m_insertNote.execute();
}

int JournalFile::writeSummary(const JournalRun &run)
{
    const RunSummary &summary = run.summary();
    m_writeSummary.bind(1, qint64(summary.number));
    m_writeSummary.bind(2, summary.id.text());
    m_writeSummary.bind(3, summary.profile.text());
    m_writeSummary.bind(4, summary.title);
    m_writeSummary.bind(5, summary.planDigest);
    m_writeSummary.bind(6, summary.createdMicros);
    m_writeSummary.bind(7, summary.startedMicros);
    m_writeSummary.bind(8, summary.finishedMicros);
    m_writeSummary.bind(9, qint64(summary.state));
    m_writeSummary.bind(10, qint64(summary.finishReason));
    m_writeSummary.bind(11, qint64(summary.pauseReason));
    for (int i = 0; i < ItemStateCount; ++i)
        m_writeSummary.bind(12 + i, summary.totals.byState.at(static_cast<size_t>(i)));
    m_writeSummary.bind(20, static_cast<qint64>(run.itemsSum()));
    m_writeSummary.bind(21, static_cast<qint64>(run.notesSum()));
    m_writeSummary.bind(
        22, static_cast<qint64>(summaryCheck(summary, run.itemsSum(), run.notesSum())));
    return m_writeSummary.execute();
}

int JournalFile::countCommit()
{
    m_countCommit.bind(1, m_commits + 1);
    return m_countCommit.execute();
}

int JournalFile::writeInTransaction(JournalRun &run, const JournalBatch &batch)
{
    int code = SQLITE_OK;
    for (qsizetype i = 0; code == SQLITE_OK && i < batch.items.size(); ++i)
        code = writeItem(run, batch.items[i]);
    // After the items: one that was planned again may have its next intent in the same group.
    for (qsizetype i = 0; code == SQLITE_OK && i < batch.intents.size(); ++i)
        code = writeItem(run, itemOf(batch.intents[i]));
    for (qsizetype i = 0; code == SQLITE_OK && i < batch.notes.size(); ++i)
        code = writeNote(run, batch.notes[i]);
    if (batch.mark)
        run.apply(*batch.mark);
    if (code == SQLITE_OK)
        code = writeSummary(run);
    return code == SQLITE_OK ? countCommit() : code;
}

static void passKillPointsBefore(const JournalBatch &batch)
{
    if (!batch.intents.isEmpty())
        killPoint("P0");
    if (batch.mark && batch.mark->state == RunState::Canceling)
        killPoint("P12");
    for (const RunItem &item : batch.items) {
        if (!item.resolution.isEmpty())
            killPoint("P8");
    }
}

static void passKillPointsAfter(const JournalBatch &batch)
{
    if (batch.mark && batch.mark->state == RunState::Canceling)
        killPoint("P12b");
    if (batch.mark && batch.mark->state == RunState::Running)
        killPoint("P15");
    if (!batch.intents.isEmpty())
        killPoint("P1");
    for (const RunItem &item : batch.items)
        killPoint(item.state == ItemState::Accepted ? "P7" : "P9");
}

//! One group commit. What failed leaves nothing behind: the transaction is rolled back and the
//! run's sums are read again from the file before the next write.
int JournalFile::write(const RunId &id, const JournalBatch &batch)
{
    passKillPointsBefore(batch);
    int code = m_database.execute("BEGIN IMMEDIATE");
    if (code == SQLITE_OK)
        code = writeInTransaction(m_runs[id], batch);
    if (code == SQLITE_OK)
        code = m_database.execute("COMMIT");
    if (code != SQLITE_OK) {
        m_database.execute("ROLLBACK");
        m_runs.remove(id);
        return code;
    }
    m_guard.witness(m_uuid, ++m_commits);
    passKillPointsAfter(batch);
    if (batch.mark
        && (batch.mark->state == RunState::Canceling || batch.mark->state == RunState::Finished))
        m_marks.remove(id); // it has been heard, durably
    return SQLITE_OK;
}

//! The disk is full: answers of what is under way go where the reserve was, but no intent.
JournalVerdict JournalFile::commitWithReserve(const RunId &id, const JournalBatch &batch)
{
    JournalVerdict verdict;
    JournalBatch rest = batch;
    rest.intents.clear();
    if (!batch.intents.isEmpty())
        verdict.intentsRefused = fullDisk();
    if (rest.isEmpty())
        return verdict;
    m_guard.releaseReserve();
    const Result<JournalRun *> run = writable(id);
    const int code = run ? write(id, rest) : SQLITE_ERROR;
    if (isDiskFull(code))
        verdict.failure = fullDisk();
    else if (code != SQLITE_OK)
        verdict.failure = run ? poison(m_database.lastError({}).detail) : run.error();
    return verdict;
}

JournalVerdict JournalFile::commit(const RunId &id, const JournalBatch &batch)
{
    if (const Result<JournalRun *> run = writable(id); !run)
        return {std::nullopt, run.error()};
    if (!batch.intents.isEmpty() && !m_guard.takeReserve())
        return commitWithReserve(id, batch);
    const int code = write(id, batch);
    if (isDiskFull(code))
        return commitWithReserve(id, batch);
    if (code != SQLITE_OK)
        return {std::nullopt, poison(m_database.lastError({}).detail)};
    return {};
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/replayjournal.h"

#include "app/async/clock.h"
#include "app/async/workerthread.h"
#include "app/replay/journal/journalfile.h"
#include "app/replay/run/runledger.h"

#include <QUuid>
#include <future>

namespace Reprise {

using namespace Qt::StringLiterals;

//! The file and whether it could be opened. Made here, used on the worker only.
class ReplayJournal::State final
{
public:
    explicit State(const QString &path)
        : file(path)
    {
    }

    template <typename T>
    Result<T> use(const std::function<Result<T>(JournalFile &)> &work)
    {
        if (problem)
            return *problem;
        return work(file);
    }

    JournalFile file;
    std::optional<Error> problem;
};

ReplayJournal::ReplayJournal(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_state(std::make_shared<State>(path))
    , m_worker(std::make_unique<WorkerThread>(u"journal"_s))
{
    m_opening = m_worker->run<QString>([state = m_state](WorkControl &) -> Result<QString> {
        const Result<JournalAccess> access = state->file.open();
        if (!access)
            state->problem = access.error();
        return access ? access->holder : QString();
    });
    connect(m_opening.get(), &Job::finished, this, &ReplayJournal::takeOpened);
}

void ReplayJournal::takeOpened()
{
    const Result<QString> holder = m_opening->takeResult();
    m_foreignHolder = holder ? *holder : QString();
    if (!m_foreignHolder.isEmpty())
        emit foreignHolderFound();
    else if (holder)
        watchMarks();
}

//! Watched before it is read, so that no mark falls between the two.
void ReplayJournal::watchMarks()
{
    connect(&m_markWatcher, &QFileSystemWatcher::directoryChanged, this,
        &ReplayJournal::tellCancelMarks);
    m_markWatcher.addPath(CancelMarks::folderOf(m_path));
    tellCancelMarks();
}

void ReplayJournal::tellCancelMarks()
{
    m_readingMarks = m_worker->run<QList<CancelMark>>([state = m_state](WorkControl &) {
        return state->use<QList<CancelMark>>([](JournalFile &file) { return file.cancelMarks(); });
    });
    connect(m_readingMarks.get(), &Job::finished, this, [this] {
        const Result<QList<CancelMark>> marks = m_readingMarks->takeResult();
        for (const CancelMark &mark : marks ? *marks : QList<CancelMark>())
            emit cancelAsked(mark.run, mark.actor);
    });
}

ReplayJournal::~ReplayJournal()
{
    // The worker drops what had not begun when it goes, and commits must not be dropped.
    const auto written = std::make_shared<std::promise<void>>();
    m_worker->post([written, state = std::move(m_state)]() mutable {
        state.reset();
        written->set_value();
    });
    written->get_future().wait();
}

JobPtr<void> ReplayJournal::opened()
{
    return m_worker->run<void>([state = m_state](WorkControl &) -> Result<void> {
        return state->use<void>([](JournalFile &) -> Result<void> { return {}; });
    });
}

JobPtr<RunSummary> ReplayJournal::createRun(
    const ReplayPlan &plan, const QByteArray &actor, qint64 createdMicros)
{
    const RunId id(QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    const RunNote note{createdMicros, actor, "created"};
    return m_worker->run<RunSummary>([state = m_state, plan, id, note](WorkControl &) {
        return state->use<RunSummary>(
            [&](JournalFile &file) { return file.createRun(plan, id, note); });
    });
}

JobPtr<QList<RunSummary>> ReplayJournal::runs()
{
    return m_worker->run<QList<RunSummary>>([state = m_state](WorkControl &) {
        return state->use<QList<RunSummary>>([](JournalFile &file) { return file.runs(); });
    });
}

JobPtr<RunRecord> ReplayJournal::record(const RunId &id)
{
    return m_worker->run<RunRecord>([state = m_state, id](WorkControl &) {
        return state->use<RunRecord>([&](JournalFile &file) { return file.load(id); });
    });
}

JobPtr<void> ReplayJournal::askToCancel(const RunId &id, const QByteArray &actor)
{
    return m_worker->run<void>([state = m_state, id, actor](WorkControl &) {
        return state->use<void>([&](JournalFile &file) { return file.askToCancel(id, actor); });
    });
}

JobPtr<JournalVerdict> ReplayJournal::commit(const RunId &id, const JournalBatch &batch)
{
    return m_worker->run<JournalVerdict>([state = m_state, id, batch](WorkControl &) {
        return state->use<JournalVerdict>(
            [&](JournalFile &file) -> Result<JournalVerdict> { return file.commit(id, batch); });
    });
}

std::unique_ptr<JournalStorage> ReplayJournal::storageOf(const RunId &id)
{
    return std::make_unique<RunLedger>(*this, id);
}

} // namespace Reprise

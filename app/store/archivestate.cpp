// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/archivestate.h"

#include "app/async/workerthread.h"
#include "app/store/columns/columnfile.h"
#include "app/store/recordsink.h"

using namespace Qt::StringLiterals;

namespace Reprise {

//! Fewer events are read from the store as quickly as from a file of columns.
static constexpr quint32 WorthSaving = 20'000;

ArchiveState::ArchiveState(std::unique_ptr<EventBackend> backend)
    : m_backend(std::move(backend))
    , m_columns(std::make_shared<EventColumns>())
{
}

ArchiveState::~ArchiveState() = default;

std::unique_ptr<RecordSink> ArchiveState::makeSink() const
{
    return m_backend->makeSink();
}

Result<EventBackend *> ArchiveState::backend()
{
    if (m_openError)
        return *m_openError;
    if (!m_isOpen)
        return Error{Error::Kind::Invalid, u"use the events"_s, u"the archive is not open"_s};
    return m_backend.get();
}

Result<qint64> ArchiveState::open(WorkControl &control)
{
    Result<void> done = m_backend->open();
    if (done)
        done = loadSaved(control);
    if (!done) {
        m_openError = done.error();
        return done.error();
    }
    m_isOpen = true;
    emit m_relay.copied(m_backend->copyReason());
    emit m_relay.loaded(m_columns->size(), false);
    return qint64(m_columns->size());
}

Result<qint64> ArchiveState::reread(WorkControl &control)
{
    const Result<EventBackend *> opened = backend();
    if (!opened)
        return opened.error();
    Result<void> done = m_backend->reread();
    if (done)
        done = loadAll(control);
    if (!done)
        return done.error();
    emit m_relay.copied(m_backend->copyReason());
    emit m_relay.loaded(m_columns->size(), true);
    return qint64(m_columns->size());
}

void ArchiveState::publish(std::shared_ptr<EventColumns> columns)
{
    columns->updateOrder();
    m_columns = std::move(columns);
}

Result<void> ArchiveState::loadSaved(WorkControl &control)
{
    const Result<BackendState> state = m_backend->state();
    if (!state)
        return state.error();
    const QString path = m_backend->columnCachePath();
    if (path.isEmpty() || state->stamp == 0)
        return loadAll(control);
    std::optional<EventColumns> saved = ColumnFile::load(path, *state);
    if (!saved)
        return loadAll(control);
    m_columns = std::make_shared<const EventColumns>(*std::move(saved));
    m_known = *state;
    return {};
}

void ArchiveState::offerToSave()
{
    const QString path = m_backend->columnCachePath();
    if (!path.isEmpty() && m_known.stamp != 0 && m_columns->size() >= WorthSaving)
        emit m_relay.worthSaving(path, m_columns, m_known);
}

Result<void> ArchiveState::loadAll(WorkControl &control)
{
    const Result<BackendState> state = m_backend->state();
    if (!state)
        return state.error();
    auto columns = std::make_shared<EventColumns>();
    const Result<void> loaded = m_backend->loadColumns(
        RowKey{std::numeric_limits<qint64>::min()},
        [&columns](const ColumnRow &row) { columns->append(row); }, control);
    if (!loaded)
        return loaded;
    publish(std::move(columns));
    m_known = *state;
    m_changed.clear();
    offerToSave();
    return {};
}

Result<void> ArchiveState::loadNew(WorkControl &control)
{
    auto columns = std::make_shared<EventColumns>(*m_columns);
    const Result<void> loaded = m_backend->loadColumns(
        m_columns->lastKey(), [&columns](const ColumnRow &row) { columns->append(row); }, control);
    if (loaded)
        publish(std::move(columns));
    return loaded;
}

Result<void> ArchiveState::loadChanged(WorkControl &control)
{
    auto columns = std::make_shared<EventColumns>(*m_columns);
    const QList<RowKey> keys(m_changed.cbegin(), m_changed.cend());
    const EventBackend::RowVisitor take = [&columns](const ColumnRow &row) {
        if (const std::optional<quint32> place = columns->rowOf(row.key))
            columns->replace(*place, row);
    };
    const Result<void> loaded = m_backend->columns(keys, take, control);
    if (!loaded)
        return loaded;
    publish(std::move(columns));
    m_changed.clear();
    return {};
}

Result<void> ArchiveState::refresh(WorkControl &control)
{
    const Result<EventBackend *> opened = backend();
    if (!opened)
        return opened.error();
    const Result<BackendState> state = m_backend->state();
    if (!state)
        return state.error();
    if (*state == m_known && m_changed.isEmpty())
        return {};
    Result<void> done;
    if (state->updates != m_known.updates || state->lastKey < m_known.lastKey) {
        done = loadAll(control);
    } else {
        const bool hasNew = state->lastKey != m_known.lastKey;
        if (hasNew)
            done = loadNew(control);
        if (done && !m_changed.isEmpty())
            done = loadChanged(control);
        if (done)
            m_known = *state;
        if (done && hasNew)
            offerToSave();
    }
    if (done)
        emit m_relay.loaded(m_columns->size(), true);
    return done;
}

Result<void> ArchiveState::recordReplays(const QList<ReplayOutcomeRow> &outcomes)
{
    const Result<EventBackend *> opened = backend();
    if (!opened)
        return opened.error();
    const Result<BackendState> before = m_backend->state();
    const Result<void> recorded =
        before ? m_backend->recordReplays(outcomes) : Result<void>(before.error());
    if (!recorded)
        return recorded;
    const Result<BackendState> after = m_backend->state();
    if (!after)
        return after.error();
    for (const ReplayOutcomeRow &outcome : outcomes) {
        const Result<std::optional<RowKey>> key = m_backend->find(outcome.event);
        if (key && *key)
            m_changed.insert(**key);
    }
    noteOwnWrite(*before, *after, 1);
    emit m_relay.loaded(m_columns->size(), true);
    return {};
}

//! What we changed is known row by row. Had another program written at the same time, the counter
//! would have moved further, and everything is read again. Events that were added are found behind
//! the last key that is known.
void ArchiveState::noteOwnWrite(
    const BackendState &before, const BackendState &after, qint64 updates)
{
    if (before.updates != m_known.updates || after.updates != before.updates + updates)
        return;
    m_known.updates = after.updates;
    m_known.stamp = after.stamp;
}

Result<SinkCounts> ArchiveState::writeFetched(const FetchedBatch &batch)
{
    const Result<EventBackend *> opened = backend();
    if (!opened)
        return opened.error();
    const Result<BackendState> before = m_backend->state();
    if (!before)
        return before.error();
    const Result<FetchedChanges> changes = m_backend->writeFetched(batch);
    if (!changes)
        return changes.error();
    const Result<BackendState> after = m_backend->state();
    if (!after)
        return after.error();
    m_changed.unite(QSet<RowKey>(changes->updated.cbegin(), changes->updated.cend()));
    noteOwnWrite(*before, *after, changes->updated.isEmpty() ? 0 : 1);
    if (*before != *after)
        emit m_relay.loaded(qint64(m_columns->size()), true);
    return changes->counts;
}

} // namespace Reprise

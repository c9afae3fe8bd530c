// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventfeed.h"

#include "models/items/eventtablemodel.h"

#include <algorithm>

namespace Reprise {

namespace {

constexpr qint64 KeyBlock = 65'536;
//! Up to here two answers are compared row by row, to leave the table as it is when they agree.
constexpr qint64 CompareLimit = 200'000;

} // namespace

EventFeed::EventFeed(EventTableModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_again.setSingleShot(true);
    m_again.setInterval(RefreshDelayMs);
    connect(&m_again, &QTimer::timeout, this, &EventFeed::refresh);
    connect(&model, &EventTableModel::rowsNeeded, this, &EventFeed::readRows);
}

void EventFeed::setArchive(EventArchive *archive)
{
    if (m_archive)
        m_archive->disconnect(this);
    m_job.reset();
    m_reading.reset();
    m_again.stop();
    m_archive = archive;
    m_result = {};
    m_hasResult = false;
    m_isRefresh = false;
    m_model.setResult(0);
    if (archive)
        connect(archive, &EventArchive::changed, this, [this] {
            if (!m_again.isActive())
                m_again.start();
        });
    emit busyChanged();
}

void EventFeed::setQuery(const EventQuery &query)
{
    m_query = query;
    m_isRefresh = false;
    m_model.setSortKey(query.sort.isEmpty() ? SortKey{} : query.sort.first());
    run();
}

void EventFeed::refresh()
{
    m_isRefresh = m_hasResult;
    run();
}

void EventFeed::stop()
{
    if (!m_job)
        return;
    m_job.reset();
    m_result.isComplete = false;
    emit busyChanged();
}

void EventFeed::run()
{
    m_again.stop();
    if (!m_archive)
        return;
    m_tookFirst = false;
    m_job = m_archive->query(m_query);
    connect(m_job.get(), &QueryJob::extended, this, &EventFeed::take);
    connect(m_job.get(), &Job::finished, this, &EventFeed::takeEnd);
    emit busyChanged();
}

bool EventFeed::holdsSameRows(const QueryResult &result) const
{
    const qint64 size = result.rows.size();
    if (!m_hasResult || size != m_result.rows.size() || size > CompareLimit)
        return false;
    return result.rows.keys(0, size) == m_result.rows.keys(0, size);
}

void EventFeed::take(const QueryResult &result)
{
    if (std::exchange(m_tookFirst, true)) {
        m_result = result;
        m_model.extendResult(result.rows.size());
        emit extended();
        return;
    }
    m_reading.reset();
    if (m_isRefresh && holdsSameRows(result)) {
        m_result = result;
        m_model.refresh();
        emit answered(true);
        return;
    }
    if (m_isRefresh)
        emit aboutToRefresh();
    m_result = result;
    m_hasResult = true;
    m_model.setResult(result.rows.size());
    emit answered(m_isRefresh);
}

void EventFeed::takeEnd()
{
    const QueryJobPtr job = std::move(m_job);
    const Result<QueryResult> &end = job->result();
    if (end)
        take(*end);
    else if (end.error().kind != Error::Kind::Canceled)
        emit failed(end.error());
    emit busyChanged();
}

void EventFeed::readRows(qint64 first, qint64 count)
{
    if (!m_archive || first >= m_result.rows.size())
        return;
    const qint64 wanted = std::min(count, m_result.rows.size() - first);
    m_reading = m_archive->events(m_result.rows.keys(first, wanted));
    connect(m_reading.get(), &Job::finished, this, [this, first, wanted] {
        const JobPtr<QList<Event>> job = std::move(m_reading);
        if (job->result())
            return m_model.setRows(first, *job->result());
        m_model.giveUpRows(first, wanted);
        if (job->result().error().kind != Error::Kind::Canceled)
            emit failed(job->result().error());
    });
}

QHash<RowKey, qint64> EventFeed::positionsOf(const QSet<RowKey> &wanted) const
{
    QHash<RowKey, qint64> positions;
    const qint64 end = wanted.isEmpty() ? 0 : std::min(m_result.rows.size(), SearchLimit);
    for (qint64 first = 0; first < end && positions.size() < wanted.size(); first += KeyBlock) {
        const QList<RowKey> keys = m_result.rows.keys(first, std::min(KeyBlock, end - first));
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (wanted.contains(keys.at(i)))
                positions.insert(keys.at(i), first + i);
        }
    }
    return positions;
}

} // namespace Reprise

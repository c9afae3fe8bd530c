// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/viewcounter.h"

#include "models/domain/query/queryparser.h"
#include "ui/sidebar/sidebarviews.h"

namespace Reprise {

ViewCounter::ViewCounter(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(DelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ViewCounter::countFirst);
}

void ViewCounter::setSession(Session *session)
{
    if (m_session)
        m_session->archive().disconnect(this);
    m_job.reset();
    m_soon.stop();
    m_session = session;
    collectFilters();
    if (!session)
        return;
    connect(&session->archive(), &EventArchive::changed, this, &ViewCounter::countSoon);
    countFirst();
}

void ViewCounter::setSavedFilters(const QList<QByteArray> &filters)
{
    if (m_saved == filters)
        return;
    m_saved = filters;
    m_job.reset();
    collectFilters();
    if (m_session)
        countFirst();
}

void ViewCounter::collectFilters()
{
    m_filters.clear();
    for (const SidebarView &view : sidebarViews())
        m_filters.append(view.filter);
    m_filters += m_saved;
    m_counts = QList<std::optional<qint64>>(m_filters.size());
    emit counted(m_counts);
}

void ViewCounter::countSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ViewCounter::countFirst()
{
    m_next = 0;
    countNext();
}

//! Relative times in a filter count from now, each time anew.
void ViewCounter::countNext()
{
    for (; m_session && m_next < m_filters.size(); ++m_next) {
        const ParsedQuery parsed =
            parseQuery(QString::fromUtf8(m_filters.at(m_next)), m_session->nowMicros());
        if (!parsed)
            continue;
        EventQuery query;
        query.filter = parsed.node;
        m_job = m_session->archive().query(query, 1);
        connect(m_job.get(), &Job::finished, this, &ViewCounter::takeCount);
        return;
    }
    m_job.reset();
}

void ViewCounter::takeCount()
{
    const Result<QueryResult> &result = m_job->result();
    m_counts[m_next] = result ? std::optional(result->rows.size()) : std::nullopt;
    if (m_next == 0 && result)
        emit failuresFound(result->failures);
    emit counted(m_counts);
    ++m_next;
    countNext();
}

} // namespace Reprise

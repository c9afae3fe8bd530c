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

void ViewCounter::setArchive(EventArchive *archive, qint64 nowMicros)
{
    if (m_archive)
        m_archive->disconnect(this);
    m_job.reset();
    m_archive = archive;
    m_nowMicros = nowMicros;
    m_filters.clear();
    for (const SidebarView &view : sidebarViews()) {
        const ParsedQuery parsed = parseQuery(QString::fromUtf8(view.filter), nowMicros);
        Q_ASSERT_X(parsed.has_value(), "ViewCounter", view.filter.constData());
        m_filters.append(parsed.node);
    }
    m_counts = QList<std::optional<qint64>>(m_filters.size());
    emit counted(m_counts);
    if (!archive)
        return;
    connect(archive, &EventArchive::changed, this, &ViewCounter::countSoon);
    countFirst();
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

void ViewCounter::countNext()
{
    if (!m_archive || m_next >= m_filters.size())
        return m_job.reset();
    EventQuery query;
    query.filter = m_filters.at(m_next);
    m_job = m_archive->query(query, 1);
    connect(m_job.get(), &Job::finished, this, [this] {
        const Result<QueryResult> &result = m_job->result();
        m_counts[m_next] = result ? std::optional(result->rows.size()) : std::nullopt;
        if (m_next == 0 && result)
            emit failuresFound(result->failures);
        emit counted(m_counts);
        ++m_next;
        countNext();
    });
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace Reprise {

class EventTableModel;

//! Runs the window's query and feeds the table's model: the newest query wins, pages are read when
//! they are looked at, and a change of the archive asks again without losing what was shown.
class EventFeed final : public QObject
{
    Q_OBJECT

public:
    //! The model outlives the feed.
    EventFeed(EventTableModel &model, QObject *parent);

    //! nullptr empties it. REQUIRES: the archive outlives the feed or is taken away before.
    void setArchive(EventArchive *archive);
    void setQuery(const EventQuery &query);
    const EventQuery &query() const { return m_query; }
    //! Asks the same again, as after a change.
    void refresh();
    //! Stops a search that is under way; the hits so far stay.
    void stop();

    //! Of the newest answer, which may still grow while isSearching().
    const QueryResult &result() const { return m_result; }
    bool hasResult() const { return m_hasResult; }
    bool isBusy() const { return m_job != nullptr; }
    //! Where these events stand in the result, as far as the first SearchLimit rows.
    QHash<RowKey, qint64> positionsOf(const QSet<RowKey> &keys) const;

    //! Changes of the archive are gathered for so long before the query runs again.
    static constexpr int RefreshDelayMs = 250;
    static constexpr qint64 SearchLimit = 500'000;

signals:
    //! The rows are about to be exchanged for those of the same query, asked again.
    void aboutToRefresh();
    //! A new answer stands in model and result(). isRefresh: of the same query as before.
    void answered(bool isRefresh);
    //! The answer got longer: a search in bodies.
    void extended();
    void busyChanged();
    void failed(const Reprise::Error &error);

private:
    void run();
    void take(const QueryResult &result);
    void takeEnd();
    void readRows(qint64 first, qint64 count);
    bool holdsSameRows(const QueryResult &result) const;

    EventTableModel &m_model;
    QPointer<EventArchive> m_archive;
    EventQuery m_query;
    QueryResult m_result;
    QueryJobPtr m_job;
    JobPtr<QList<Event>> m_reading;
    QTimer m_again;
    bool m_hasResult = false;
    bool m_isRefresh = false; // the query under way is the one answered last
    bool m_tookFirst = false; // the query under way has given rows
};

} // namespace Reprise

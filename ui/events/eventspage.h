// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "models/items/eventtablemodel.h"
#include "ui/events/eventfeed.h"
#include "ui/events/rowmemory.h"
#include "ui/events/sessionclock.h"
#include "ui/histogram/histogrampainter.h"
#include "ui/replay/planpage.h"

#include <QSplitter>
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace Reprise {

class Actions;
class EventDetail;
class EventStory;
class EventTable;
class FilterBar;
class HistogramView;
class VocabularyFeed;
class WaitLabel;

//! Finding and understanding: filter, times, table and detail of one profile's events. The filter's
//! text is the one truth; brush, side bar and cells change it, and all else follows from it.
class EventsPage final : public QWidget
{
    Q_OBJECT

public:
    EventsPage(Actions &actions, QWidget *parent = nullptr);
    ~EventsPage() override;

    //! nullptr empties it. REQUIRES: session outlives the page or is taken away before.
    void setSession(Session *session);
    //! Canonical text of the filter that is shown.
    QString filterText() const;
    //! Puts a filter in the place of the one before; text with a mistake stays in the bar.
    void applyFilter(const QString &text);
    void setSort(const SortKey &key);
    SortKey sort() const;
    void setMarkers(const IncidentMarkers &markers);
    IncidentMarkers markers() const;
    //! Shows the event in the detail, and in the table if the result has it.
    void showEvent(RowKey key);
    //! Looks for an event with the id; where there is none, filters by the text.
    void find(const QString &text);
    //! What a plan of the selection, or without one of the whole result, would take.
    PlanOrder planOrder() const;
    qint64 selectedCount() const;

    EventTable *table() const { return m_table; }
    HistogramView *histogram() const { return m_histogram; }
    EventDetail *detail() const { return m_detail; }
    FilterBar *filterBar() const { return m_filterBar; }
    EventFeed *feed() const { return m_feed; }
    QSplitter *splitter() const { return m_splitter; }
    //! Columns of EventTableModel from left to right.
    QList<int> shownColumns() const;
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &layout);

signals:
    void countsChanged();
    //! The filter, by its canonical text; also after each start.
    void filterChanged(const QByteArray &text);
    void markersChanged();
    void importRequested();
    void noticed(const QString &text);
    void failed(const Reprise::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createFilterRow(QBoxLayout *layout);
    void createBrowser(QBoxLayout *layout);
    void connectTable();
    void connectHistogram();
    void connectFeed();
    void connectActions();
    void setFilter(const QueryNode &filter);
    void followStory(const QueryNode &filter);
    void takeFilter(const QueryNode &filter);
    void runQuery();
    void showAnswer(bool isRefresh);
    void showCounts();
    void showEmptiness();
    void showBusy();
    qint64 firstLookedAt() const;
    void showWindow();
    void openRow(qint64 row);
    void copyRows();
    void updateActions();

    Actions &m_actions;
    Session *m_session = nullptr;
    SessionClock m_clock;
    EventTableModel m_model;
    EventFeed *m_feed;
    VocabularyFeed *m_vocabulary;
    QueryNode m_filter;
    SortKey m_sort;
    RowMemory m_memory;
    bool m_keepsEvent = false; // through the next answer
    JobPtr<QList<Event>> m_copying;
    JobPtr<std::optional<RowKey>> m_finding;

    FilterBar *m_filterBar;
    QPushButton *m_saveView;
    QPushButton *m_plan;
    WaitLabel *m_wait;
    HistogramView *m_histogram;
    QSplitter *m_splitter;
    EventTable *m_table;
    EventDetail *m_detail;
    EventStory *m_story;
};

} // namespace Reprise

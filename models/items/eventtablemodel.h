// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"
#include "models/items/eventpagecache.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace Reprise {

//! The events that match, as rows: the exact number at once, contents in pages when they are looked
//! at. Knows no store: it asks by rowsNeeded() and is answered by setRows(). data() never waits;
//! what has not arrived is empty, with IsLoadingRole true.
//!
//! Who answers must drop answers under way when it calls setResult(): rows are told by position.
class EventTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! In the order of SortField.
    enum Column {
        Received,
        StageColumn,
        Status,
        Type,
        Source,
        Destination,
        EventColumn,
        Code,
        Tries,
        Took,
        LastAnswer,
        NextTry,
        Expires,
        Size,
        Replays,
        ColumnCount
    };

    static constexpr int PageSize = EventPageCache::PageSize;

    explicit EventTableModel(QObject *parent = nullptr);

    //! A new result: everything before is forgotten. REQUIRES: count <= INT_MAX.
    void setResult(qint64 count);
    //! The result got longer at its end (a search under way); the rows before stay what they are.
    void extendResult(qint64 count);
    //! Contents may have changed; positions have not. Rows are asked for again, the old contents
    //! stay until the new ones arrive.
    void refresh();
    //! Answers rowsNeeded(). Whole pages are kept, an incomplete one only at the end.
    //! REQUIRES: first is a multiple of PageSize.
    void setRows(qint64 first, const QList<Event> &events);
    //! The rows could not be read; they are asked for again when they are looked at again.
    void giveUpRows(qint64 first, qint64 count);

    //! Null where the row has not arrived; valid until the event loop runs.
    const Event *eventAt(qint64 row) const { return m_pages.find(row); }
    std::optional<RowKey> keyAt(qint64 row) const;
    //! Where the event stands, if its page is here.
    std::optional<qint64> positionOf(RowKey key) const { return m_pages.rowOf(key); }

    static SortField sortField(int column) { return static_cast<SortField>(column); }
    SortKey sortKey() const { return m_sort; }
    //! Without asking anybody: the order that the result has.
    void setSortKey(SortKey key) { m_sort = key; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    //! DisplayRole and FullTextRole: plain text, uncut, times in UTC; RawValueRole: QByteArray of
    //! texts, int of Stage, qint64 of numbers, microseconds of times and durations, invalid where
    //! the event has none; StageRole: on every column; IsLoadingRole.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    //! Asks for the order by sortRequested(); the whole result is sorted, not the pages held.
    void sort(int column, Qt::SortOrder order) override;

    static QString stageText(Stage stage);

signals:
    //! From the event loop. Covers what was looked at and is missing; replaces what was asked
    //! before. first is a multiple of PageSize; the range ends with a page or with the last row.
    void rowsNeeded(qint64 first, qint64 count);
    void sortRequested(const Reprise::SortKey &key);

private:
    const Event *eventToShow(qint64 row) const;
    void askForPages();
    QVariant loadingData(int column, int role) const;

    // What data() notes while it reads: pages used and pages missed.
    mutable EventPageCache m_pages;
    mutable QSet<qint64> m_wanted;
    mutable qint64 m_lastWanted = 0;
    QTimer *m_ask; // owned; fires once, when the event loop is next reached
    QSet<qint64> m_outdated; // pages shown that are to be read again
    qint64 m_rowCount = 0;
    SortKey m_sort;
};

} // namespace Reprise

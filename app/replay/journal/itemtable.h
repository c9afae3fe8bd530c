// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

#include <set>
#include <vector>

namespace Reprise {

//! The items of a run as far as they are known, with totals that always add up. A value without
//! I/O; what changed is handed out once for the journal and once for the window.
class ItemTable final
{
public:
    ItemTable(const RunId &run, const QList<RunItem> &items);

    int size() const { return static_cast<int>(m_entries.size()); }
    RunItem item(int index) const;
    ItemState state(int index) const { return entry(index).state; }
    int decisions(int index) const { return entry(index).decisions; }
    const RunTotals &totals() const { return m_totals; }

    //! Key of the next intent of the item.
    QByteArray nextKey(int index) const;
    //! From here on the item has another key: a person decided to send it again.
    void renewKey(int index);

    //! The item's new state, still to be written to the journal.
    void change(const RunItem &item);
    //! The same for what the journal holds already.
    void confirm(const RunItem &item);

    //! The first planned item that was not handed out; -1 when there is none.
    int takePlanned();
    //! An item that was handed out and is still planned may be handed out again.
    void giveBack(int index);
    bool hasPlanned();

    QList<int> withState(ItemState state) const;

    bool isDirty() const { return !m_dirty.empty(); }
    qsizetype dirtyCount() const { return static_cast<qsizetype>(m_dirty.size()); }
    //! By index, so that rows that lie together are written together.
    QList<RunItem> takeDirty(qsizetype most);
    void markDirty(int index);

    bool hasNews() const { return !m_news.empty(); }
    QList<int> takeNews();

private:
    struct Entry {
        ItemState state = ItemState::Planned;
        bool isHandedOut = false;
        bool isDirty = false; // is in m_dirty
        bool isNews = false; // is in m_news
        int decisions = 0;
        int keyRound = 0;
        int code = -1;
        qint64 sent = -1;
        qint64 duration = -1;
        QByteArray detail;
        QByteArray resolution;
        QByteArray reference;
    };

    const Entry &entry(int index) const { return m_entries.at(static_cast<size_t>(index)); }
    void put(const RunItem &item);
    QByteArray keyOf(int index, int round) const;

    QByteArray m_keyStem;
    std::vector<Entry> m_entries;
    RunTotals m_totals;
    int m_cursor = 0; // all before it were handed out at least once
    std::set<int> m_givenBack;
    std::vector<int> m_dirty;
    std::vector<int> m_news;
};

} // namespace Reprise

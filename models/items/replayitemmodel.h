// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

#include <QAbstractTableModel>
#include <functional>
#include <vector>

namespace Reprise {

//! The items of a plan or a run with what became of them, all or those in some states. Of each item
//! it keeps one byte, its state; the rest is read from the source when a view asks.
class ReplayItemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Position,
        State,
        Code,
        Took,
        Sent,
        Received,
        EventColumn,
        Type,
        Destination,
        Detail,
        ColumnCount
    };
    //! Gives the item with that index at once, from memory.
    using ItemSource = std::function<RunItem(int index)>;
    using StateSet = quint16; //!< one bit per ItemState
    static constexpr StateSet AllStates = (1U << ItemStateCount) - 1;
    //! More items than this entering or leaving the shown states in one update reset the model:
    //! announcing each of them would cost more than showing the page again.
    static constexpr int ResetLimit = 64;

    explicit ReplayItemModel(QObject *parent = nullptr);

    void setItems(const QList<PlanItem> &plan, const ItemSource &source);
    //! Reads these items again. Indexes beyond the plan are ignored.
    void refresh(const QList<int> &indexes);
    void setShownStates(StateSet states);
    StateSet shownStates() const { return m_shown; }

    int itemCount() const { return int(m_plan.size()); }
    //! REQUIRES: 0 <= row < rowCount()
    int itemIndex(int row) const { return m_isFiltered ? m_rows[size_t(row)] : row; }
    //! -1 where the item's state is not shown.
    int rowOf(int itemIndex) const;
    RunItem itemAt(int row) const;
    const PlanItem &planItemAt(int row) const { return m_plan.at(itemIndex(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateText(ItemState state);
    static constexpr StateSet bit(ItemState state) { return StateSet(1U << int(state)); }

private:
    bool isShown(ItemState state) const { return (m_shown & bit(state)) != 0; }
    void collectRows();
    void moveAcrossFilter(const QList<int> &entering, const QList<int> &leaving);
    void insertItem(int itemIndex);
    void removeItem(int itemIndex);
    QVariant rawValue(int row, int column) const;

    QList<PlanItem> m_plan;
    ItemSource m_source;
    std::vector<ItemState> m_states;
    StateSet m_shown = AllStates;
    bool m_isFiltered = false;
    std::vector<int> m_rows; // item index of each row, ascending; only while filtered
};

} // namespace Reprise

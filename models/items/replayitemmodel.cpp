// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/replayitemmodel.h"

#include "models/domain/timestamp.h"
#include "models/items/roles.h"

#include <algorithm>

namespace Reprise {

namespace {

QVariant timeText(const std::optional<qint64> &micros)
{
    return micros ? QString::fromLatin1(toIsoText(*micros)) : QString();
}

//! Numbers and times that views lay out themselves keep a plain text for everyone else.
QString plainText(const QVariant &raw)
{
    return raw.typeId() == QMetaType::QByteArray ? QString::fromUtf8(raw.toByteArray())
                                                 : raw.toString();
}

template <typename T>
QVariant orNothing(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

} // namespace

ReplayItemModel::ReplayItemModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ReplayItemModel::setItems(const QList<PlanItem> &plan, const ItemSource &source)
{
    beginResetModel();
    m_plan = plan;
    m_source = source;
    m_states.resize(size_t(plan.size()));
    for (int i = 0; i < itemCount(); ++i)
        m_states[size_t(i)] = m_source(i).state;
    collectRows();
    endResetModel();
}

void ReplayItemModel::collectRows()
{
    m_isFiltered = m_shown != AllStates;
    m_rows.clear();
    for (int i = 0; m_isFiltered && i < itemCount(); ++i) {
        if (isShown(m_states[size_t(i)]))
            m_rows.push_back(i);
    }
}

void ReplayItemModel::setShownStates(StateSet states)
{
    if (states == m_shown)
        return;
    beginResetModel();
    m_shown = states;
    collectRows();
    endResetModel();
}

void ReplayItemModel::refresh(const QList<int> &indexes)
{
    QList<int> entering;
    QList<int> leaving;
    for (const int item : indexes) {
        if (item < 0 || item >= itemCount())
            continue;
        const ItemState before = m_states[size_t(item)];
        const ItemState now = m_source(item).state;
        m_states[size_t(item)] = now;
        if (isShown(before) == isShown(now))
            continue;
        (isShown(now) ? entering : leaving).append(item);
    }
    moveAcrossFilter(entering, leaving);
    for (const int item : indexes) {
        const int row = rowOf(item);
        if (row >= 0)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ReplayItemModel::moveAcrossFilter(const QList<int> &entering, const QList<int> &leaving)
{
    if (entering.size() + leaving.size() > ResetLimit) {
        beginResetModel();
        collectRows();
        endResetModel();
        return;
    }
    for (const int item : leaving)
        removeItem(item);
    for (const int item : entering)
        insertItem(item);
}

void ReplayItemModel::insertItem(int itemIndex)
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), itemIndex);
    if (place != m_rows.end() && *place == itemIndex)
        return;
    const int row = int(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, itemIndex);
    endInsertRows();
}

void ReplayItemModel::removeItem(int itemIndex)
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), itemIndex);
    if (place == m_rows.end() || *place != itemIndex)
        return;
    const int row = int(place - m_rows.begin());
    beginRemoveRows({}, row, row);
    m_rows.erase(place);
    endRemoveRows();
}

int ReplayItemModel::rowOf(int itemIndex) const
{
    if (itemIndex < 0 || itemIndex >= itemCount())
        return -1;
    if (!m_isFiltered)
        return itemIndex;
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), itemIndex);
    return place != m_rows.end() && *place == itemIndex ? int(place - m_rows.begin()) : -1;
}

RunItem ReplayItemModel::itemAt(int row) const
{
    return m_source(itemIndex(row));
}

int ReplayItemModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isFiltered ? int(m_rows.size()) : itemCount();
}

int ReplayItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplayItemModel::rawValue(int row, int column) const
{
    const PlanItem &plan = planItemAt(row);
    const RunItem run = itemAt(row);
    switch (column) {
    case Position:
        return itemIndex(row) + 1;
    case State:
        return int(run.state);
    case Code:
        return orNothing(run.code);
    case Took:
        return orNothing(run.durationMicros);
    case Sent:
        return orNothing(run.sentMicros);
    case Received:
        return plan.receivedMicros;
    case EventColumn:
        return plan.event.text();
    case Type:
        return plan.type;
    case Destination:
        return plan.destination;
    case Detail:
        return run.resolution.isEmpty() ? run.detail : run.resolution;
    }
    return {};
}

QVariant ReplayItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == RawValueRole)
        return rawValue(index.row(), index.column());
    if (role != Qt::DisplayRole && role != FullTextRole)
        return {};
    switch (index.column()) {
    case State:
        return stateText(itemAt(index.row()).state);
    case Sent:
        return timeText(itemAt(index.row()).sentMicros);
    case Received:
        return timeText(planItemAt(index.row()).receivedMicros);
    default:
        return plainText(rawValue(index.row(), index.column()));
    }
}

QVariant ReplayItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("No.");
    case State:
        return tr("Outcome");
    case Code:
        return tr("Code");
    case Took:
        return tr("Took");
    case Sent:
        return tr("Sent, UTC");
    case Received:
        return tr("Received, UTC");
    case EventColumn:
        return tr("Event");
    case Type:
        return tr("Type");
    case Destination:
        return tr("Destination");
    case Detail:
        return tr("Answer");
    }
    return {};
}

QString ReplayItemModel::stateText(ItemState state)
{
    switch (state) {
    case ItemState::Planned:
        return tr("planned");
    case ItemState::Sending:
        return tr("sending");
    case ItemState::Refused:
        return tr("refused");
    case ItemState::Accepted:
        return tr("accepted");
    case ItemState::Delivered:
        return tr("delivered");
    case ItemState::Failed:
        return tr("failed");
    case ItemState::InDoubt:
        return tr("in doubt");
    case ItemState::Skipped:
        return tr("skipped");
    }
    return {};
}

} // namespace Reprise

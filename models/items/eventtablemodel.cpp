// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/eventtablemodel.h"

#include "models/domain/timestamp.h"
#include "models/items/roles.h"

#include <algorithm>
#include <array>
#include <limits>

namespace Reprise {

namespace {

//! Pages on either side of the one looked at last that are still worth reading.
constexpr qint64 PagesAround = 2;

template <typename T>
QVariant orNothing(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(static_cast<qint64>(*value)) : QVariant();
}

QVariant timeValue(const std::optional<Timestamp> &time)
{
    return time ? QVariant::fromValue(time->utcMicros) : QVariant();
}

using RawValue = QVariant (*)(const Event &);

//! One entry a column, in the order of EventTableModel::Column.
constexpr std::array<RawValue, EventTableModel::ColumnCount> RawValues{
    [](const Event &event) { return QVariant(event.receivedAt.utcMicros); },
    [](const Event &event) { return QVariant(static_cast<int>(event.stage)); },
    [](const Event &event) { return QVariant(event.vendorStatus); },
    [](const Event &event) { return QVariant(event.type); },
    [](const Event &event) { return QVariant(event.source); },
    [](const Event &event) { return QVariant(event.destination); },
    [](const Event &event) { return QVariant(event.id.text()); },
    [](const Event &event) { return orNothing(event.lastCode); },
    [](const Event &event) { return QVariant(static_cast<qint64>(event.attemptCount)); },
    [](const Event &event) { return orNothing(event.lastDurationMicros); },
    [](const Event &event) { return QVariant(event.lastAnswer); },
    [](const Event &event) { return timeValue(event.nextAttemptAt); },
    [](const Event &event) { return timeValue(event.expiresAt); },
    [](const Event &event) { return QVariant(event.bodySize); },
    [](const Event &event) { return QVariant(static_cast<qint64>(event.replayCount)); },
};

bool isTime(int column)
{
    return column == EventTableModel::Received || column == EventTableModel::NextTry
        || column == EventTableModel::Expires;
}

bool isNumber(int column)
{
    return column == EventTableModel::Code || column == EventTableModel::Tries
        || column == EventTableModel::Took || column == EventTableModel::Size
        || column == EventTableModel::Replays;
}

QString plainText(const Event &event, int column)
{
    if (column == EventTableModel::StageColumn)
        return EventTableModel::stageText(event.stage);
    const QVariant raw = RawValues[static_cast<size_t>(column)](event);
    if (!raw.isValid())
        return {};
    if (isTime(column))
        return QString::fromLatin1(toIsoText(raw.toLongLong()));
    return raw.typeId() == QMetaType::QByteArray ? QString::fromUtf8(raw.toByteArray())
                                                 : raw.toString();
}

} // namespace

EventTableModel::EventTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_ask(new QTimer(this))
{
    m_ask->setSingleShot(true);
    connect(m_ask, &QTimer::timeout, this, &EventTableModel::askForPages);
}

void EventTableModel::setResult(qint64 count)
{
    Q_ASSERT(count >= 0 && count <= std::numeric_limits<int>::max());
    beginResetModel();
    m_pages.clear();
    m_wanted.clear();
    m_outdated.clear();
    m_rowCount = count;
    endResetModel();
}

void EventTableModel::extendResult(qint64 count)
{
    Q_ASSERT(count >= m_rowCount && count <= std::numeric_limits<int>::max());
    if (count == m_rowCount)
        return;
    // A page that ended with the rows before is incomplete now.
    if (m_rowCount % PageSize != 0)
        m_pages.remove(EventPageCache::pageOf(m_rowCount));
    beginInsertRows({}, static_cast<int>(m_rowCount), static_cast<int>(count - 1));
    m_rowCount = count;
    endInsertRows();
}

void EventTableModel::refresh()
{
    m_outdated = m_pages.pages();
    if (m_rowCount > 0)
        emit dataChanged(index(0, 0), index(static_cast<int>(m_rowCount) - 1, ColumnCount - 1));
}

void EventTableModel::setRows(qint64 first, const QList<Event> &events)
{
    Q_ASSERT(first % PageSize == 0);
    const qint64 count = std::min<qint64>(events.size(), m_rowCount - first);
    qint64 taken = 0;
    for (qint64 start = 0; start < count; start += PageSize) {
        const qint64 size = std::min<qint64>(PageSize, count - start);
        if (size < PageSize && first + start + size < m_rowCount)
            break;
        const qint64 page = EventPageCache::pageOf(first + start);
        m_pages.insert(page, events.mid(start, size));
        m_wanted.remove(page);
        m_outdated.remove(page);
        taken = start + size;
    }
    if (taken > 0)
        emit dataChanged(index(static_cast<int>(first), 0),
            index(static_cast<int>(first + taken) - 1, ColumnCount - 1));
}

void EventTableModel::giveUpRows(qint64 first, qint64 count)
{
    for (qint64 row = first; row < first + count; row += PageSize)
        m_wanted.remove(EventPageCache::pageOf(row));
}

std::optional<RowKey> EventTableModel::keyAt(qint64 row) const
{
    const Event *event = eventAt(row);
    return event ? std::optional<RowKey>(event->key) : std::nullopt;
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rowCount);
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Event *EventTableModel::eventToShow(qint64 row) const
{
    const qint64 page = EventPageCache::pageOf(row);
    const Event *event = m_pages.use(row);
    if ((!event || m_outdated.contains(page)) && !m_wanted.contains(page)) {
        m_wanted.insert(page);
        m_lastWanted = page;
        m_ask->start();
    }
    return event;
}

void EventTableModel::askForPages()
{
    const qint64 first = m_lastWanted - PagesAround;
    const qint64 last = m_lastWanted + PagesAround;
    m_wanted.removeIf([=](qint64 page) { return page < first || page > last; });
    if (m_wanted.isEmpty())
        return;
    const auto [lowest, highest] = std::minmax_element(m_wanted.cbegin(), m_wanted.cend());
    const qint64 firstRow = *lowest * PageSize;
    const qint64 endRow = std::min((*highest + 1) * PageSize, m_rowCount);
    emit rowsNeeded(firstRow, endRow - firstRow);
}

QVariant EventTableModel::loadingData(int column, int role) const
{
    switch (role) {
    case IsLoadingRole:
        return true;
    case Qt::TextAlignmentRole:
        return isNumber(column) ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("loading");
    default:
        return {};
    }
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    const Event *event = eventToShow(index.row());
    if (!event)
        return loadingData(column, role);
    switch (role) {
    case Qt::DisplayRole:
    case FullTextRole:
    case Qt::AccessibleTextRole:
        return plainText(*event, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case RawValueRole:
        return RawValues[static_cast<size_t>(column)](*event);
    case StageRole:
        return static_cast<int>(event->stage);
    case IsLoadingRole:
        return false;
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= ColumnCount)
        return {};
    static constexpr std::array<const char *, ColumnCount> Titles{QT_TR_NOOP("Received, UTC"),
        QT_TR_NOOP("Stage"), QT_TR_NOOP("Status"), QT_TR_NOOP("Type"), QT_TR_NOOP("Source"),
        QT_TR_NOOP("Destination"), QT_TR_NOOP("Event"), QT_TR_NOOP("Code"), QT_TR_NOOP("Tries"),
        QT_TR_NOOP("Took"), QT_TR_NOOP("Last answer"), QT_TR_NOOP("Next try, UTC"),
        QT_TR_NOOP("Expires, UTC"), QT_TR_NOOP("Size"), QT_TR_NOOP("Replays")};
    return tr(Titles[static_cast<size_t>(section)]);
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sort = {sortField(column), order == Qt::DescendingOrder};
    emit sortRequested(m_sort);
}

QString EventTableModel::stageText(Stage stage)
{
    static constexpr std::array<const char *, StageCount> Words{QT_TR_NOOP("waiting"),
        QT_TR_NOOP("in flight"), QT_TR_NOOP("retry planned"), QT_TR_NOOP("held"),
        QT_TR_NOOP("failed"), QT_TR_NOOP("exhausted"), QT_TR_NOOP("succeeded"),
        QT_TR_NOOP("canceled"), QT_TR_NOOP("replayed"), QT_TR_NOOP("unknown")};
    return tr(Words[static_cast<size_t>(stage)]);
}

} // namespace Reprise

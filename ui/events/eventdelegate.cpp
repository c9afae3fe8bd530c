// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventdelegate.h"

#include "models/items/eventtablemodel.h"
#include "models/items/roles.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int AnswerLimit = 200;

CellText number(const std::optional<QString> &text)
{
    return {text.value_or(u"–"_s), Qt::AlignRight, Qt::ElideRight, false, !text};
}

CellText moment(const std::optional<Timestamp> &time)
{
    if (!time)
        return {u"–"_s, Qt::AlignLeft, Qt::ElideRight, false, true};
    return {timeText(time->utcMicros), Qt::AlignLeft, Qt::ElideRight, true, false};
}

CellText triesCell(const Event &event)
{
    const QString tries = event.attemptLimit
        ? u"%1 / %2"_s.arg(event.attemptCount).arg(*event.attemptLimit)
        : QString::number(event.attemptCount);
    return number(tries);
}

CellText numberCell(int column, const Event &event)
{
    switch (column) {
    case EventTableModel::Code:
        return number(
            event.lastCode ? std::optional(QString::number(*event.lastCode)) : std::nullopt);
    case EventTableModel::Tries:
        return triesCell(event);
    case EventTableModel::Took:
        return number(event.lastDurationMicros
                ? std::optional(durationText(*event.lastDurationMicros))
                : std::nullopt);
    case EventTableModel::Size:
        return number(sizeText(event.bodySize));
    default:
        return number(
            event.replayCount > 0 ? std::optional(countText(event.replayCount)) : std::nullopt);
    }
}

} // namespace

EventDelegate::EventDelegate(
    const EventTableModel &model, std::function<bool(qint64)> isSelected, QObject *parent)
    : PlainItemDelegate(parent)
    , m_model(model)
    , m_isSelected(std::move(isSelected))
{
}

CellText EventDelegate::cellText(int column, const Event &event)
{
    switch (column) {
    case EventTableModel::Received:
        return moment(event.receivedAt);
    case EventTableModel::NextTry:
        return moment(event.nextAttemptAt);
    case EventTableModel::Expires:
        return moment(event.expiresAt);
    case EventTableModel::Status:
        return {lineText(event.vendorStatus)};
    case EventTableModel::Type:
        return {lineText(event.type)};
    case EventTableModel::Source:
        return {lineText(event.source)};
    case EventTableModel::Destination:
        return {lineText(event.destination)};
    case EventTableModel::EventColumn:
        return {idText(event.id.text()), Qt::AlignLeft, Qt::ElideMiddle, true, true};
    case EventTableModel::LastAnswer:
        return {
            lineText(event.lastAnswer, AnswerLimit), Qt::AlignLeft, Qt::ElideRight, false, true};
    default:
        return numberCell(column, event);
    }
}

const CellPainter &EventDelegate::cells(const QFont &font) const
{
    if (!m_cells || m_cells->font() != font)
        m_cells.emplace(font);
    return *m_cells;
}

void EventDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current(option.palette);
    const CellPainter &cell = cells(option.font);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->currentIndex().row() == index.row();
    const CellPainter::Row row = !isCurrent ? CellPainter::Row::Other
        : view->hasFocus()                  ? CellPainter::Row::Focused
                                            : CellPainter::Row::Current;
    cell.paintBackground(painter, option, m_isSelected(index.row()), row);
    // Asking for the role tells the model which rows are looked at.
    const bool isLoading = index.data(IsLoadingRole).toBool();
    const Event *event = m_model.eventAt(index.row());
    if (isLoading || !event)
        return cell.paintLoading(painter, option.rect, index.row() + index.column(), theme);
    if (index.column() == EventTableModel::StageColumn)
        return cell.paintStatus(painter, option.rect, StatusStyle::of(event->stage, theme));
    cell.paintText(painter, option.rect, cellText(index.column(), *event), theme);
}

QString EventDelegate::tip(
    int column, const Event &event, const QRect &cell, const QFont &font) const
{
    const auto relative = [this](const std::optional<Timestamp> &time) {
        return time && m_nowMicros != 0 ? relativeText(time->utcMicros, m_nowMicros) : QString();
    };
    switch (column) {
    case EventTableModel::Received:
        return relative(event.receivedAt);
    case EventTableModel::NextTry:
        return relative(event.nextAttemptAt);
    case EventTableModel::Expires:
        return relative(event.expiresAt);
    case EventTableModel::EventColumn:
        return QString::fromUtf8(event.id.text());
    case EventTableModel::StageColumn:
        return QString::fromUtf8(event.vendorStatus);
    default:
        break;
    }
    const CellText text = cellText(column, event);
    return cells(font).isCut(cell, text) ? text.text : QString();
}

bool EventDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const Event *row = m_model.eventAt(index.row());
    const QString text = row ? tip(index.column(), *row, option.rect, view->font()) : QString();
    if (text.isEmpty())
        hidePlainToolTip();
    else
        showPlainToolTip(event->globalPos(), text, view->viewport());
    return true;
}

} // namespace Reprise

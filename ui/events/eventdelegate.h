// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/events/cellpainter.h"
#include "ui/widgets/plainitemdelegate.h"

#include <functional>
#include <optional>

namespace Reprise {

struct Event;
class EventTableModel;

//! Paints the events table: times and ids in fixed pitch, the stage as icon, word and colour,
//! numbers right-aligned, ids cut in the middle.
class EventDelegate final : public PlainItemDelegate
{
    Q_OBJECT

public:
    //! isSelected tells about a row; both outlive the delegate.
    EventDelegate(
        const EventTableModel &model, std::function<bool(qint64)> isSelected, QObject *parent);

    //! The moment that relative times in tooltips start from.
    void setNow(qint64 micros) { m_nowMicros = micros; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    //! What stands in a cell.
    static CellText cellText(int column, const Event &event);

    static constexpr int RowHeight = 26;

private:
    const CellPainter &cells(const QFont &font) const;
    QString tip(int column, const Event &event, const QRect &cell, const QFont &font) const;

    const EventTableModel &m_model;
    std::function<bool(qint64)> m_isSelected;
    qint64 m_nowMicros = 0;
    mutable std::optional<CellPainter> m_cells; // made for the font last seen
};

} // namespace Reprise

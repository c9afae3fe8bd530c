// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/attemptdelegate.h"

#include "models/items/attempttablemodel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QStyle>

namespace Reprise {

using namespace Qt::StringLiterals;

QString AttemptDelegate::triggerText(AttemptTrigger trigger)
{
    switch (trigger) {
    case AttemptTrigger::Initial:
        return tr("first try");
    case AttemptTrigger::Automatic:
        return tr("retry");
    case AttemptTrigger::Manual:
        return tr("by hand");
    case AttemptTrigger::Bulk:
        return tr("bulk retry");
    case AttemptTrigger::Replay:
        return tr("replay");
    case AttemptTrigger::Unknown:
        break;
    }
    return tr("unknown");
}

static StatusStyle outcomeStyle(const QModelIndex &index, const QPalette &palette)
{
    return StatusStyle::of(
        static_cast<AttemptOutcome>(index.data().toInt()), Theme::current(palette));
}

QString AttemptDelegate::cellText(const QModelIndex &index)
{
    const QVariant value = index.data();
    if (!value.isValid())
        return u"–"_s;
    switch (index.column()) {
    case AttemptTableModel::StartedColumn:
        return timeText(value.toLongLong());
    case AttemptTableModel::OutcomeColumn:
        return outcomeStyle(index, {}).word;
    case AttemptTableModel::TookColumn:
        return durationText(value.toLongLong());
    case AttemptTableModel::TriggerColumn:
        return triggerText(static_cast<AttemptTrigger>(value.toInt()));
    case AttemptTableModel::AnswerColumn:
        return lineText(value.toByteArray(), 200);
    default:
        return value.toString();
    }
}

//! Right-aligned numbers keep a distance from the text in the next column.
void AttemptDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int Distance = 6;
    QStyleOptionViewItem inner = option;
    if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) {
        const QWidget *view = option.widget;
        view->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, view);
        inner.rect.adjust(0, 0, -Distance, 0);
    }
    PlainItemDelegate::paint(painter, inner, index);
}

void AttemptDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    option->text = cellText(index);
    if (index.column() == AttemptTableModel::StartedColumn)
        option->font = monospaceFont();
    if (index.column() != AttemptTableModel::OutcomeColumn)
        return;
    const StatusStyle style = outcomeStyle(index, option->palette);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(GlyphSize, GlyphSize);
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    const QPixmap pixmap = glyphPixmap(style.glyph, style.color, ratio);
    option->icon = QIcon(pixmap);
    option->icon.addPixmap(pixmap, QIcon::Selected); // Qt would tint it
    option->palette.setColor(QPalette::Text, style.color);
    option->palette.setColor(QPalette::HighlightedText, style.color);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/attemptdelegate.h"

#include "models/items/attempttablemodel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

namespace Reprise {

using namespace Qt::StringLiterals;

QString AttemptDelegate::triggerText(AttemptTrigger trigger)
{
    switch (trigger) {
    case AttemptTrigger::Initial:
        return tr("first try");
    case AttemptTrigger::Automatic:
        return tr("retry by the gateway");
    case AttemptTrigger::Manual:
        return tr("by hand");
    case AttemptTrigger::Bulk:
        return tr("bulk retry");
    case AttemptTrigger::Replay:
        return tr("replay of ours");
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
    option->icon = QIcon(glyphPixmap(style.glyph, style.color, ratio));
    option->palette.setColor(QPalette::Text, style.color);
    option->palette.setColor(QPalette::HighlightedText, style.color);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/completiondelegate.h"

#include "ui/events/querytext.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace Reprise {

static constexpr int RowHeight = 24;
static constexpr int Gap = 24;
static constexpr int Margin = 8;

static QueryCandidate::Kind kindOf(const QModelIndex &index)
{
    return static_cast<QueryCandidate::Kind>(index.data(CandidateKindRole).toInt());
}

static QColor colorOf(QueryCandidate::Kind kind, const Theme &theme)
{
    switch (kind) {
    case QueryCandidate::Kind::Field:
    case QueryCandidate::Kind::Keyword:
        return theme.keyword;
    case QueryCandidate::Kind::Value:
        return theme.string;
    case QueryCandidate::Kind::Operator:
        break;
    }
    return theme.text;
}

void CompletionDelegate::initStyleOption(
    QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    const QColor color = colorOf(kindOf(index), Theme::current(option->palette));
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    option->font = monospaceFont();
}

void CompletionDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    PlainItemDelegate::paint(painter, option, index);
    painter->save();
    painter->setPen(Theme::current(option.palette).muted);
    painter->setFont(QApplication::font());
    painter->drawText(option.rect.adjusted(Margin, 0, -Margin, 0),
        Qt::AlignRight | Qt::AlignVCenter, candidateKindText(kindOf(index)));
    painter->restore();
}

QSize CompletionDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = displayText(index.data(), option.locale);
    const int width = QFontMetrics(monospaceFont()).horizontalAdvance(text)
        + QFontMetrics(QApplication::font()).horizontalAdvance(candidateKindText(kindOf(index)));
    const int height = QFontMetrics(QApplication::font()).height() + Margin;
    return {width + Gap + 2 * Margin, qMax(RowHeight, height)};
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/columnheader.h"

#include "ui/events/cellpainter.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/theme.h"

namespace Reprise {

namespace {

constexpr int Height = 28;
constexpr int ArrowSize = 10;

} // namespace

ColumnHeader::ColumnHeader(const QList<int> &numberColumns, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_numberColumns(numberColumns)
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    small.setWeight(QFont::DemiBold);
    setFont(small);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(44);
    setStretchLastSection(true);
}

QSize ColumnHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax(Height, fontMetrics().height() + 10)};
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::current(palette());
    painter->fillRect(rect, theme.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const bool isNumber = m_numberColumns.contains(logicalIndex);
    const int room = isSorted ? ArrowSize + 4 : 0;
    QRect words = rect.adjusted(CellPainter::Padding, 0, -CellPainter::Padding, 0);
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QString shown =
        fontMetrics().elidedText(title, Qt::ElideRight, qMax(0, words.width() - room));
    const int width = fontMetrics().horizontalAdvance(shown);
    const int left = isNumber ? words.right() - width - room + 1 : words.left();
    painter->setFont(font());
    painter->setPen(theme.muted);
    painter->drawText(QRect(left, rect.top(), width + 1, rect.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!isSorted)
        return;
    const QString glyph = sortIndicatorOrder() == Qt::AscendingOrder
        ? QStringLiteral("chevron-up")
        : QStringLiteral("chevron-down");
    drawGlyph(*painter, QRect(left + width + 2, rect.top(), ArrowSize + 2, rect.height()), glyph,
        theme.muted);
}

} // namespace Reprise

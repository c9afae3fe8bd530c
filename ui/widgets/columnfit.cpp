// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

namespace Reprise {

namespace {

constexpr int TitlePadding = 2 * 10;
constexpr int ArrowRoom = 16; // of the sorted column

} // namespace

ColumnFit::ColumnFit(QHeaderView *header, QObject *parent)
    : QObject(parent)
    , m_header(header)
{
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this,
        [this] { m_isByHand = m_isByHand || (m_isPressed && !m_isFitting); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnFit::fit);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick)
        m_isPressed = true;
    else if (type == QEvent::MouseButtonRelease)
        m_isPressed = false;
    else if (type == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnFit::setColumns(const QList<Column> &columns)
{
    m_columns = columns;
}

int ColumnFit::leastOf(const Column &column) const
{
    const QString title = m_header->model()->headerData(column.section, Qt::Horizontal).toString();
    const bool isSorted =
        m_header->isSortIndicatorShown() && m_header->sortIndicatorSection() == column.section;
    const int words = m_header->fontMetrics().horizontalAdvance(title) + 1;
    return qMax(column.least, words + TitlePadding + (isSorted ? ArrowRoom : 0));
}

void ColumnFit::fit()
{
    if (m_isByHand)
        return;
    const QScopedValueRollback<bool> fitting(m_isFitting, true);
    int left = m_header->viewport()->width();
    int shares = 0;
    for (const Column &column : m_columns) {
        if (m_header->isSectionHidden(column.section))
            continue;
        left -= leastOf(column);
        shares += column.share;
    }
    for (const Column &column : m_columns) {
        if (m_header->isSectionHidden(column.section))
            continue;
        const int extra = left > 0 && shares > 0 ? left * column.share / shares : 0;
        left -= extra;
        shares -= column.share;
        m_header->resizeSection(column.section, leastOf(column) + extra);
    }
}

} // namespace Reprise

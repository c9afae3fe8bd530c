// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnfit.h"

#include <QEvent>
#include <QHeaderView>

namespace Reprise {

namespace {

constexpr int TitleRoom = 2 * 10 + 16; // padding, and the arrow of the sorted column

} // namespace

ColumnFit::ColumnFit(QHeaderView *header, QObject *parent)
    : QObject(parent)
    , m_header(header)
{
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this,
        [this] { m_isByHand = m_isByHand || m_isPressed; });
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
    return qMax(column.least, m_header->fontMetrics().horizontalAdvance(title) + TitleRoom);
}

void ColumnFit::fit()
{
    if (m_isByHand)
        return;
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

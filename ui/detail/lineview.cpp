// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/lineview.h"

namespace Reprise {

using namespace Qt::StringLiterals;

void LineView::setText(const QByteArray &text, const TextRows &rows, Syntax syntax)
{
    set(text, rows, syntax, Position::Start);
}

void LineView::setWholeText(const QByteArray &text, const TextRows &rows, Syntax syntax)
{
    Q_ASSERT(text.startsWith(bytes()));
    set(text, rows, syntax, Position::Keep);
}

void LineView::set(const QByteArray &text, const TextRows &rows, Syntax syntax, Position position)
{
    m_rows = rows;
    m_syntax = syntax;
    setBytes(text, position);
}

RowLayout LineView::makeLayout(qsizetype number) const
{
    const TextRow row = m_rows.row(bytes(), number);
    RowLayout layout = layOutText(bytes(), row.begin, row.end);
    if (m_syntax == Syntax::Json)
        colour(layout, jsonSpans(bytes(), row.begin, row.end, row.startsInString));
    return layout;
}

QString LineView::gutterText(qsizetype row) const
{
    if (m_rows.row(bytes(), row).isContinuation)
        return u"↪"_s;
    return QString::number(m_rows.lineNumber(row));
}

int LineView::gutterColumns() const
{
    return qMax(2, int(QString::number(m_rows.lineCount()).size()));
}

} // namespace Reprise

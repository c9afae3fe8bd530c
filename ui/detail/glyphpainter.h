// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/detail/rowlayout.h"

class QFontMetrics;
class QPainter;

namespace Reprise {

struct Theme;

//! Draws the glyphs of a row at their cells. Runs of one colour are drawn in one call.
class GlyphPainter
{
public:
    GlyphPainter(QPainter &painter, const Theme &theme, qreal cell, int rowHeight);

    //! Below the top of a row.
    static int baseline(const QFontMetrics &metrics, int rowHeight);
    //! left is where column 0 stands; what is outside 0 … width is left out.
    void paint(const RowLayout &layout, qreal left, int top, int width);

private:
    int runEnd(const RowLayout &layout, int begin) const;
    void drawRun(const RowLayout &layout, int begin, int end, const QRectF &rect);
    void drawBox(const QString &name, const QRectF &rect);
    QColor color(SpanKind kind) const;

    QPainter &m_painter;
    const Theme &m_theme;
    qreal m_cell;
    int m_rowHeight;
};

} // namespace Reprise

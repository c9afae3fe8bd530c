// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/glyphpainter.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace Reprise {

//! A run is cut after so many cells, so that little is drawn beyond the edges of the view.
static constexpr int RunCells = 64;

GlyphPainter::GlyphPainter(QPainter &painter, const Theme &theme, qreal cell, int rowHeight)
    : m_painter(painter)
    , m_theme(theme)
    , m_cell(cell)
    , m_rowHeight(rowHeight)
{
}

int GlyphPainter::baseline(const QFontMetrics &metrics, int rowHeight)
{
    return (rowHeight - metrics.height()) / 2 + metrics.ascent();
}

void GlyphPainter::paint(const RowLayout &layout, qreal left, int top, int width)
{
    int index = 0;
    while (index < layout.glyphs.size()) {
        const int end = runEnd(layout, index);
        const RowGlyph &first = layout.glyphs.at(index);
        const RowGlyph &last = layout.glyphs.at(end - 1);
        const QRectF rect(left + first.column * m_cell, top,
            (last.column + last.width - first.column) * m_cell, m_rowHeight);
        if (rect.left() > width)
            return;
        if (rect.right() > 0)
            drawRun(layout, index, end, rect);
        index = end;
    }
}

//! Only single ASCII characters of one kind may be drawn together: all others keep their own cells.
int GlyphPainter::runEnd(const RowLayout &layout, int begin) const
{
    const auto isSimple = [&layout](const RowGlyph &glyph) {
        return glyph.look == RowGlyph::Look::Text && glyph.width == 1 && glyph.textLength == 1
            && layout.text.at(glyph.textBegin).unicode() < 0x80;
    };
    int end = begin + 1;
    if (!isSimple(layout.glyphs.at(begin)))
        return end;
    while (end < layout.glyphs.size() && end - begin < RunCells && isSimple(layout.glyphs.at(end))
        && layout.glyphs.at(end).kind == layout.glyphs.at(begin).kind)
        ++end;
    return end;
}

void GlyphPainter::drawRun(const RowLayout &layout, int begin, int end, const QRectF &rect)
{
    const RowGlyph &first = layout.glyphs.at(begin);
    const RowGlyph &last = layout.glyphs.at(end - 1);
    const QString text =
        layout.text.mid(first.textBegin, last.textBegin + last.textLength - first.textBegin);
    if (first.look == RowGlyph::Look::Box)
        return drawBox(text, rect);
    if (text.trimmed().isEmpty())
        return;
    m_painter.setPen(color(first.kind));
    const int baseline =
        (m_rowHeight - m_painter.fontMetrics().height()) / 2 + m_painter.fontMetrics().ascent();
    m_painter.drawText(QPointF(rect.left(), rect.top() + baseline), text);
}

void GlyphPainter::drawBox(const QString &name, const QRectF &rect)
{
    const QRectF frame = rect.adjusted(1, 1.5, -1, -1.5);
    m_painter.setPen(m_theme.inDoubt);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(frame, 2, 2);
    m_painter.drawText(frame, Qt::AlignCenter | Qt::TextSingleLine, name);
}

QColor GlyphPainter::color(SpanKind kind) const
{
    switch (kind) {
    case SpanKind::Name:
        return m_theme.keyword;
    case SpanKind::String:
        return m_theme.string;
    case SpanKind::Number:
    case SpanKind::Literal:
        return m_theme.number;
    case SpanKind::Error:
        return m_theme.error;
    case SpanKind::Plain:
        break;
    }
    return m_theme.text;
}

} // namespace Reprise

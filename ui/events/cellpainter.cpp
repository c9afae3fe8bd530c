// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/cellpainter.h"

#include "ui/widgets/glyph.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <cmath>

namespace Reprise {

namespace {

constexpr int GlyphGap = 6;
constexpr int StatusEnd = 4; // words need less room than numbers

QFont monoLike(const QFont &font)
{
    QFont mono = monospaceFont();
    mono.setPointSizeF(font.pointSizeF() * 0.94);
    return mono;
}

//! Rounded up: a text that lacks a tenth of a pixel is cut by two letters.
int advance(const QFontMetrics &metrics, const QString &text)
{
    return int(std::ceil(QFontMetricsF(metrics).horizontalAdvance(text)));
}

} // namespace

CellPainter::CellPainter(const QFont &font)
    : m_font(font)
    , m_mono(monoLike(font))
    , m_metrics(m_font)
    , m_monoMetrics(m_mono)
{
}

void CellPainter::paintBackground(
    QPainter *painter, const QStyleOptionViewItem &option, bool isSelected, Row row) const
{
    const Theme &theme = Theme::current(option.palette);
    if (isSelected)
        painter->fillRect(option.rect, theme.selection);
    if (row == Row::Other)
        return;
    QColor line = theme.accent;
    if (row == Row::Current)
        line.setAlphaF(0.35F);
    else if (!option.state.testFlag(QStyle::State_Active))
        line.setAlphaF(0.6F);
    const QRect &cell = option.rect;
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), line);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), line);
}

void CellPainter::paintText(
    QPainter *painter, const QRect &cell, const CellText &text, const Theme &theme) const
{
    if (text.text.isEmpty())
        return;
    const QRect inner = cell.adjusted(Padding, 0, -Padding, 0);
    painter->setFont(text.isMono ? m_mono : m_font);
    painter->setPen(text.isMuted ? theme.muted : theme.text);
    painter->drawText(inner, int(text.alignment | Qt::AlignVCenter | Qt::TextSingleLine),
        shownText(text, cell.width()));
}

QString CellPainter::shownText(const CellText &text, int width) const
{
    const QFontMetrics &metrics = text.isMono ? m_monoMetrics : m_metrics;
    return metrics.elidedText(text.text, text.elide, width - 2 * Padding);
}

int CellPainter::widthOf(const CellText &text) const
{
    return advance(text.isMono ? m_monoMetrics : m_metrics, text.text) + 2 * Padding;
}

int CellPainter::widthOf(const StatusStyle &status) const
{
    return Padding + GlyphSize + GlyphGap + advance(m_metrics, status.word) + StatusEnd;
}

bool CellPainter::isCut(const QRect &cell, const CellText &text) const
{
    return widthOf(text) > cell.width();
}

void CellPainter::paintStatus(QPainter *painter, const QRect &cell, const StatusStyle &status) const
{
    const QRect inner = cell.adjusted(Padding, 0, -StatusEnd, 0);
    drawGlyph(*painter, QRect(inner.left(), inner.top(), GlyphSize, inner.height()), status.glyph,
        status.color);
    const QRect words = inner.adjusted(GlyphSize + GlyphGap, 0, 0, 0);
    painter->setFont(m_font);
    painter->setPen(status.color);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        m_metrics.elidedText(status.word, Qt::ElideRight, words.width()));
}

void CellPainter::paintLoading(
    QPainter *painter, const QRect &cell, int row, const Theme &theme) const
{
    const int wanted = 40 + (row * 37) % 50; // ragged like text, the same at each repaint
    const QRect inner = cell.adjusted(Padding, 0, -Padding, 0);
    const int width = qMin(inner.width(), wanted);
    painter->fillRect(QRect(inner.left(), inner.center().y() - 3, qMax(0, width), 7), theme.border);
}

} // namespace Reprise

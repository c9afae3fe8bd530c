// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/byteview.h"

#include "ui/detail/glyphpainter.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>
#include <QtMath>
#include <algorithm>
#include <cctype>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int LayoutCacheRows = 512;
constexpr int RowPadding = 3;
constexpr int TextMargin = 8;
constexpr int AutoScrollMs = 40;

} // namespace

ByteView::ByteView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_layouts(LayoutCacheRows)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    applyFont();
}

void ByteView::applyFont()
{
    QFont font = monospaceFont();
    font.setKerning(false);
    setFont(font);
    // Over many cells, so that rounding does not add up along a row.
    constexpr int Sample = 100;
    m_cell = QFontMetricsF(font).horizontalAdvance(QString(Sample, u'x')) / Sample;
    m_layouts.clear();
}

void ByteView::setBytes(const QByteArray &bytes, Position position)
{
    m_layouts.clear();
    m_widest = 0;
    m_bytes = bytes;
    if (position == Position::Start) {
        m_anchor = 0;
        m_cursor = 0;
        setMatches({}, 0, -1);
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
    }
    updateScrollBars();
    viewport()->update();
}

const RowLayout &ByteView::layoutOf(qsizetype row)
{
    RowLayout *layout = m_layouts.object(row);
    if (!layout) {
        layout = new RowLayout(makeLayout(row));
        m_layouts.insert(row, layout);
    }
    return *layout;
}

ByteView::Range ByteView::selection() const
{
    return {qMin(m_anchor, m_cursor), qMax(m_anchor, m_cursor)};
}

void ByteView::select(const Range &range)
{
    m_anchor = qBound(qsizetype(0), range.begin, m_bytes.size());
    m_cursor = qBound(qsizetype(0), range.end, m_bytes.size());
    viewport()->update();
    emit cursorMoved();
    emit selectionChanged();
}

void ByteView::selectAll()
{
    select({0, m_bytes.size()});
}

QString ByteView::copyText(const Range &range) const
{
    return QString::fromUtf8(QByteArrayView(m_bytes).sliced(range.begin, range.end - range.begin));
}

void ByteView::copy()
{
    const Range range = selection();
    if (range.isEmpty())
        return;
    if (range.end - range.begin > CopyLimit) {
        emit copyRefused(range.end - range.begin);
        return;
    }
    auto *plain = new QMimeData;
    plain->setText(copyText(range));
    QGuiApplication::clipboard()->setMimeData(plain);
}

void ByteView::setMatches(const QList<qsizetype> &offsets, qsizetype length, int current)
{
    m_matches = offsets;
    m_matchLength = length;
    m_currentMatch = current;
    if (current >= 0) {
        select({offsets.at(current), offsets.at(current) + length});
        ensureVisible(offsets.at(current));
    }
    viewport()->update();
}

int ByteView::rowHeight() const
{
    return fontMetrics().height() + RowPadding;
}

int ByteView::gutterWidth() const
{
    return int(m_cell * (gutterColumns() + 1)) + TextMargin;
}

int ByteView::visibleRows() const
{
    return qMax(1, viewport()->height() / rowHeight());
}

qreal ByteView::xOf(int column) const
{
    return gutterWidth() + TextMargin + (column - horizontalScrollBar()->value()) * m_cell;
}

void ByteView::updateScrollBars()
{
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, int(qMax<qsizetype>(0, rowCount() - visibleRows())));
    const int columns =
        qMax(1, int((viewport()->width() - gutterWidth() - 2 * TextMargin) / m_cell));
    horizontalScrollBar()->setPageStep(columns);
    horizontalScrollBar()->setRange(0, qMax(0, m_widest - columns));
}

void ByteView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const Theme &theme = Theme::current(palette());
    painter.fillRect(viewport()->rect(), theme.surface);
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last = qMin(rowCount(), first + visibleRows() + 2);
    const int widestBefore = m_widest;
    for (qsizetype row = first; row < last; ++row)
        paintRow(painter, row, int(row - first) * rowHeight());
    if (m_widest > widestBefore)
        updateScrollBars();
}

void ByteView::paintRow(QPainter &painter, qsizetype row, int top)
{
    const Theme &theme = Theme::current(palette());
    const RowLayout &layout = layoutOf(row);
    m_widest = qMax(m_widest, layout.columns + 1);
    painter.save();
    painter.setClipRect(gutterWidth(), top, viewport()->width() - gutterWidth(), rowHeight());
    paintBackground(painter, layout, top, theme);
    paintGlyphs(painter, layout, top, theme);
    paintCursor(painter, layout, row, top);
    painter.restore();
    const QString gutter = gutterText(row);
    const int baseline = GlyphPainter::baseline(painter.fontMetrics(), rowHeight());
    const qreal width = painter.fontMetrics().horizontalAdvance(gutter);
    painter.setPen(theme.muted);
    painter.drawText(QPointF(gutterWidth() - TextMargin - width, top + baseline), gutter);
}

QColor ByteView::backgroundOf(const RowGlyph &glyph, const Theme &theme) const
{
    const Range range = selection();
    if (glyph.begin < range.end && glyph.end > range.begin)
        return theme.selection;
    const auto after = std::upper_bound(m_matches.begin(), m_matches.end(), glyph.begin);
    const bool isMatch =
        after != m_matches.begin() && glyph.begin < *std::prev(after) + m_matchLength;
    if (!isMatch)
        return {};
    QColor mark = theme.scheduled;
    mark.setAlpha(60);
    return mark;
}

void ByteView::paintBackground(
    QPainter &painter, const RowLayout &layout, int top, const Theme &theme)
{
    for (const RowGlyph &glyph : layout.glyphs) {
        const QRectF cell(xOf(glyph.column), top, glyph.width * m_cell, rowHeight());
        if (cell.left() > viewport()->width())
            break;
        const QColor background = backgroundOf(glyph, theme);
        if (background.isValid() && cell.right() > 0)
            painter.fillRect(cell, background);
    }
}

void ByteView::paintGlyphs(QPainter &painter, const RowLayout &layout, int top, const Theme &theme)
{
    GlyphPainter glyphs(painter, theme, m_cell, rowHeight());
    glyphs.paint(layout, xOf(0), top, viewport()->width());
}

void ByteView::paintCursor(QPainter &painter, const RowLayout &layout, qsizetype row, int top)
{
    if (!hasFocus() || rowAt(m_cursor) != row)
        return;
    const QRectF bar(xOf(layout.columnOf(m_cursor)) - 1, top, 2, rowHeight());
    painter.fillRect(bar, Theme::current(palette()).accent);
}

void ByteView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void ByteView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        applyFont();
        updateScrollBars();
    }
}

qsizetype ByteView::byteAt(const QPoint &point)
{
    const qsizetype last = rowCount() - 1;
    if (last < 0)
        return 0;
    const int line = point.y() < 0 ? -1 : point.y() / rowHeight();
    const qsizetype wanted = verticalScrollBar()->value() + line;
    const qsizetype row = qBound(qsizetype(0), wanted, last);
    const qreal column = (point.x() - xOf(0)) / m_cell;
    return layoutOf(row).byteAt(int(qMax(0.0, column)));
}

void ByteView::moveCursor(qsizetype byte, Move move)
{
    const bool hadSelection = !selection().isEmpty();
    m_cursor = qBound(qsizetype(0), byte, m_bytes.size());
    if (move == Move::Only)
        m_anchor = m_cursor;
    ensureVisible(m_cursor);
    viewport()->update();
    emit cursorMoved();
    if (move == Move::Select || hadSelection)
        emit selectionChanged();
}

void ByteView::setCursor(qsizetype byte)
{
    moveCursor(byte, Move::Only);
}

void ByteView::moveRows(qsizetype rows, Move move)
{
    const qsizetype row = rowAt(m_cursor);
    const qsizetype target = qBound(qsizetype(0), row + rows, rowCount() - 1);
    moveCursor(layoutOf(target).byteAt(layoutOf(row).columnOf(m_cursor)), move);
}

//! One glyph to the right or left, over the ends of rows.
void ByteView::moveGlyphs(int steps, Move move)
{
    const qsizetype row = rowAt(m_cursor);
    qsizetype target = m_cursor + steps;
    for (const RowGlyph &glyph : layoutOf(row).glyphs) {
        if (steps > 0 && glyph.begin <= m_cursor && m_cursor < glyph.end)
            target = glyph.end;
        if (steps < 0 && glyph.begin < m_cursor && m_cursor <= glyph.end)
            target = glyph.begin;
    }
    moveCursor(target, move);
}

bool ByteView::handleMoveKey(QKeyEvent *event)
{
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    const Move move = event->modifiers() & Qt::ShiftModifier ? Move::Select : Move::Only;
    const qsizetype row = rowCount() > 0 ? rowAt(m_cursor) : 0;
    switch (event->key()) {
    case Qt::Key_Up:
        return moveRows(-1, move), true;
    case Qt::Key_Down:
        return moveRows(1, move), true;
    case Qt::Key_PageUp:
        return moveRows(-visibleRows(), move), true;
    case Qt::Key_PageDown:
        return moveRows(visibleRows(), move), true;
    case Qt::Key_Left:
        return moveGlyphs(-1, move), true;
    case Qt::Key_Right:
        return moveGlyphs(1, move), true;
    case Qt::Key_Home:
        return moveCursor(isControl ? 0 : rowBegin(row), move), true;
    case Qt::Key_End:
        return moveCursor(isControl ? m_bytes.size() : layoutOf(row).end, move), true;
    default:
        return false;
    }
}

void ByteView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (rowCount() == 0 || !handleMoveKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

//! The keys above would otherwise be taken by shortcuts of the window.
bool ByteView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll))
            event->accept();
    }
    return QAbstractScrollArea::event(event);
}

void ByteView::ensureVisible(qsizetype byte)
{
    if (rowCount() == 0)
        return;
    const int row = int(rowAt(byte));
    QScrollBar *vertical = verticalScrollBar();
    if (row < vertical->value())
        vertical->setValue(row);
    else if (row >= vertical->value() + visibleRows())
        vertical->setValue(row - visibleRows() + 1);
    const RowLayout &layout = layoutOf(row);
    m_widest = qMax(m_widest, layout.columns + 1);
    updateScrollBars();
    QScrollBar *horizontal = horizontalScrollBar();
    const int column = layout.columnOf(byte);
    if (column < horizontal->value())
        horizontal->setValue(column);
    else if (column >= horizontal->value() + horizontal->pageStep())
        horizontal->setValue(column - horizontal->pageStep() / 2);
}

void ByteView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    moveCursor(
        byteAt(event->pos()), event->modifiers() & Qt::ShiftModifier ? Move::Select : Move::Only);
    m_autoScroll.start(AutoScrollMs, this);
    m_dragPoint = event->pos();
}

void ByteView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    m_dragPoint = event->pos();
    if (viewport()->rect().contains(m_dragPoint))
        moveCursor(byteAt(m_dragPoint), Move::Select);
}

void ByteView::mouseReleaseEvent(QMouseEvent *)
{
    m_autoScroll.stop();
}

//! Goes on selecting while the mouse is held outside.
void ByteView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    if (!viewport()->rect().contains(m_dragPoint))
        moveCursor(byteAt(m_dragPoint), Move::Select);
}

ByteView::Range ByteView::wordAt(qsizetype byte) const
{
    const auto isInWord = [this](qsizetype at) {
        const uchar c = uchar(m_bytes.at(at));
        return c >= 0x80 || std::isalnum(c) || c == '_' || c == '-' || c == '.';
    };
    constexpr qsizetype WordBytes = 4096;
    Range word{byte, byte};
    while (word.begin > 0 && byte - word.begin < WordBytes && isInWord(word.begin - 1))
        --word.begin;
    while (word.end < m_bytes.size() && word.end - byte < WordBytes && isInWord(word.end))
        ++word.end;
    return word;
}

void ByteView::mouseDoubleClickEvent(QMouseEvent *event)
{
    select(wordAt(byteAt(event->pos())));
}

ByteView::Range ByteView::rowRange(qsizetype byte) const
{
    const qsizetype row = rowAt(byte);
    return {rowBegin(row), row + 1 < rowCount() ? rowBegin(row + 1) : m_bytes.size()};
}

ByteView::Range ByteView::characterAt(qsizetype byte)
{
    for (const RowGlyph &glyph : layoutOf(rowAt(byte)).glyphs) {
        if (glyph.begin <= byte && byte < glyph.end)
            return {glyph.begin, glyph.end};
    }
    return {byte, qMin(byte + 1, m_bytes.size())};
}

//! What stands in a place, as it is read out: a box with its brackets, which are drawn as a frame.
static QString spoken(const RowLayout &layout, const RowGlyph &glyph, bool isGrouped)
{
    if (glyph.textLength == 0)
        return u"\t"_s;
    const QString text = layout.text.mid(glyph.textBegin, glyph.textLength);
    if (glyph.look == RowGlyph::Look::Box && glyph.textLength > 1)
        return u'⟦' + text + u'⟧';
    return isGrouped ? text.leftJustified(glyph.width) : text;
}

QString ByteView::shownText(const Range &range)
{
    QString text;
    for (Range row{range.begin, range.begin}; row.end < range.end;) {
        row = rowRange(row.end);
        const RowLayout layout = layoutOf(rowAt(row.begin));
        for (const RowGlyph &glyph : layout.glyphs) {
            if (glyph.begin >= range.begin && glyph.end <= range.end)
                text += spoken(layout, glyph, standsInGroups());
        }
        const bool endsLine = m_bytes.at(row.end - 1) == '\n';
        if (row.end < range.end || (row.end == range.end && endsLine))
            text += u'\n';
    }
    return text;
}

QRect ByteView::placeOf(qsizetype byte)
{
    if (rowCount() == 0)
        return {};
    const qsizetype row = rowAt(byte);
    const int top = int(row - verticalScrollBar()->value()) * rowHeight();
    return {int(xOf(layoutOf(row).columnOf(byte))), top, qCeil(m_cell), rowHeight()};
}

void ByteView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), this, &ByteView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(!selection().isEmpty());
    QAction *allAction = menu->addAction(tr("Select all"), this, &ByteView::selectAll);
    allAction->setShortcut(QKeySequence::SelectAll);
    emit contextMenuAboutToShow(menu);
    menu->popup(event->globalPos());
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sentencelabel.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/visibletext.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStatusTipEvent>
#include <cmath>
#include <utility>

namespace Reprise {

using Weight = SentencePiece::Weight;

static constexpr int NaturalWidth = 480;
static constexpr int LeastWidth = 120;
static constexpr int RingMargin = 2;
static constexpr int KeptLines = 3; // where there is little room

SentenceLabel::SentenceLabel(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
}

void SentenceLabel::setSentence(const Sentence &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    m_current = m_hovered = m_pressed = -1;
    m_anchor = m_cursor = 0;
    readPieces();
    lay(width());
    updateGeometry();
    update();
}

void SentenceLabel::readPieces()
{
    QString text;
    m_links.clear();
    for (const SentencePiece &piece : m_sentence.pieces()) {
        const Span span{int(text.size()), int(toVisibleText(piece.text).size())};
        text += toVisibleText(piece.text);
        const bool goesOn = !m_links.isEmpty() && m_links.last().link == piece.link
            && m_links.last().span.end() == span.start;
        if (goesOn)
            m_links.last().span.length += span.length;
        else if (piece.link != 0)
            m_links.append({span, piece.link, piece.tip});
    }
    m_layout.setText(text);
    colorPieces();
}

//! Formats of our own making; nothing of the text decides about them.
void SentenceLabel::colorPieces()
{
    const Theme &theme = Theme::current(palette());
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const SentencePiece &piece : m_sentence.pieces()) {
        QTextLayout::FormatRange range{start, int(toVisibleText(piece.text).size()), {}};
        start += range.length;
        range.format.setForeground(theme.text);
        if (piece.weight == Weight::Strong)
            range.format.setFontWeight(QFont::DemiBold);
        range.format.setFontItalic(piece.weight == Weight::Quoted);
        ranges.append(range);
    }
    m_layout.setFormats(ranges);
}

void SentenceLabel::lay(int width)
{
    m_layout.setFont(font());
    m_layout.beginLayout();
    double y = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(qMax(width - 2 * RingMargin, 1));
        line.setPosition({double(RingMargin), y});
        y += std::ceil(line.height());
    }
    m_layout.endLayout();
}

QSize SentenceLabel::sizeHint() const
{
    return {NaturalWidth, heightForWidth(NaturalWidth)};
}

//! Of the lines that it has now: a layout counts only the width's least height otherwise, and lets
//! what stands below be cut.
QSize SentenceLabel::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    double laid = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        laid += std::ceil(m_layout.lineAt(i).height());
    return {LeastWidth, qBound(line, int(laid), KeptLines * line)};
}

int SentenceLabel::heightForWidth(int width) const
{
    QTextLayout measured(m_layout.text(), font());
    measured.setTextOption(m_layout.textOption());
    measured.setFormats(m_layout.formats());
    measured.beginLayout();
    double height = 0;
    for (QTextLine line = measured.createLine(); line.isValid(); line = measured.createLine()) {
        line.setLineWidth(qMax(width - 2 * RingMargin, 1));
        height += std::ceil(line.height());
    }
    measured.endLayout();
    return qMax(int(height), fontMetrics().height());
}

// Places

int SentenceLabel::characterAt(const QPointF &place) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (line.naturalTextRect().contains(place))
            return line.xToCursor(place.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

int SentenceLabel::linkAt(const QPointF &place) const
{
    const int character = characterAt(place);
    for (int i = 0; i < m_links.size() && character >= 0; ++i) {
        const Span &span = m_links.at(i).span;
        if (character >= span.start && character < span.end())
            return i;
    }
    return -1;
}

QList<QRectF> SentenceLabel::rectsOf(const Span &span) const
{
    QList<QRectF> rects;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const int start = qMax(span.start, line.textStart());
        const int end = qMin(span.end(), line.textStart() + line.textLength());
        if (start >= end)
            continue;
        const double left = line.cursorToX(start);
        const double right = line.cursorToX(end);
        rects.append(QRectF(QPointF(qMin(left, right), line.y()),
            QPointF(qMax(left, right), line.y() + line.height())));
    }
    return rects;
}

QString SentenceLabel::linkText(int number) const
{
    const Span &span = m_links.at(number).span;
    return m_layout.text().mid(span.start, span.length);
}

QRect SentenceLabel::linkRect(int number) const
{
    QRectF around;
    for (const QRectF &rect : rectsOf(m_links.at(number).span))
        around |= rect;
    return around.toAlignedRect();
}

// Selection

SentenceLabel::Span SentenceLabel::selection() const
{
    return {qMin(m_anchor, m_cursor), qAbs(m_cursor - m_anchor)};
}

QString SentenceLabel::selectedText() const
{
    return m_layout.text().mid(selection().start, selection().length);
}

void SentenceLabel::copy() const
{
    QGuiApplication::clipboard()->setText(selection().length > 0 ? selectedText() : text());
}

// Links

void SentenceLabel::chooseLink(int number)
{
    if (number >= 0 && number < m_links.size())
        emit linkChosen(m_links.at(number).link);
}

void SentenceLabel::setCurrentLink(int number)
{
    if (std::exchange(m_current, number) == number)
        return;
    tell(number);
    update();
    emit currentLinkChanged(number);
    if (number < 0)
        return;
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(number);
    QAccessible::updateAccessibility(&moved);
}

void SentenceLabel::setHoveredLink(int number)
{
    if (std::exchange(m_hovered, number) == number)
        return;
    setCursor(number < 0 ? Qt::IBeamCursor : Qt::PointingHandCursor);
    tell(number);
    update();
}

//! In the window's status line, as actions do.
void SentenceLabel::tell(int number)
{
    QStatusTipEvent tip(number < 0 ? QString() : m_links.at(number).tip);
    QCoreApplication::sendEvent(this, &tip);
}

// Events

bool SentenceLabel::event(QEvent *event)
{
    // The tip of a link goes on to the window; a widget would answer with its own.
    if (event->type() == QEvent::StatusTip) {
        event->ignore();
        return false;
    }
    return QWidget::event(event);
}

void SentenceLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    QList<QTextLayout::FormatRange> marked;
    const Span selected = selection();
    if (selected.length > 0) {
        marked.append({selected.start, selected.length, {}});
        marked.last().format.setBackground(theme.selection);
    }
    m_layout.draw(&painter, {}, marked);
    for (int i = 0; i < m_links.size(); ++i) {
        const bool isTouched = i == m_hovered || i == m_current;
        painter.setPen(
            isTouched ? QPen(theme.accent, 1) : QPen(theme.muted, 1, Qt::DotLine, Qt::FlatCap));
        for (const QRectF &rect : rectsOf(m_links.at(i).span)) {
            const double y = std::floor(rect.bottom()) - 0.5;
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    }
    if (m_current < 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    for (const QRectF &rect : rectsOf(m_links.at(m_current).span))
        painter.drawRoundedRect(
            rect.adjusted(-RingMargin + 0.75, 0.75, RingMargin - 0.75, -0.75), 3, 3);
}

void SentenceLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int before = minimumSizeHint().height();
    lay(width());
    if (minimumSizeHint().height() != before)
        updateGeometry();
}

void SentenceLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorPieces();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        lay(width());
        updateGeometry();
        update();
    }
}

void SentenceLabel::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = linkAt(event->position());
    m_anchor = m_cursor = qMax(0, characterAt(event->position()));
    update();
}

void SentenceLabel::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return setHoveredLink(linkAt(event->position()));
    const int character = characterAt(event->position());
    if (character < 0 || linkAt(event->position()) == m_pressed)
        return;
    m_pressed = -1; // a selection goes beyond the link
    m_cursor = character;
    update();
}

void SentenceLabel::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (event->button() == Qt::LeftButton && pressed >= 0 && linkAt(event->position()) == pressed)
        chooseLink(pressed);
}

void SentenceLabel::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setHoveredLink(-1);
}

void SentenceLabel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_links.isEmpty() || event->reason() == Qt::MouseFocusReason)
        return;
    setCurrentLink(event->reason() == Qt::BacktabFocusReason ? linkCount() - 1 : 0);
}

void SentenceLabel::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrentLink(-1);
}

bool SentenceLabel::focusNextPrevChild(bool next)
{
    const int number = m_current + (next ? 1 : -1);
    if (m_current < 0 || number < 0 || number >= linkCount())
        return QWidget::focusNextPrevChild(next);
    setCurrentLink(number);
    return true;
}

void SentenceLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrentLink(qMax(m_current - 1, qMin(0, linkCount() - 1)));
    case Qt::Key_Right:
        return setCurrentLink(qMin(m_current + 1, linkCount() - 1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return chooseLink(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SentenceLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *action = menu->addAction(tr("&Copy"));
    action->setShortcut(QKeySequence::Copy);
    connect(action, &QAction::triggered, this, &SentenceLabel::copy);
    menu->popup(event->globalPos());
}

} // namespace Reprise

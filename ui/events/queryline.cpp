// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/queryline.h"

#include "models/domain/query/queryparser.h"
#include "ui/events/queryhighlighter.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/visibletext.h"

#include <QMimeData>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QTextBlock>
#include <QToolButton>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int Padding = 8;
static constexpr int ButtonWidth = 24;
static constexpr int LeastHeight = 30;
static constexpr int LeastWidth = 120;

//! One line, nothing hidden, not longer than a filter may be.
static QString asOneLine(const QString &text)
{
    QString line;
    for (const QChar c : QStringView(text).left(QueryLengthLimit)) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::ParagraphSeparator
            || c == QChar::LineSeparator)
            line += u' ';
        else if (!c.isSurrogate() && isHiddenCharacter(c.unicode()))
            line += u"\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0'));
        else
            line += c;
    }
    return line;
}

QueryLine::QueryLine(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new QueryHighlighter(document()))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabChangesFocus(true);
    setFont(monospaceFont());
    setPlaceholderText(tr("Filter: stage in failed, exhausted and code in 5xx"));
    setAccessibleName(tr("Filter"));
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    createClearButton();
}

void QueryLine::createClearButton()
{
    m_clear = new QToolButton(this);
    m_clear->setIcon(glyphIcon(u"close"_s, QPalette::PlaceholderText));
    m_clear->setIconSize({12, 12});
    m_clear->setAutoRaise(true);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus); // Esc does the same by keyboard
    m_clear->setAccessibleName(tr("Clear the filter (Esc)"));
    setPlainToolTip(*m_clear, tr("Clear the filter (Esc)"));
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &QueryLine::cleared);
    connect(this, &QPlainTextEdit::textChanged, m_clear,
        [this] { m_clear->setVisible(!document()->isEmpty()); });
}

void QueryLine::setText(const QString &text)
{
    setText(text, text.size());
}

void QueryLine::setText(const QString &text, qsizetype cursor)
{
    const QString line = asOneLine(text);
    QTextCursor edit(document());
    edit.beginEditBlock();
    edit.select(QTextCursor::Document);
    edit.insertText(line);
    edit.endEditBlock();
    edit.setPosition(static_cast<int>(qMin(cursor, line.size())));
    setTextCursor(edit);
}

qsizetype QueryLine::cursorColumn() const
{
    return textCursor().position();
}

QRect QueryLine::columnRect(qsizetype column) const
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(qMin<qsizetype>(column, document()->characterCount() - 1)));
    return cursorRect(cursor).translated(viewport()->pos());
}

void QueryLine::setMistake(const std::optional<QueryMistake> &mistake)
{
    m_hasMistake = mistake.has_value();
    m_highlighter->setMistake(mistake);
    update();
}

int QueryLine::lineHeight() const
{
    return fontMetrics().height();
}

QSize QueryLine::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, qMax(LeastHeight, lineHeight() + Padding)};
}

QSize QueryLine::minimumSizeHint() const
{
    return {LeastWidth, sizeHint().height()};
}

bool QueryLine::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    drawFrame();
    return true;
}

void QueryLine::drawFrame()
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    if (m_hasMistake) { // the frame's two colours come from the palette's theme; this is the third
        option.state &= ~QStyle::State_HasFocus;
    }
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    if (!m_hasMistake)
        return;
    constexpr qreal Radius = 4;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::current(palette()).error);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void QueryLine::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

void QueryLine::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason || event->reason() == Qt::TabFocusReason)
        selectAll();
    update();
}

void QueryLine::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

//! Keys that would make a second line or scroll are the owner's.
void QueryLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Escape:
        event->ignore();
        return;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void QueryLine::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const int top = qMax(0, (height() - lineHeight()) / 2);
    setViewportMargins(Padding, top, ButtonWidth, 0);
    m_clear->setGeometry(
        width() - ButtonWidth - 2, (height() - ButtonWidth) / 2, ButtonWidth, ButtonWidth);
}

void QueryLine::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(asOneLine(source->text()));
}

//! Plain text only: colours are of no use elsewhere.
QMimeData *QueryLine::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(textCursor().selectedText());
    return copied;
}

} // namespace Reprise

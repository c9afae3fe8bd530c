// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plainlabel.h"

#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/visibletext.h"

#include <QApplication>
#include <QEvent>
#include <QStylePainter>

namespace Reprise {

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setOpenExternalLinks(false);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    QLabel::setText(toVisibleText(text));
    refresh();
}

void PlainLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    refresh();
    updateGeometry();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void PlainLabel::applyTone()
{
    const Theme &theme = Theme::current(QApplication::palette());
    m_isApplyingTone = true;
    QPalette palette;
    // Both roles: on a Base background Qt draws a label's text with Text.
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text}) {
        if (m_tone == Tone::Muted)
            palette.setColor(role, theme.muted);
        else if (m_tone == Tone::Error)
            palette.setColor(role, theme.error);
    }
    setPalette(palette);
    if (m_tone == Tone::Strong || m_wasStrong) { // other tones leave a weight that was set alone
        QFont font = this->font();
        font.setWeight(m_tone == Tone::Strong ? QFont::DemiBold : QFont::Normal);
        setFont(font);
    }
    m_wasStrong = m_tone == Tone::Strong;
    m_isApplyingTone = false;
}

QString PlainLabel::shownText() const
{
    if (m_elideMode == Qt::ElideNone)
        return text();
    return fontMetrics().elidedText(text(), m_elideMode, contentsRect().width());
}

void PlainLabel::refresh()
{
    if (m_elideMode != Qt::ElideNone)
        setPlainToolTip(*this, shownText() == text() ? QString() : text());
    update();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (m_elideMode == Qt::ElideNone)
        return hint;
    const QString shortest = text().left(3) + QChar(0x2026);
    return {qMin(hint.width(), fontMetrics().horizontalAdvance(shortest)), hint.height()};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (m_elideMode == Qt::ElideNone)
        return QLabel::paintEvent(event);
    QStylePainter painter(this);
    painter.drawItemText(contentsRect(), int(alignment()) | Qt::TextSingleLine, palette(),
        isEnabled(), shownText(), foregroundRole());
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    refresh();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isThemeChange =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange;
    if (isThemeChange && !m_isApplyingTone && m_tone != Tone::Normal)
        applyTone();
}

} // namespace Reprise

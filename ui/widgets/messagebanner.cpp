// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagebanner.h"

#include "ui/widgets/glyph.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int GlyphColumn = 36;

MessageBanner::MessageBanner(QWidget *parent)
    : QFrame(parent)
    , m_label(new PlainLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setIcon(glyphIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close message"));
    setPlainToolTip(*m_close, tr("Close (Esc)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(GlyphColumn, 4, 8, 4);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBanner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBanner::close);
    hide();
}

void MessageBanner::showMessage(Tone tone, const QString &text, const QString &actionText)
{
    m_tone = tone;
    m_label->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_action->setEnabled(true);
    setAccessibleName(m_label->text());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBanner::dismiss()
{
    hide();
}

void MessageBanner::setLasting(bool isLasting)
{
    m_isLasting = isLasting;
    m_close->setVisible(!isLasting);
}

void MessageBanner::setActionEnabled(bool isEnabled)
{
    m_action->setEnabled(isEnabled);
}

void MessageBanner::close()
{
    hide();
    emit closed();
}

QString MessageBanner::text() const
{
    return m_label->text();
}

QColor MessageBanner::toneColor() const
{
    const Theme &theme = Theme::current(palette());
    switch (m_tone) {
    case Tone::Notice:
        return theme.accent;
    case Tone::Warning:
        return theme.inDoubt;
    case Tone::Error:
        break;
    }
    return theme.error;
}

QString MessageBanner::toneGlyph() const
{
    return m_tone == Tone::Notice ? u"info"_s : u"warning"_s;
}

void MessageBanner::paintEvent(QPaintEvent *)
{
    constexpr int Edge = 3;
    QPainter painter(this);
    const Theme &theme = Theme::current(palette());
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(0, 0, Edge, height(), toneColor());
    painter.fillRect(0, height() - 1, width(), 1, theme.border);
    drawGlyph(painter, QRect(Edge, 0, GlyphColumn - Edge, height()), toneGlyph(), toneColor());
}

void MessageBanner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_isLasting)
        return close();
    QFrame::keyPressEvent(event);
}

} // namespace Reprise

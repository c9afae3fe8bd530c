// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/secretedit.h"

#include "ui/widgets/glyph.h"
#include "ui/widgets/plaintooltip.h"

#include <QToolButton>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int EyeWidth = 24;

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(new QToolButton(this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setTextMargins(0, 0, EyeWidth, 0);
    m_eye->setIcon(glyphIcon(u"eye"_s));
    m_eye->setAutoRaise(true);
    m_eye->setFocusPolicy(Qt::NoFocus);
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setAccessibleName(tr("Show while pressed"));
    setPlainToolTip(*m_eye, tr("Show while pressed"));
    connect(m_eye, &QToolButton::pressed, this, [this] { show(true); });
    connect(m_eye, &QToolButton::released, this, [this] { show(false); });
}

void SecretEdit::show(bool isShown)
{
    setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
}

void SecretEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    m_eye->setGeometry(width() - EyeWidth - 1, 1, EyeWidth, height() - 2);
}

void SecretEdit::focusOutEvent(QFocusEvent *event)
{
    show(false);
    QLineEdit::focusOutEvent(event);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/findbar.h"

#include "ui/widgets/format.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int NeedleLimit = 1000;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new PlainLabel(this))
{
    m_edit->setPlaceholderText(tr("Find in this body"));
    m_edit->setAccessibleName(tr("Find in this body"));
    m_edit->setMaxLength(NeedleLimit);
    m_edit->setClearButtonEnabled(true);
    m_count->setTone(PlainLabel::Tone::Muted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    layout->addWidget(
        button(u"chevron-up"_s, tr("Previous (Shift+Enter)"), &FindBar::previousRequested));
    layout->addWidget(button(u"chevron-down"_s, tr("Next (Enter)"), &FindBar::nextRequested));
    layout->addWidget(button(u"close"_s, tr("Close (Esc)"), &FindBar::close));
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::needleChanged);
    hide();
}

QToolButton *FindBar::button(const QString &glyph, const QString &text, void (FindBar::*target)())
{
    auto *made = new QToolButton(this);
    made->setIcon(glyphIcon(glyph));
    made->setAutoRaise(true);
    made->setAccessibleName(text);
    setPlainToolTip(*made, text);
    connect(made, &QToolButton::clicked, this, target);
    return made;
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::close()
{
    hide();
    emit closed();
}

QByteArray FindBar::needle() const
{
    return isHidden() ? QByteArray() : m_edit->text().toUtf8();
}

void FindBar::setResult(int current, int total, bool isLimited)
{
    if (needle().isEmpty())
        return m_count->setText({});
    if (total == 0)
        return m_count->setText(tr("not found"));
    const QString all = isLimited ? tr("more than %1").arg(countText(total)) : countText(total);
    m_count->setText(tr("%1 of %2").arg(countText(current + 1), all));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter)
        return QWidget::keyPressEvent(event);
    if (event->modifiers() & Qt::ShiftModifier)
        emit previousRequested();
    else
        emit nextRequested();
}

} // namespace Reprise

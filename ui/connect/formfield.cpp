// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/formfield.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/visibletext.h"

#include <QGridLayout>

namespace Reprise {

FormField::FormField(const QString &name, QWidget *control, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_note(new PlainLabel(this))
    , m_hint(hint)
{
    auto *label = new PlainLabel(name, this);
    label->setTone(PlainLabel::Tone::Muted);
    label->setWordWrap(true);
    label->setBuddy(control);
    control->setParent(this);
    control->setAccessibleName(toVisibleText(name));
    // Numbers are as wide as numbers are; everything else takes the row.
    const bool isNumber = control->sizePolicy().horizontalPolicy() == QSizePolicy::Minimum;
    if (!isNumber)
        control->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_note->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, NameWidth);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label, 0, 0, Qt::AlignVCenter);
    grid->addWidget(control, 0, 1, isNumber ? Qt::AlignLeft : Qt::Alignment());
    grid->addWidget(m_note, 1, 1);
    label->setFixedWidth(NameWidth);
    setFocusProxy(control);
    showNote();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::setMistake(const QString &mistake)
{
    m_mistake = mistake;
    showNote();
}

void FormField::showNote()
{
    const QString &note = m_mistake.isEmpty() ? m_hint : m_mistake;
    m_note->setTone(m_mistake.isEmpty() ? PlainLabel::Tone::Muted : PlainLabel::Tone::Error);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_control->setAccessibleDescription(toVisibleText(note));
}

} // namespace Reprise

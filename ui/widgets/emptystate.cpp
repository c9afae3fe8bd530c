// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Reprise {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_what(new PlainLabel(this))
    , m_why(new PlainLabel(this))
    , m_button(new QPushButton(this))
{
    m_what->setTone(PlainLabel::Tone::Strong);
    m_why->setTone(PlainLabel::Tone::Muted);
    for (PlainLabel *label : {m_what, m_why}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_what);
    layout->addWidget(m_why);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
    m_button->hide();
}

void EmptyState::setContent(const QString &what, const QString &why, const QString &buttonText)
{
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(m_what->text());
    setAccessibleDescription(m_why->text());
}

QString EmptyState::what() const
{
    return m_what->text();
}

QString EmptyState::why() const
{
    return m_why->text();
}

} // namespace Reprise

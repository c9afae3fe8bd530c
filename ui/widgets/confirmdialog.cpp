// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/confirmdialog.h"

#include "ui/style/applicationstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reprise {

ConfirmDialog::ConfirmDialog(const QString &heading, const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_content(new QVBoxLayout)
    , m_reason(new PlainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_confirm(m_buttons->addButton(verb, QDialogButtonBox::AcceptRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(heading);
    auto *title = new PlainLabel(heading, this);
    title->setTone(PlainLabel::Tone::Strong);
    title->setWordWrap(true);
    m_reason->setTone(PlainLabel::Tone::Muted);
    m_reason->setWordWrap(true);
    setAccent(*m_confirm);
    m_confirm->setAutoDefault(false);
    cancelButton()->setText(tr("Cancel")); // Qt's own words may not be installed
    cancelButton()->setDefault(true);
    cancelButton()->setFocus();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(m_content, 1);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_reason, 1);
    footer->addWidget(m_buttons);
    layout->addLayout(footer);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ConfirmDialog::addText(const QString &text)
{
    auto *label = new PlainLabel(text, this);
    label->setWordWrap(true);
    m_content->addWidget(label);
}

void ConfirmDialog::addContent(QWidget *content)
{
    m_content->addWidget(content);
}

void ConfirmDialog::setConfirmEnabled(bool isEnabled, const QString &reason)
{
    m_confirm->setEnabled(isEnabled);
    m_confirm->setStatusTip(reason);
    m_reason->setText(isEnabled ? QString() : reason);
}

QPushButton *ConfirmDialog::cancelButton() const
{
    return m_buttons->button(QDialogButtonBox::Cancel);
}

} // namespace Reprise

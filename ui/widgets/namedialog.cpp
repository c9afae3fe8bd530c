// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/namedialog.h"

#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>

namespace Reprise {

NameDialog::NameDialog(
    const QString &heading, const QString &question, const QString &verb, QWidget *parent)
    : ConfirmDialog(heading, verb, parent)
    , m_edit(new QLineEdit(this))
    , m_remarkLabel(new PlainLabel(this))
{
    addText(question);
    m_edit->setAccessibleName(tr("Name"));
    m_edit->setMaxLength(NameLimit);
    m_remarkLabel->setTone(PlainLabel::Tone::Muted);
    m_remarkLabel->setWordWrap(true);
    addContent(m_edit);
    addContent(m_remarkLabel);
    // Nothing is lost or sent by a name, so that Return may take it.
    cancelButton()->setDefault(false);
    confirmButton()->setDefault(true);
    connect(m_edit, &QLineEdit::textChanged, this, &NameDialog::look);
    connect(this, &QDialog::accepted, this, [this] { emit named(m_edit->text().trimmed()); });
    m_edit->setFocus();
    look();
}

void NameDialog::setName(const QString &name)
{
    m_edit->setText(name);
    m_edit->selectAll();
}

void NameDialog::setRemark(std::function<QString(const QString &)> remark)
{
    m_remark = std::move(remark);
    look();
}

void NameDialog::look()
{
    const QString name = m_edit->text().trimmed();
    const QString remark = m_remark && !name.isEmpty() ? m_remark(name) : QString();
    m_remarkLabel->setText(remark);
    m_remarkLabel->setVisible(!remark.isEmpty());
    setConfirmEnabled(!name.isEmpty(), tr("The name is missing."));
}

} // namespace Reprise

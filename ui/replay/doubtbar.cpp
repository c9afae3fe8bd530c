// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/doubtbar.h"

#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Reprise {

DoubtBar::DoubtBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_lookUp(new QPushButton(tr("&Look up now"), this))
    , m_count(new QPushButton(tr("Co&unt as sent…"), this))
    , m_again(new QPushButton(tr("Send a&gain…"), this))
{
    m_text->setElideMode(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_lookUp, m_count, m_again}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_lookUp->setStatusTip(tr("Ask the gateway for its tries again"));
    connect(m_lookUp, &QPushButton::clicked, this, &DoubtBar::lookUpRequested);
    connect(m_count, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_again, &QPushButton::clicked, this, [this] { ask(false); });
    hide();
}

void DoubtBar::setItem(const std::optional<RunItem> &item, qint64 total, const QByteArray &event)
{
    m_item = item;
    m_event = event;
    setVisible(total > 0);
    const bool isInDoubt = item && item->state == ItemState::InDoubt;
    const QString choose = tr("Choose an item in doubt to decide about it.");
    m_text->setText(isInDoubt
            ? tr("No. %1: bytes left, but no complete answer came. Look it up, or decide.")
                  .arg(item->index + 1)
            : tr("%1 in doubt. %2").arg(countText(total), choose));
    m_count->setEnabled(isInDoubt);
    m_again->setEnabled(isInDoubt);
    m_count->setStatusTip(isInDoubt ? tr("It arrived, as far as you know") : choose);
    m_again->setStatusTip(isInDoubt ? tr("It did not arrive, as far as you know") : choose);
}

void DoubtBar::ask(bool countAsSent)
{
    if (!m_item)
        return;
    auto *dialog =
        new ConfirmDialog(countAsSent ? tr("Count event %1 as sent?").arg(idText(m_event))
                                      : tr("Send event %1 again?").arg(idText(m_event)),
            countAsSent ? tr("Count as sent") : tr("Send again"), window());
    dialog->addText(countAsSent
            ? tr("The report will say that you decided so, and why. Nothing is sent.")
            : tr("If the first request did arrive, the receiver gets the event twice. The report "
                 "will say that you decided so, and why."));
    auto *reason = new QLineEdit(dialog);
    reason->setPlaceholderText(tr("How do you know?"));
    reason->setAccessibleName(tr("Reason"));
    reason->setMaxLength(200);
    dialog->addContent(reason);
    const QString missing = tr("Give a reason first.");
    dialog->setConfirmEnabled(false, missing);
    connect(reason, &QLineEdit::textChanged, dialog, [dialog, missing](const QString &text) {
        dialog->setConfirmEnabled(!text.trimmed().isEmpty(), missing);
    });
    connect(dialog, &QDialog::accepted, this, [this, reason, countAsSent, item = m_item->index] {
        emit decided(item, countAsSent, reason->text().trimmed().toUtf8());
    });
    dialog->open();
    reason->setFocus();
}

} // namespace Reprise

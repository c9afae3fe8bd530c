// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/unlockdialog.h"

#include "ui/connect/formfield.h"
#include "ui/connect/secretedit.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QPushButton>

namespace Reprise {

namespace {

constexpr qint64 MicrosPerMinute = 60'000'000;
constexpr int LeastWidth = 480;

QString howLong(const Profile &profile)
{
    return profile.lockAfterMinutes > 0
        ? UnlockDialog::tr("until you lock it, for %1 at most")
              .arg(waitText(profile.lockAfterMinutes * MicrosPerMinute))
        : UnlockDialog::tr("until you lock or close it");
}

} // namespace

UnlockDialog::UnlockDialog(
    const Profile &profile, const GatewayKind &kind, const QList<QByteArray> &kept, QWidget *parent)
    : ConfirmDialog(tr("Turn replay on for %1?").arg(lineText(profile.name.toUtf8(), 40)),
        tr("Turn on"), parent)
{
    const QString gateway = lineText(kind.name, 40);
    addText(tr(
        "Events can then be sent again through %1, %2. Each replay is still planned and started by "
        "you.")
                .arg(gateway, howLong(profile)));
    if (profile.isProduction) {
        auto *production = new PlainLabel(tr("This is a production connection."), this);
        production->setTone(PlainLabel::Tone::Error);
        addContent(production);
    }
    addFields(kind, kept);
    if (m_edits.isEmpty())
        addText(tr("%1 has one credential for reading and replaying; there is none to enter.")
                    .arg(gateway));
    setMinimumWidth(LeastWidth);
    // Turning it on sends nothing, so Return may do it.
    confirmButton()->setDefault(true);
    showReason();
    if (!m_edits.isEmpty())
        m_edits.first()->setFocus();
}

void UnlockDialog::addFields(const GatewayKind &kind, const QList<QByteArray> &kept)
{
    for (const GatewayField &field : kind.fields) {
        if (!field.isSecret || !field.isForReplay)
            continue;
        auto *edit = new SecretEdit;
        const bool isKept = kept.contains(field.name);
        if (isKept)
            edit->setPlaceholderText(tr("in the keychain; leave empty to use it"));
        else if (field.isRequired)
            m_needed.append(field.name);
        addContent(new FormField(lineText(field.label, 60), edit, lineText(field.hint, 200), this));
        m_edits.insert(field.name, edit);
        connect(edit, &QLineEdit::textChanged, this, &UnlockDialog::showReason);
    }
    if (m_edits.isEmpty())
        return;
    m_keep = new QCheckBox(tr("Keep it in the keychain"), this);
    addContent(m_keep);
}

ConnectionSecrets UnlockDialog::secrets() const
{
    ConnectionSecrets secrets;
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        if (!it.value()->text().isEmpty())
            secrets.insert(it.key(), it.value()->secret());
    }
    return secrets;
}

bool UnlockDialog::wantsKeeping() const
{
    return m_keep && m_keep->isChecked();
}

void UnlockDialog::showReason()
{
    const bool isMissing = std::any_of(m_needed.begin(), m_needed.end(),
        [this](const QByteArray &name) { return m_edits.value(name)->text().isEmpty(); });
    setConfirmEnabled(!isMissing, tr("The credential for replaying is missing."));
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"
#include "models/domain/gateway/gatewaykind.h"
#include "ui/widgets/confirmdialog.h"

class QCheckBox;

namespace Reprise {

class SecretEdit;

//! Asks before replays may be sent through a connection: for the credential that replaying needs,
//! or for a yes where the gateway has only one.
class UnlockDialog final : public ConfirmDialog
{
    Q_OBJECT

public:
    //! kept: names of the replay credentials that the keychain has; their fields may stay empty.
    UnlockDialog(const Profile &profile, const GatewayKind &kind, const QList<QByteArray> &kept,
        QWidget *parent);

    ConnectionSecrets secrets() const; //!< typed now
    bool wantsKeeping() const;

private:
    void addFields(const GatewayKind &kind, const QList<QByteArray> &kept);
    void showReason();

    QMap<QByteArray, SecretEdit *> m_edits;
    QList<QByteArray> m_needed; // may not stay empty
    QCheckBox *m_keep = nullptr;
};

} // namespace Reprise

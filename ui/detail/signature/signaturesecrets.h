// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/signatureform.h"
#include "models/domain/ids.h"

#include <QHash>
#include <QPair>

namespace Reprise {

//! A secret that was typed, in memory until the window goes.
struct SignatureSecret {
    QByteArray text;
    bool isProven = false; //!< a signature matched with it

    bool operator==(const SignatureSecret &) const = default;
};

//! Signing secrets by profile and scheme. Never stored.
class SignatureSecrets final
{
public:
    //! Empty where none was typed.
    SignatureSecret find(const ProfileId &profile, SignatureForm form) const;
    //! An empty text forgets it. The same text stays proven.
    void set(const ProfileId &profile, SignatureForm form, const QByteArray &text);
    void prove(const ProfileId &profile, SignatureForm form, const QByteArray &text);

private:
    using Key = QPair<ProfileId, quint8>;

    static Key keyOf(const ProfileId &profile, SignatureForm form);

    QHash<Key, SignatureSecret> m_secrets;
};

} // namespace Reprise

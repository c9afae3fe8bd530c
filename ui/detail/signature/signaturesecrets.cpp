// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/signature/signaturesecrets.h"

namespace Reprise {

SignatureSecrets::Key SignatureSecrets::keyOf(const ProfileId &profile, SignatureForm form)
{
    return {profile, static_cast<quint8>(form)};
}

SignatureSecret SignatureSecrets::find(const ProfileId &profile, SignatureForm form) const
{
    return m_secrets.value(keyOf(profile, form));
}

void SignatureSecrets::set(const ProfileId &profile, SignatureForm form, const QByteArray &text)
{
    const Key key = keyOf(profile, form);
    if (text.isEmpty())
        m_secrets.remove(key);
    else if (m_secrets.value(key).text != text)
        m_secrets.insert(key, {text, false});
}

void SignatureSecrets::prove(const ProfileId &profile, SignatureForm form, const QByteArray &text)
{
    const auto found = m_secrets.find(keyOf(profile, form));
    if (found != m_secrets.end() && found->text == text)
        found->isProven = true;
}

} // namespace Reprise

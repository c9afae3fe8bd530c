// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/connectionsaving.h"

#include "app/net/weborigin.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Reprise {

ConnectionSaving::ConnectionSaving(CredentialStore &store, const Profile &profile,
    const ConnectionSecrets &secrets, const QList<QByteArray> &outdated)
    : m_store(store)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_removing(store.remove(profile.id, outdated))
{
    connect(m_removing.get(), &Job::finished, this, &ConnectionSaving::save);
}

void ConnectionSaving::cancel()
{
    if (hasResult())
        return;
    m_removing.reset();
    m_saving.reset();
    setResult(Error{Error::Kind::Canceled, u"save"_s, {}});
    QTimer::singleShot(0, this, [this] { finish(); });
}

void ConnectionSaving::save()
{
    m_removing.reset();
    m_saving = m_store.save(
        {m_profile.id, webOrigin(QUrl::fromEncoded(m_profile.connection.baseUrl))}, m_secrets);
    connect(m_saving.get(), &Job::finished, this, &ConnectionSaving::takeSaved);
}

void ConnectionSaving::takeSaved()
{
    const Result<KeptSecrets> saved = m_saving->takeResult();
    m_saving.reset();
    if (saved)
        setResult(SavedConnection{m_profile, *saved});
    else
        setResult(saved.error());
    finish();
}

} // namespace Reprise

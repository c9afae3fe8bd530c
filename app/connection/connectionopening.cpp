// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/connectionopening.h"

#include "app/net/weborigin.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Reprise {

ConnectionOpening::ConnectionOpening(GatewayAccess &access, const Profile &profile,
    const QList<QByteArray> &names, const ConnectionSecrets &given)
    : m_access(access)
    , m_profile(profile)
    , m_given(given)
    , m_loading(access.credentials().load(
          {profile.id, webOrigin(QUrl::fromEncoded(profile.connection.baseUrl))}, names))
{
    connect(m_loading.get(), &Job::finished, this, &ConnectionOpening::takeSecrets);
}

void ConnectionOpening::cancel()
{
    if (hasResult())
        return;
    m_loading.reset();
    setResult(Error{Error::Kind::Canceled, u"open"_s, {}});
    QTimer::singleShot(0, this, [this] { finish(); });
}

Result<OpenConnection> ConnectionOpening::connectWith(ConnectionSecrets secrets)
{
    secrets.insert(m_given);
    return m_access.connectWith(m_profile.connection, secrets);
}

void ConnectionOpening::takeSecrets()
{
    const Result<FoundSecrets> found = m_loading->takeResult();
    m_loading.reset();
    if (!found)
        setResult(found.error());
    else if (!found->missing.isEmpty())
        setResult(Error{
            Error::Kind::Auth, u"read secrets"_s, QString::fromUtf8(found->missing.join(", "))});
    else
        setResult(connectWith(found->values));
    finish();
}

} // namespace Reprise

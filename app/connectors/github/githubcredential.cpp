// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubcredential.h"

#include "app/connectors/github/githubplace.h"
#include "app/net/signing/jwt.h"

#include <nlohmann/json.hpp>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;
//! Clocks differ: the token seems to be made a minute ago, and its end stays a minute below the
//! ten that GitHub allows.
constexpr qint64 IssuedSecondsAgo = 60;
constexpr qint64 GoodForSeconds = 540;

Error badField(const QString &name)
{
    return Error{Error::Kind::Invalid, u"connect"_s, name};
}

} // namespace

GitHubCredential GitHubCredential::fromToken(const QByteArray &token)
{
    GitHubCredential credential;
    credential.m_token = token;
    return credential;
}

Result<GitHubCredential> GitHubCredential::fromKey(
    const QByteArray &issuer, const QByteArray &pem, const QByteArray &installation)
{
    if (issuer.isEmpty())
        return badField(u"app"_s);
    if (!installation.isEmpty() && !isGitHubNumber(installation))
        return badField(u"installation"_s);
    const Result<RsaKey> key = RsaKey::fromPrivatePem(pem);
    if (!key)
        return badField(u"private-key"_s);
    GitHubCredential credential;
    credential.m_kind = installation.isEmpty() ? Kind::App : Kind::Installation;
    credential.m_issuer = issuer;
    credential.m_installation = installation;
    credential.m_key = *key;
    return credential;
}

Result<QByteArray> GitHubCredential::bearer(qint64 utcMicros) const
{
    if (m_kind == Kind::Token)
        return m_token;
    const qint64 now = utcMicros / MicrosPerSecond;
    const nlohmann::ordered_json claims{{"iat", now - IssuedSecondsAgo},
        {"exp", now + GoodForSeconds}, {"iss", m_issuer.toStdString()}};
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    return signedJwt(QByteArray::fromStdString(claims.dump(-1, ' ', false, replace)), *m_key);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httproute.h"

#include <QFile>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

constexpr qint64 FileLimit = 1 << 20;

Error fileError(const QString &path, const QString &why)
{
    return {Error::Kind::Tls, u"connect"_s, u"%1 %2"_s.arg(path, why)};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, u"cannot be read"_s);
    return file.read(FileLimit);
}

QSslKey keyIn(const QByteArray &pem, const QByteArray &phrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, phrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

HttpRoute::HttpRoute(TrustList trust)
    : m_trust(std::move(trust))
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls.setCaCertificates(m_trust.authorities()); // also ends Qt's loading of others on demand
    m_tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
}

Result<HttpRoute> HttpRoute::make(const NetworkRoute &route, const RouteSecrets &secrets)
{
    Result<TrustList> trust = TrustList::load(route.authorityFile);
    if (!trust)
        return trust.error();
    HttpRoute made(*std::move(trust));
    made.m_isProxied =
        route.proxy == NetworkRoute::Proxy::Http || route.proxy == NetworkRoute::Proxy::Socks5;
    if (route.clientCertificateFile.isEmpty())
        return made;
    const Result<void> set = made.setClientCertificate(route, secrets.clientKeyPhrase);
    return set ? Result<HttpRoute>(std::move(made)) : set.error();
}

Result<void> HttpRoute::setClientCertificate(const NetworkRoute &route, const QByteArray &phrase)
{
    const QString &certificateFile = route.clientCertificateFile;
    const QString &keyFile = route.clientKeyFile.isEmpty() ? certificateFile : route.clientKeyFile;
    const Result<QByteArray> certificatePem = contentOf(certificateFile);
    if (!certificatePem)
        return certificatePem.error();
    const Result<QByteArray> keyPem = contentOf(keyFile);
    if (!keyPem)
        return keyPem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return fileError(certificateFile, u"holds no certificate"_s);
    const QSslKey key = keyIn(*keyPem, phrase);
    if (key.isNull())
        return fileError(keyFile, u"holds no key that the pass phrase opens"_s);
    m_tls.setLocalCertificateChain(chain);
    m_tls.setPrivateKey(key);
    return {};
}

} // namespace Reprise

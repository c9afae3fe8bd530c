// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tlsreceiver.h"

#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace Reprise::Test {

static QSslKey keyOf(const TestCertificate &certificate)
{
    const QSslKey key(certificate.key, QSsl::Ec);
    return key.isNull() ? QSslKey(certificate.key, QSsl::Rsa) : key;
}

TlsReceiver::TlsReceiver(const TestCertificate &certificate, const QByteArray &clientAuthority)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(certificate.certificate));
    tls.setPrivateKey(keyOf(certificate));
    tls.setAllowedNextProtocols(
        {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    if (!clientAuthority.isEmpty()) {
        tls.setCaCertificates(QSslCertificate::fromData(clientAuthority));
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    setSslConfiguration(tls);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, &TlsReceiver::serve);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no TLS server on loopback");
}

QUrl TlsReceiver::url(const QString &host) const
{
    return QUrl(u"https://%1:%2/v1/events"_s.arg(host).arg(serverPort()));
}

void TlsReceiver::serve()
{
    auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection());
    protocol = socket->sslConfiguration().nextNegotiatedProtocol();
    client = socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).join(u' ').toUtf8();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray came = socket->readAll();
        bytes += came;
        if (!came.contains("\r\n\r\n"))
            return;
        ++requests;
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    });
}

} // namespace Reprise::Test

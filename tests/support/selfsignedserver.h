// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

//! A TLS server for "localhost" with a certificate that nobody vouches for.
class SelfSignedServer final
{
public:
    SelfSignedServer()
    {
        const QStringList arguments{u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
            u"-keyout"_s, keyPath(), u"-out"_s, certificatePath(), u"-days"_s, u"2"_s, u"-subj"_s,
            u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s};
        QProcess openssl;
        openssl.setStandardErrorFile(QProcess::nullDevice());
        openssl.start(u"openssl"_s, arguments);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl could not make a certificate");
        QFile keyFile(keyPath());
        if (!keyFile.open(QIODevice::ReadOnly))
            qFatal("no key");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificatePath()));
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        m_server.setSslConfiguration(configuration);
        QObject::connect(
            &m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] { serve(); });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no TLS server on loopback");
    }

    QByteArray url(const QByteArray &host) const
    {
        return "https://" + host + ':' + QByteArray::number(m_server.serverPort()) + "/hook";
    }
    QString certificatePath() const { return m_folder.filePath(u"certificate.pem"_s); }
    int count = 0;

private:
    QString keyPath() const { return m_folder.filePath(u"key.pem"_s); }
    void serve()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            count += static_cast<int>(socket->readAll().count("POST /hook"));
            socket->write("HTTP/1.1 204 No Content\r\n\r\n");
        });
    }

    QTemporaryDir m_folder;
    QSslServer m_server;
};

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedproxy.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace Reprise::Test {

namespace {

// RFC 1928 and 1929.
const QByteArray NoCredentials("\x05\x00", 2);
const QByteArray WantsCredentials("\x05\x02", 2);
const QByteArray CredentialsTaken("\x01\x00", 2);
const QByteArray CredentialsRefused("\x01\x01", 2);
const QByteArray Connected("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10);

} // namespace

ScriptedProxy::ScriptedProxy(Kind kind, const QByteArray &user, const QByteArray &password)
    : m_kind(kind)
    , m_user(user)
    , m_password(password)
{
    connect(this, &QTcpServer::newConnection, this, [this] { serve(nextPendingConnection()); });
    if (!listen(QHostAddress::LocalHost))
        qFatal("no proxy on loopback");
}

void ScriptedProxy::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray bytes = socket->readAll();
        m_kind == Kind::Http ? serveHttp(socket, bytes) : serveSocks(socket, bytes);
    });
}

void ScriptedProxy::serveHttp(QTcpSocket *socket, const QByteArray &head)
{
    asked.append(head);
    const QByteArray credentials = "Basic " + (m_user + ':' + m_password).toBase64();
    if (!m_user.isEmpty() && !head.contains("Proxy-Authorization: " + credentials + "\r\n")) {
        ++refused;
        socket->write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return;
    }
    const QByteArray place = head.split(' ').value(1);
    const qsizetype colon = place.lastIndexOf(':');
    lead(socket, place.left(colon), place.mid(colon + 1).toUShort(),
        "HTTP/1.1 200 Connected\r\n\r\n");
}

void ScriptedProxy::serveSocks(QTcpSocket *socket, const QByteArray &bytes)
{
    if (bytes.startsWith('\x01'))
        return void(takeSocksCredentials(socket, bytes));
    const bool isGreeting = bytes.size() == 2 + bytes.at(1);
    if (isGreeting)
        return void(socket->write(m_user.isEmpty() ? NoCredentials : WantsCredentials));
    // A name: 05 01 00 03 length name port
    const int length = quint8(bytes.at(4));
    const QByteArray host =
        bytes.at(3) == 3 ? bytes.mid(5, length) : QByteArray("an address instead of a name");
    const auto port = quint16(quint8(bytes.at(bytes.size() - 2)) << 8 | quint8(bytes.back()));
    asked.append(host + ':' + QByteArray::number(port));
    lead(socket, host, port, Connected);
}

bool ScriptedProxy::takeSocksCredentials(QTcpSocket *socket, const QByteArray &bytes)
{
    QByteArray wanted("\x01");
    for (const QByteArray &part : {m_user, m_password})
        wanted += char(part.size()) + part;
    const bool isRight = bytes == wanted;
    refused += isRight ? 0 : 1;
    socket->write(isRight ? CredentialsTaken : CredentialsRefused);
    if (!isRight)
        socket->disconnectFromHost();
    return isRight;
}

void ScriptedProxy::lead(
    QTcpSocket *socket, const QByteArray &host, quint16 port, const QByteArray &greeting)
{
    socket->disconnect(this);
    auto *further = new QTcpSocket(socket);
    further->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(further, &QTcpSocket::connected, socket, [socket, further, greeting] {
        socket->write(greeting);
        connect(socket, &QTcpSocket::readyRead, further,
            [socket, further] { further->write(socket->readAll()); });
    });
    connect(further, &QTcpSocket::readyRead, socket,
        [socket, further] { socket->write(further->readAll()); });
    connect(further, &QTcpSocket::disconnected, socket, &QTcpSocket::disconnectFromHost);
    further->connectToHost(QString::fromLatin1(host), port);
}

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace Reprise::Test {

//! A proxy on loopback that keeps what it was asked: HTTP (CONNECT, Basic) or SOCKS5 (with name and
//! password). It leads wherever it is told to.
class ScriptedProxy final : public QTcpServer
{
public:
    enum class Kind { Http, Socks5 };

    //! user: where given, these credentials are demanded.
    explicit ScriptedProxy(Kind kind, const QByteArray &user = {}, const QByteArray &password = {});

    //! HTTP: heads of the requests. SOCKS5: "name:port" of each place asked for.
    QList<QByteArray> asked;
    int refused = 0; //!< for credentials

private:
    void serve(QTcpSocket *socket);
    void serveHttp(QTcpSocket *socket, const QByteArray &head);
    void serveSocks(QTcpSocket *socket, const QByteArray &bytes);
    bool takeSocksCredentials(QTcpSocket *socket, const QByteArray &bytes);
    void lead(QTcpSocket *socket, const QByteArray &host, quint16 port, const QByteArray &greeting);

    Kind m_kind;
    QByteArray m_user;
    QByteArray m_password;
};

} // namespace Reprise::Test

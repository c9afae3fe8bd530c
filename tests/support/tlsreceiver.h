// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/testauthority.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QUrl>

namespace Reprise::Test {

//! An HTTPS server on loopback that records what reaches it behind the handshake, and answers each
//! request with 200 and "ok". It offers HTTP/2 as well.
class TlsReceiver final : public QSslServer
{
public:
    //! clientAuthority: where given, clients have to show a certificate of that authority.
    explicit TlsReceiver(
        const TestCertificate &certificate, const QByteArray &clientAuthority = {});

    QUrl url(const QString &host = QStringLiteral("localhost")) const;

    QByteArray bytes; //!< all that came, of all connections
    int requests = 0;
    QByteArray protocol; //!< that was agreed on by ALPN
    QByteArray client; //!< common name of the client's certificate

private:
    void serve();
};

} // namespace Reprise::Test

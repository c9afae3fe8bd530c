// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Reprise {

//! How a connection reaches its host, beside the address.
struct NetworkRoute {
    enum class Proxy : quint8 { System, None, Http, Socks5 };

    Proxy proxy = Proxy::System;
    QString proxyHost;
    quint16 proxyPort = 0;
    QString proxyUser; //!< the password is a secret, see RouteSecrets
    QString authorityFile; //!< PEM; trusted beside the system's for this connection only
    QString clientCertificateFile; //!< PEM
    QString clientKeyFile; //!< PEM; empty: in the certificate's file; its pass phrase is a secret

    bool operator==(const NetworkRoute &) const = default;
};

//! The secrets of a route, in memory only.
struct RouteSecrets {
    QByteArray proxyPassword;
    QByteArray clientKeyPhrase;

    bool operator==(const RouteSecrets &) const = default;
};

} // namespace Reprise

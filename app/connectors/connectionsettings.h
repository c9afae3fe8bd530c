// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/gatewayscope.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Reprise {

//! How a connection reaches its host, beside the address.
struct NetworkRoute {
    enum class Proxy : quint8 { System, None, Http, Socks5 };

    Proxy proxy = Proxy::System;
    QString proxyHost;
    quint16 proxyPort = 0;
    QString proxyUser; //!< the password is a secret: "proxy-password"
    QString authorityFile; //!< PEM; trusted beside the system's for this connection only
    QString clientCertificateFile; //!< PEM
    QString clientKeyFile; //!< PEM; its pass phrase is a secret: "client-key-phrase"

    bool operator==(const NetworkRoute &) const = default;
};

//! What a connection needs to be opened, without its secrets.
struct ConnectionSettings {
    QByteArray gateway; //!< id of a GatewayKind
    QByteArray baseUrl; //!< "https://api.fasthook.io"; secrets are bound to its origin
    QMap<QByteArray, QByteArray> variables; //!< fields of the form that are no secrets
    QList<ScopePath> scopes; //!< chosen; empty: all that there are
    NetworkRoute route;

    bool operator==(const ConnectionSettings &) const = default;
};

//! Secrets by the names of the form's fields, in memory only.
using ConnectionSecrets = QMap<QByteArray, QByteArray>;

//! One field of the form that a person fills to connect.
struct GatewayField {
    QByteArray name; //!< "team", "token"
    QByteArray label; //!< "Team id"
    QByteArray hint; //!< where to find it; one sentence, may be empty
    QByteArray pattern; //!< regular expression that a value has to match wholly; empty: anything
    QByteArray initial; //!< what the field holds at first
    bool isSecret = false;
    bool isRequired = true;
    bool isForReplay =
        false; //!< a credential that only replaying needs; read-only sessions skip it

    bool operator==(const GatewayField &) const = default;
};

//! One kind of gateway that can be connected: built in, or described by a file of the user.
struct GatewayKind {
    QByteArray id; //!< "fasthook"
    QByteArray name; //!< "FastHook"
    QByteArray summary; //!< one sentence
    QList<QByteArray> baseUrls; //!< known addresses, the usual first; empty: has to be typed
    QList<GatewayField> fields;
    QList<QByteArray> scopeLevels;
    QString origin; //!< path of the user's file; empty: built in

    bool operator==(const GatewayKind &) const = default;
};

} // namespace Reprise

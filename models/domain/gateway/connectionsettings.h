// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/gatewayscope.h"
#include "models/domain/gateway/networkroute.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Reprise {

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

//! Names of the route's secrets among ConnectionSecrets; no field of a form may have them.
inline constexpr char ProxyPasswordSecret[] = "proxy-password";
inline constexpr char ClientKeyPhraseSecret[] = "client-key-phrase";

inline RouteSecrets routeSecretsOf(const ConnectionSecrets &secrets)
{
    return {secrets.value(ProxyPasswordSecret), secrets.value(ClientKeyPhraseSecret)};
}

} // namespace Reprise

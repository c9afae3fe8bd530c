// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/networkroute.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkProxyFactory>

namespace Reprise {

//! The proxy that a route leads through. A proxy of the system is never used for this machine
//! itself; one that the person named is used for everything.
class RouteProxies final : public QNetworkProxyFactory
{
public:
    RouteProxies(const NetworkRoute &route, const RouteSecrets &secrets);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    //! Asking the system may run a script of the network's; the answer is kept for a while.
    struct Known {
        QList<QNetworkProxy> proxies;
        QElapsedTimer since;
    };

    QList<QNetworkProxy> systemProxies(const QNetworkProxyQuery &query);

    NetworkRoute::Proxy m_kind;
    QNetworkProxy m_named;
    QHash<QString, Known> m_known; // by host
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/routeproxies.h"

#include "app/net/weborigin.h"

namespace Reprise {

static constexpr qint64 KnownForMs = 60'000;

static QNetworkProxy::ProxyType typeOf(NetworkRoute::Proxy proxy)
{
    switch (proxy) {
    case NetworkRoute::Proxy::Http:
        return QNetworkProxy::HttpProxy;
    case NetworkRoute::Proxy::Socks5:
        return QNetworkProxy::Socks5Proxy;
    case NetworkRoute::Proxy::System:
    case NetworkRoute::Proxy::None:
        break;
    }
    return QNetworkProxy::NoProxy;
}

RouteProxies::RouteProxies(const NetworkRoute &route, const RouteSecrets &secrets)
    : m_kind(route.proxy)
    , m_named(typeOf(route.proxy), route.proxyHost, route.proxyPort, route.proxyUser,
          QString::fromUtf8(secrets.proxyPassword))
{
}

QList<QNetworkProxy> RouteProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (m_kind != NetworkRoute::Proxy::System)
        return {m_named};
    if (isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxies(query);
}

QList<QNetworkProxy> RouteProxies::systemProxies(const QNetworkProxyQuery &query)
{
    Known &known = m_known[query.peerHostName()];
    if (!known.since.isValid() || known.since.hasExpired(KnownForMs)) {
        known.proxies = systemProxyForQuery(query);
        known.since.start();
    }
    return known.proxies;
}

} // namespace Reprise

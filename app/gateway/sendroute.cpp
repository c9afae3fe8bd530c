// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/sendroute.h"

#include "app/net/weborigin.h"

#include <QNetworkProxyFactory>

namespace Reprise {

static NetworkRoute::Proxy kindOf(QNetworkProxy::ProxyType type)
{
    switch (type) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        return NetworkRoute::Proxy::Http;
    case QNetworkProxy::Socks5Proxy:
        return NetworkRoute::Proxy::Socks5;
    default:
        return NetworkRoute::Proxy::None;
    }
}

void nameProxy(SendLimits &limits, const QByteArray &address)
{
    NetworkRoute &route = limits.route;
    if (route.proxy != NetworkRoute::Proxy::System)
        return;
    const QUrl url = QUrl::fromEncoded(address);
    route.proxy = NetworkRoute::Proxy::None;
    if (isLoopbackHost(url.host()))
        return;
    const QList<QNetworkProxy> proxies =
        QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty())
        return;
    const QNetworkProxy &first = proxies.constFirst();
    route.proxy = kindOf(first.type());
    route.proxyHost = first.hostName();
    route.proxyPort = first.port();
    route.proxyUser = first.user();
    limits.routeSecrets.proxyPassword = first.password().toUtf8();
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/weborigin.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Reprise {

static int usualPort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

static int portOf(const QUrl &url)
{
    return url.port(usualPort(url));
}

QByteArray webOrigin(const QUrl &url)
{
    if (!isWebAddress(url))
        return {};
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    if (portOf(url) != usualPort(url))
        origin.setPort(portOf(url));
    return origin.toEncoded();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
        && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool isLoopbackHost(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace Reprise

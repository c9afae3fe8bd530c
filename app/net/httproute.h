// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/net/trustlist.h"
#include "models/domain/gateway/networkroute.h"

#include <QSslConfiguration>

namespace Reprise {

//! A route made ready for TLS: TLS 1.2 or newer, HTTP/1.1 only, an explicit list of authorities,
//! the client's certificate where there is one. Immutable; shared by the jobs of one client.
class HttpRoute final
{
public:
    //! Error: kind Tls, a file of the route cannot be used; the detail names it.
    static Result<HttpRoute> make(const NetworkRoute &route, const RouteSecrets &secrets);

    const QSslConfiguration &tls() const { return m_tls; }
    const TrustList &trust() const { return m_trust; }
    //! A proxy was named: what Qt does not tell apart is then the proxy's.
    bool isProxied() const { return m_isProxied; }

private:
    explicit HttpRoute(TrustList trust);
    Result<void> setClientCertificate(const NetworkRoute &route, const QByteArray &phrase);

    TrustList m_trust;
    QSslConfiguration m_tls;
    bool m_isProxied = false;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpclient.h"

#include "app/net/httpgetjob.h"
#include "app/net/routeproxies.h"

#include <QNetworkAccessManager>

namespace Reprise {

HttpClient::HttpClient(QObject *parent)
    : HttpClient({}, {}, parent)
{
}

HttpClient::HttpClient(const NetworkRoute &route, const RouteSecrets &secrets, QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
    , m_route(HttpRoute::make(route, secrets))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setProxyFactory(new RouteProxies(route, secrets)); // the manager owns it
}

HttpClient::~HttpClient() = default;

JobPtr<HttpReply> HttpClient::get(const HttpRequest &request)
{
    Q_ASSERT(!request.body);
    return JobPtr<HttpReply>(new HttpGetJob(m_network, m_route, request));
}

JobPtr<HttpReply> HttpClient::post(const HttpRequest &request)
{
    Q_ASSERT(request.body);
    return JobPtr<HttpReply>(new HttpGetJob(m_network, m_route, request));
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpclient.h"

#include "app/net/httpgetjob.h"

#include <QNetworkAccessManager>

namespace Reprise {

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpClient::~HttpClient() = default;

JobPtr<HttpReply> HttpClient::get(const HttpRequest &request)
{
    Q_ASSERT(!request.body);
    return JobPtr<HttpReply>(new HttpGetJob(m_network, request));
}

JobPtr<HttpReply> HttpClient::post(const HttpRequest &request)
{
    Q_ASSERT(request.body);
    return JobPtr<HttpReply>(new HttpGetJob(m_network, request));
}

} // namespace Reprise

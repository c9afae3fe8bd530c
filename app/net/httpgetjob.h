// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/net/httpreply.h"
#include "app/net/httproute.h"

#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace Reprise {

//! One GET of HttpClient, its redirects to the same origin included, or one POST.
class HttpGetJob final : public ResultJob<HttpReply>
{
    Q_OBJECT

public:
    HttpGetJob(
        QNetworkAccessManager *network, const Result<HttpRoute> &route, const HttpRequest &request);
    ~HttpGetJob() override;

    void cancel() override;

private:
    void send();
    void checkPeer();
    QNetworkReply *post();
    void waitForHead();
    void checkHead();
    void readMore();
    void end();
    void endWithReply();
    void followRedirect();
    bool isRedirect() const;
    void fail(Error::Kind kind, const QString &detail);
    void endWith(Result<HttpReply> result);
    void dropReply();

    const QPointer<QNetworkAccessManager> m_network;
    const Result<HttpRoute> m_route;
    HttpRequest m_request; // its url changes with redirects
    QPointer<QNetworkReply> m_reply;
    QString m_certificateError; // what Qt found wrong first, by its name
    QByteArray m_body;
    QTimer m_phaseTimer;
    QTimer m_totalTimer;
    QString m_phase; // for the error's detail
    int m_redirectsLeft;
};

//! Why the request may not be sent; nothing when it may.
std::optional<Error> problemOf(const HttpRequest &request);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/net/httpreply.h"
#include "app/net/httproute.h"

class QNetworkAccessManager;

namespace Reprise {

//! Reads over HTTP/1.1: one request, one job. The only user of QNetworkAccessManager, which by
//! itself has no time-outs or limits, follows redirects with credentials to anywhere, lets line
//! ends into header fields and sends a POST twice; so nothing that causes a delivery goes through
//! here.
//!
//! An answer of any status is a value (see statusError); what is no complete answer is an error:
//!   Invalid   the request: URL, header names or values, a credential for a plain http host
//!   Network   no name, no route, refused, reset, closed early
//!   Timeout   a limit of time; detail says which
//!   Tls       handshake or certificate, or a file of the route; there is no way to ignore it
//!   Proxy     it refused, does not reach the host, or wants credentials or others
//!   Protocol  not HTTP, too large, cut, redirected to another origin or too often
//! Two things Qt 6.4 does not let us see: an endless head is bounded by headMs only, and a body cut
//! in the middle of a chunk may look whole, so that a reader has to check that its document ends.
//! Thread: GUI. Jobs may outlive the client; they then end as canceled.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    //! By the system's proxy, with the system's authorities.
    explicit HttpClient(QObject *parent = nullptr);
    //! Files of the route are read here. One client for each credential: connections are kept
    //! alive.
    HttpClient(const NetworkRoute &route, const RouteSecrets &secrets, QObject *parent = nullptr);
    ~HttpClient() override;

    //! REQUIRES: no body
    JobPtr<HttpReply> get(const HttpRequest &request);
    //! For reads that need a POST: an exchange of tokens, a search. Sent at most once; a redirect
    //! is an error. Nothing that causes a delivery. REQUIRES: a body, which may be empty
    JobPtr<HttpReply> post(const HttpRequest &request);

private:
    QNetworkAccessManager *m_network;
    Result<HttpRoute> m_route;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/httpmessage.h"

#include <QUrl>
#include <optional>

namespace Reprise {

//! Bounds of one read. Every wait ends and every answer has a largest size.
struct HttpLimits {
    int connectMs = 10'000; //!< name look-up, TCP and TLS, up to the request being sent
    int headMs = 30'000; //!< from there to the complete head
    int idleMs = 30'000; //!< between two pieces of the body
    int totalMs = 300'000;
    qint64 headBytes = 64 * 1024;
    int headFields = 100; //!< also what Debian's Qt 6.4 can read at most
    qint64 bodyBytes = 64 * 1024 * 1024; //!< after decompression
    int redirects = 5; //!< to the same origin only
};

struct HttpRequest {
    QUrl url; //!< http or https, with a host and without user information
    Headers headers; //!< checked; the framing ones (Host, Content-Length, …) are not the caller's
    HttpLimits limits;
    std::optional<QByteArray> body = {}; //!< of a POST; its media type is among the headers
};

//! A complete answer of any status.
struct HttpReply {
    int status = 0;
    Headers headers; //!< repeated fields are joined by ", "
    QByteArray body;
    QUrl url; //!< where it came from, after redirects
};

//! What a status means as an error; nothing for 2xx.
std::optional<Error> statusError(const HttpReply &reply, const QString &operation);

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpreply.h"

namespace Reprise {

static Error::Kind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403:
    case 407:
        return Error::Kind::Auth;
    case 404:
    case 410:
        return Error::Kind::NotFound;
    case 408:
        return Error::Kind::Timeout;
    case 429:
        return Error::Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return Error::Kind::Server;
    return status >= 400 ? Error::Kind::Rejected : Error::Kind::Protocol;
}

std::optional<Error> statusError(const HttpReply &reply, const QString &operation)
{
    if (reply.status >= 200 && reply.status < 300)
        return std::nullopt;
    return Error{kindOf(reply.status), operation, QStringLiteral("HTTP %1").arg(reply.status)};
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/protocolrequests.h"

#include "app/replay/send/sender.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static std::optional<SendMethod> methodOf(const QByteArray &name)
{
    if (name == "POST")
        return SendMethod::Post;
    if (name == "PUT")
        return SendMethod::Put;
    return name == "PATCH" ? std::optional(SendMethod::Patch) : std::nullopt;
}

ProtocolRequests::ProtocolRequests(std::shared_ptr<const ReplayProtocol> protocol)
    : m_protocol(std::move(protocol))
{
}

Result<OutgoingRequest> ProtocolRequests::write(const SendOrder &order, qint64 unixSeconds) const
{
    const std::optional<qint64> expires = m_protocol->expiresAtMicros();
    if (expires && *expires <= unixSeconds * 1'000'000)
        return Error{Error::Kind::Auth, u"replay"_s, u"the credential has run out"_s};
    const Result<GatewayCall> call = m_protocol->replayCallOf(
        order.item.event, order.item.newestAttempt, order.intent.intent().key);
    if (!call)
        return call.error();
    const std::optional<SendMethod> method = methodOf(call->method);
    if (!method)
        return Error{Error::Kind::Invalid, u"replay"_s, u"a method that is not sent"_s};
    return OutgoingRequest{call->url, call->headers, call->body, {}, *method};
}

} // namespace Reprise

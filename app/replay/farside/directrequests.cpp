// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/directrequests.h"

#include "app/net/signature.h"
#include "app/replay/plan/planner.h"
#include "app/replay/send/sender.h"

namespace Reprise {

using namespace Qt::StringLiterals;

static bool isOverridden(const QByteArray &name, const Headers &ours)
{
    return ours.contains(name);
}

//! Fields of the original that may go out again and that we do not set ourselves.
static void appendKept(OutgoingRequest &request, const Headers &stored, const Headers &ours)
{
    for (const Header &field : stored.fields()) {
        const HeaderFate fate = fateOf(field);
        if (fate != HeaderFate::Kept)
            request.dropped.append({field.name, fate});
        else if (isOverridden(field.name, ours))
            request.dropped.append({field.name, HeaderFate::StaleSignature});
        else
            request.headers.append(field.name, field.value);
    }
}

static SignatureInput signatureInput(
    const HttpMessage &stored, const SendTarget &target, const EventId &event, qint64 unixSeconds)
{
    SignatureInput input;
    input.scheme = target.target.signature;
    input.secret = target.secret;
    input.unixSeconds = unixSeconds;
    input.body = stored.body.bytes;
    input.withLegacySha1 = stored.headers.contains("X-Hub-Signature");
    input.withSvixNames =
        stored.headers.contains("svix-id") && !stored.headers.contains("webhook-id");
    const char *const idField = input.withSvixNames ? "svix-id" : "webhook-id";
    input.messageId = stored.headers.first(idField).value_or(event.text());
    if (!isHeaderValue(input.messageId))
        input.messageId = input.messageId.toPercentEncoding();
    return input;
}

DirectRequests::DirectRequests(SendTarget target)
    : m_target(std::move(target))
{
}

Result<OutgoingRequest> DirectRequests::write(const SendOrder &order, qint64 unixSeconds) const
{
    const HttpMessage &stored = order.message;
    if (requestDigest(stored.body.bytes) != order.item.requestDigest) {
        return Error{Error::Kind::Invalid, u"write a request"_s,
            u"the stored request is not the one that was planned any more"_s};
    }
    const Result<Headers> signature =
        signatureFields(signatureInput(stored, m_target, order.item.event, unixSeconds));
    if (!signature)
        return Error{Error::Kind::Auth, signature.error().operation, signature.error().detail};
    Headers ours = *signature;
    appendMarkers(ours, m_target, order.item.event);
    OutgoingRequest request{m_target.target.url, {}, stored.body.bytes, {}};
    appendKept(request, stored.headers, ours);
    if (!request.headers.contains("Content-Type") && isHeaderValue(stored.body.mediaType)
        && !stored.body.mediaType.isEmpty())
        request.headers.append("Content-Type", stored.body.mediaType);
    for (const Header &field : ours.fields())
        request.headers.append(field.name, field.value);
    if (!request.headers.contains(IdempotencyField))
        request.headers.append(IdempotencyField, order.intent.intent().key);
    return request;
}

} // namespace Reprise

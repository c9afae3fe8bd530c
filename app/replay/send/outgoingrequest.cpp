// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/send/outgoingrequest.h"

#include "app/net/signature.h"

namespace Reprise {

static const char *const KeyField = "Idempotency-Key";

//! Markers may name the run and the event: "X-Replay-Run: {run}".
static void appendMarkers(Headers &headers, const SendTarget &target, const EventId &event)
{
    for (const Header &marker : target.markers.fields()) {
        QByteArray value = marker.value;
        value.replace("{run}", target.run.text());
        value.replace("{event}", event.text().toPercentEncoding());
        headers.append(marker.name, value);
    }
}

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

Result<OutgoingRequest> directRequest(const HttpMessage &stored, const SendTarget &target,
    const EventId &event, const QByteArray &idempotencyKey, qint64 unixSeconds)
{
    const Result<Headers> signature =
        signatureFields(signatureInput(stored, target, event, unixSeconds));
    if (!signature)
        return signature.error();
    Headers ours = *signature;
    appendMarkers(ours, target, event);
    OutgoingRequest request{target.target.url, {}, stored.body.bytes, {}};
    appendKept(request, stored.headers, ours);
    if (!request.headers.contains("Content-Type") && isHeaderValue(stored.body.mediaType)
        && !stored.body.mediaType.isEmpty())
        request.headers.append("Content-Type", stored.body.mediaType);
    for (const Header &field : ours.fields())
        request.headers.append(field.name, field.value);
    if (!request.headers.contains(KeyField))
        request.headers.append(KeyField, idempotencyKey);
    return request;
}

QByteArray gatewayEventUrl(const QByteArray &base, const EventId &event)
{
    QByteArray root = base;
    while (root.endsWith('/'))
        root.chop(1);
    QByteArray segment = event.text().toPercentEncoding();
    if (segment == "." || segment == "..")
        segment.replace('.', "%2E"); // or it would lead to another path
    return root + "/v1/events/" + segment;
}

OutgoingRequest gatewayRequest(
    const SendTarget &target, const EventId &event, const QByteArray &idempotencyKey)
{
    OutgoingRequest request{gatewayEventUrl(target.target.url, event) + "/replay", {}, {}, {}};
    appendMarkers(request.headers, target, event);
    request.headers.append(KeyField, idempotencyKey);
    request.headers.append("Accept", "application/json");
    if (!target.secret.isEmpty() && isHeaderValue(target.secret))
        request.headers.append("Authorization", "Bearer " + target.secret);
    return request;
}

} // namespace Reprise

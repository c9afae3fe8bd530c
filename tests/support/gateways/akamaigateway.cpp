// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/akamaigateway.h"

#include <QRegularExpression>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray Customer = "c0000000-0000-4000-8000-000000000001";
const QByteArray Subscription = "50000000-0000-4000-8000-000000000001";
const QByteArray Root = '/' + Customer + "/webhooks/subscriptions";

QByteArray base64Url(const QByteArray &text)
{
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

//! What the listener was sent: a security event token, here with a made-up signature.
QByteArray tokenOf(const ScriptedEvent &event)
{
    const QByteArray claims =
        "{\"iss\":\"https://v1.api.us.janrain.com/x/webhooks\",\"iat\":1767225600,"
        "\"events\":{"
        + quoted(event.type) + ":{\"entityType\":\"user\",\"id\":" + quoted(event.key)
        + ",\"body\":" + event.body + "}}}";
    return base64Url(R"({"alg":"RS256","kid":"k1","typ":"secevent+jwt"})") + '.' + base64Url(claims)
        + ".c2ln";
}

QByteArray entry(const QByteArray &state, qint64 micros, const QByteArray &more = {})
{
    return "{\"state\":" + quoted(state) + ",\"createdAt\":" + quoted(iso(micros)) + more + '}';
}

QByteArray responseOf(const ScriptedAttempt &attempt)
{
    return attempt.code ? ",\"response\":{\"statusCode\":" + QByteArray::number(*attempt.code)
            + ",\"headers\":{\"Content-Type\":\"text/plain\"}}"
                        : ",\"error\":" + quoted(attempt.error);
}

} // namespace

QMap<QByteArray, QByteArray> AkamaiGateway::variables() const
{
    return {{"customer", Customer}, {"client-id", "client-1"}};
}

ScopePath AkamaiGateway::scope() const
{
    return {{"subscription", Subscription, "Shop hooks"}};
}

QList<StatusRow> AkamaiGateway::statuses() const
{
    return {{"awaiting-executing", Stage::Waiting}, {"awaiting-execution", Stage::Waiting},
        {"executing", Stage::InFlight}, {"success", Stage::Succeeded},
        {"failure", Stage::Exhausted}, {"failed", Stage::Exhausted}, {"retry", Stage::Scheduled},
        {"awaiting-retry", Stage::Scheduled}};
}

QByteArray AkamaiGateway::keyOf(int number) const
{
    return "1f0c8b7e-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

EventId AkamaiGateway::idOf(const ScriptedEvent &event) const
{
    return EventId(Subscription + '/' + event.key.toPercentEncoding());
}

QByteArray AkamaiGateway::bodyOf(const ScriptedEvent &event) const
{
    return tokenOf(event);
}

ExpectedEvent AkamaiGateway::expected(const ScriptedEvent &event) const
{
    ExpectedEvent expected = ScriptedGateway::expected(event);
    expected.destination = "Shop hooks";
    return expected;
}

GatewayLimits AkamaiGateway::limits() const
{
    GatewayLimits limits;
    limits.tellsTriggers = false;
    limits.tellsDurations = false;
    limits.tellsResponseBodies = false;
    limits.tellsAttemptIds = false;
    return limits;
}

ApiReply AkamaiGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json("{\"status\":" + QByteArray::number(status)
            + ",\"title\":\"Error\",\"details\":" + quoted(message) + '}',
        status);
}

QByteArray AkamaiGateway::eventJson(const ScriptedEvent &event) const
{
    const QByteArray self = Root + '/' + Subscription + "/events/" + event.key;
    const QByteArray response =
        event.attempts.isEmpty() ? QByteArray() : responseOf(event.attempts.constLast());
    return filled(R"({"id":@id@,"createdAt":@at@,"updatedAt":@at@,"state":@state@,)"
                  R"("attempts":@attempts@,"request":{"endpoint":"https://rx.example/hooks",)"
                  R"("headers":@headers@,"payload":@payload@},@odd@@response@,)"
                  R"("_links":{"self":{"href":@self@}}})",
        {{"id", quoted(event.key)}, {"at", quoted(iso(event.atMicros))},
            {"state", quoted(event.status)},
            {"attempts", QByteArray::number(event.attempts.size())},
            {"headers", headersObject(event.headers)}, {"payload", quoted(tokenOf(event))},
            {"odd", oddMember}, {"response", response}, {"self", quoted(self)}});
}

//! Pages lead to the next by a path without a host.
ApiReply AkamaiGateway::list(const ApiRequestLog &request)
{
    const QList<ScriptedEvent> all = filtered({}, {}, request.parameter("state"));
    int offset = 0;
    const QByteArray after = request.parameter("before");
    while (!after.isEmpty() && offset < all.size() && all.at(offset++).key != after) { }
    const Slice page = slice(all, offset, 100);
    QList<QByteArray> elements;
    if (!oddElement.isEmpty())
        elements.append(oddElement);
    for (const ScriptedEvent &event : page.events)
        elements.append(eventJson(event));
    const QByteArray next = page.hasMore ? ",\"next\":{\"href\":"
            + quoted(request.path + "?before=" + page.events.constLast().key) + '}'
                                         : QByteArray();
    return ApiReply::json("{\"_embedded\":" + jsonList(elements)
        + ",\"_links\":{\"self\":{\"href\":" + quoted(request.path) + '}' + next + "}}");
}

ApiReply AkamaiGateway::history(const QByteArray &key)
{
    const ScriptedEvent *event = find(key);
    QList<QByteArray> entries;
    for (const ScriptedAttempt &attempt : event ? event->attempts : QList<ScriptedAttempt>()) {
        const bool isGood = attempt.outcome == AttemptOutcome::Succeeded;
        entries.append(entry("awaiting-executing", attempt.atMicros - 2));
        entries.append(entry("executing", attempt.atMicros - 1));
        entries.append(entry(isGood ? "success" : "retry", attempt.atMicros, responseOf(attempt)));
    }
    return ApiReply::json("{\"_embedded\":{\"history\":" + jsonList(entries) + "},\"_links\":{}}");
}

ApiReply AkamaiGateway::detail(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    return event ? ApiReply::json(eventJson(*event)) : errorReply(404, "no such event");
}

ApiReply AkamaiGateway::redeliver(const QByteArray &key, const ApiRequestLog &request)
{
    ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "no such event");
    if (event->status != "failure")
        return errorReply(409, "event is not failed");
    if (!request.body.isEmpty())
        return errorReply(400, "no body is wanted");
    replays.append(key);
    succeed(*event, AttemptTrigger::Manual);
    return ApiReply::json({}, 202);
}

ApiReply AkamaiGateway::exchange(const ApiRequestLog &request)
{
    ++exchanges;
    const QByteArray client = "Basic " + (QByteArray("client-1:") + Token).toBase64();
    if (request.headers.first("Authorization") != client)
        return errorReply(401, "invalid client");
    if (request.headers.first("Content-Type") != "application/x-www-form-urlencoded"
        || request.body != "grant_type=client_credentials&scope=%2A%3Awebhooks%2F%2A%2A")
        return errorReply(400, "bad grant");
    return ApiReply::json(
        "{\"access_token\":" + quoted(token()) + ",\"token_type\":\"Bearer\",\"expires_in\":3600}");
}

ApiReply AkamaiGateway::answer(const ApiRequestLog &request)
{
    if (request.method == "POST" && request.path == '/' + Customer + "/login/token")
        return exchange(request);
    if (!hasBearer(request, token()))
        return errorReply(403, "the token has expired");
    if (request.method == "GET" && request.path == Root)
        return ApiReply::json("{\"_embedded\":{\"subscriptions\":[{\"id\":" + quoted(Subscription)
            + ",\"title\":\"Shop hooks\",\"enabled\":true}]},\"_links\":{}}");
    static const QRegularExpression one(u'^' + QString::fromLatin1(Root + '/' + Subscription)
        + u"/events(?:/([^/]+)(/history|/redeliver)?)?$"_s);
    const QRegularExpressionMatch match = one.match(QString::fromUtf8(request.path));
    const QByteArray key = match.captured(1).toUtf8();
    if (!match.hasMatch())
        return errorReply(404, "no such path");
    if (request.method == "POST" && match.captured(2) == u"/redeliver")
        return redeliver(key, request);
    if (match.captured(2) == u"/history")
        return history(key);
    return key.isEmpty() ? list(request) : detail(key);
}

} // namespace Reprise::Test

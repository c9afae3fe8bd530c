// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/gethookgateway.h"

#include <QRegularExpression>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

QByteArray outcomeWord(const ScriptedAttempt &attempt)
{
    switch (attempt.outcome) {
    case AttemptOutcome::Succeeded:
        return "success";
    case AttemptOutcome::TimedOut:
        return "timeout";
    case AttemptOutcome::NetworkError:
        return "network_error";
    default:
        return attempt.code.value_or(0) < 500 ? "http_4xx" : "http_5xx";
    }
}

QByteArray attemptJson(const ScriptedAttempt &attempt, const QByteArray &event)
{
    const QByteArray code = attempt.code ? ",\"response_status\":"
            + QByteArray::number(*attempt.code) + ",\"response_body\":" + quoted(attempt.response)
                                         : ",\"error_message\":" + quoted(attempt.error);
    return filled(
        R"({"id":@id@,"event_id":@event@,"destination_id":"des_1","attempt_number":@number@,)"
        R"("started_at":@at@,"outcome":@outcome@,"latency_ms":@latency@@code@})",
        {{"id", quoted(attempt.id)}, {"event", quoted(event)},
            {"number", QByteArray::number(attempt.number)}, {"at", quoted(iso(attempt.atMicros))},
            {"outcome", quoted(outcomeWord(attempt))},
            {"latency", QByteArray::number(attempt.durationMs)}, {"code", code}});
}

} // namespace

QList<StatusRow> GetHookGateway::statuses() const
{
    return {{"received", Stage::Waiting}, {"accepted", Stage::Waiting}, {"queued", Stage::Waiting},
        {"delivering", Stage::InFlight}, {"delivered", Stage::Succeeded},
        {"retry_scheduled", Stage::Scheduled}, {"dead_letter", Stage::Exhausted},
        {"replayed", Stage::Superseded}};
}

QByteArray GetHookGateway::keyOf(int number) const
{
    return "7c0e3a52-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

GatewayLimits GetHookGateway::limits() const
{
    GatewayLimits limits;
    limits.tellsTriggers = false;
    return limits;
}

//! The destination stands in the attempts only, which a list has not.
ExpectedEvent GetHookGateway::expected(const ScriptedEvent &event) const
{
    ExpectedEvent expected = ScriptedGateway::expected(event);
    expected.destination.reset();
    expected.lastCode.reset();
    return expected;
}

ApiReply GetHookGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json("{\"error\":" + quoted(message) + '}', status);
}

QByteArray GetHookGateway::eventJson(const ScriptedEvent &event) const
{
    return filled(R"({"id":@id@,"account_id":"a0","direction":"inbound","source_id":"src_1",)"
                  R"("event_type":@type@,"external_event_id":null,"received_at":@at@,)"
                  R"("headers":@headers@,"body":@body@,"status":@status@,)"
                  R"("attempts_count":@attempts@,"payload_hash":"9f2c",@odd@,"created_at":@at@})",
        {{"id", quoted(event.key)}, {"type", quoted(event.type)},
            {"at", quoted(iso(event.atMicros))}, {"headers", headersObject(event.headers)},
            {"body", quoted(event.body)}, {"status", quoted(event.status)},
            {"attempts", QByteArray::number(event.attempts.size())}, {"odd", oddMember}});
}

ApiReply GetHookGateway::list(const ApiRequestLog &request)
{
    const bool isBare = m_shape == Shape::BareList;
    const QList<ScriptedEvent> all = filtered(
        request.parameter("after"), request.parameter("before"), request.parameter("status"));
    const int limit = isBare ? 50 : qBound(1, request.parameter("limit").toInt(), 200);
    const Slice page = slice(all, isBare ? 0 : request.parameter("offset").toInt(), limit);
    QList<QByteArray> items;
    if (!oddElement.isEmpty())
        items.append(oddElement);
    for (const ScriptedEvent &event : page.events)
        items.append(eventJson(event));
    if (isBare)
        return ApiReply::json("{\"data\":" + jsonList(items) + '}');
    return ApiReply::json("{\"data\":{\"items\":" + jsonList(items)
        + ",\"total\":" + QByteArray::number(all.size()) + "}}");
}

ApiReply GetHookGateway::detail(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    if (!event)
        return errorReply(404, "event not found");
    QList<QByteArray> attempts;
    for (const ScriptedAttempt &attempt : event->attempts)
        attempts.append(attemptJson(attempt, event->key));
    return ApiReply::json(
        "{\"data\":{\"event\":" + eventJson(*event) + ",\"attempts\":" + jsonList(attempts) + "}}");
}

ApiReply GetHookGateway::replay(const QByteArray &key)
{
    ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "event not found");
    if (event->status != "delivered" && event->status != "dead_letter")
        return errorReply(400, "event is in flight");
    replays.append(key);
    ScriptedEvent made = *event;
    event->status = "replayed";
    made.key = keyOf(900'000 + int(replays.size()));
    made.attempts.clear();
    succeed(made, AttemptTrigger::Manual);
    add(made);
    return ApiReply::json("{\"data\":{\"original_event_id\":" + quoted(key)
            + ",\"replay_event_id\":" + quoted(made.key) + ",\"status\":\"queued\"}}",
        202);
}

ApiReply GetHookGateway::answer(const ApiRequestLog &request)
{
    if (!hasBearer(request))
        return errorReply(401, "invalid api key");
    static const QRegularExpression one(u"^/v1/events/([^/]+)(/replay)?$"_s);
    const QRegularExpressionMatch match = one.match(QString::fromUtf8(request.path));
    if (request.method == "GET" && request.path == "/v1/events")
        return list(request);
    if (request.method == "GET" && request.path == "/v1/outbound-events")
        return ApiReply::json(R"({"data":{"items":[],"total":0}})");
    if (match.hasMatch() && request.method == "POST" && !match.captured(2).isEmpty())
        return replay(match.captured(1).toUtf8());
    if (match.hasMatch() && request.method == "GET" && match.captured(2).isEmpty())
        return detail(match.captured(1).toUtf8());
    return errorReply(404, "not found");
}

} // namespace Reprise::Test

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/convoygateway.h"

#include <QRegularExpression>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostAttempts = 10;

QByteArray success(const QByteArray &data)
{
    return "{\"status\":true,\"message\":\"ok\",\"data\":" + data + '}';
}

//! name → [value]
QByteArray headerLists(const Headers &headers)
{
    QByteArray object;
    for (const Header &field : headers.fields())
        object +=
            (object.isEmpty() ? "{" : ",") + quoted(field.name) + ":[" + quoted(field.value) + ']';
    return object + '}';
}

//! What is false or empty is left out.
QByteArray attemptJson(const ScriptedAttempt &attempt, const QByteArray &delivery)
{
    QByteArray more;
    if (attempt.outcome == AttemptOutcome::Succeeded)
        more += ",\"status\":true";
    if (attempt.code)
        more += ",\"http_status\":\"" + QByteArray::number(*attempt.code)
            + " Some Words\",\"response_data\":" + quoted(attempt.response)
            + ",\"responded_at\":" + quoted(iso(attempt.atMicros + attempt.durationMs * 1000));
    else
        more += ",\"responded_at\":null,\"error\":" + quoted(attempt.error);
    return filled(R"({"uid":@id@,"msg_id":@delivery@,"url":"https://rx.example/hook",)"
                  R"("method":"POST","endpoint_id":"ep1","api_version":"2025-11-24",)"
                  R"("request_http_header":{"X-Convoy-Signature":"t=1"},)"
                  R"("response_http_header":{"Content-Type":"application/json"},)"
                  R"("requested_at":@at@,"created_at":@at@,"updated_at":@at@@more@})",
        {{"id", quoted(attempt.id)}, {"delivery", quoted(delivery)},
            {"at", quoted(iso(attempt.atMicros))}, {"more", more}});
}

} // namespace

QList<StatusRow> ConvoyGateway::statuses() const
{
    return {{"Scheduled", Stage::Waiting}, {"Processing", Stage::InFlight},
        {"Discarded", Stage::Failed}, {"Failure", Stage::Exhausted}, {"Success", Stage::Succeeded},
        {"Retry", Stage::Scheduled}};
}

QByteArray ConvoyGateway::keyOf(int number) const
{
    return "01HQ" + QByteArray::number(number).rightJustified(22, '0');
}

ExpectedEvent ConvoyGateway::expected(const ScriptedEvent &event) const
{
    ExpectedEvent expected = ScriptedGateway::expected(event);
    expected.lastCode.reset();
    return expected;
}

GatewayLimits ConvoyGateway::limits() const
{
    GatewayLimits limits;
    limits.tellsTriggers = false;
    return limits;
}

ApiReply ConvoyGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json("{\"status\":false,\"message\":" + quoted(message) + '}', status);
}

QByteArray ConvoyGateway::deliveryJson(const ScriptedEvent &event) const
{
    return filled(R"({"uid":@id@,"project_id":"01HPROJECT","event_id":"01HEVENT",)"
                  R"("endpoint_id":"ep1","event_type":@type@,"status":@status@,)"
                  R"("description":"","headers":@headers@,"target_url":"https://rx.example/hook",)"
                  R"("endpoint_metadata":{"uid":"ep1","name":"des_1",)"
                  R"("secrets":[{"value":"whsec_of_the_endpoint"}]},)"
                  R"("metadata":{"data":@body@,"raw":@raw@,"strategy":"linear",)"
                  R"("next_send_time":null,"num_trials":@trials@,"retry_limit":10},@odd@,)"
                  R"("acknowledged_at":@at@,"created_at":@at@,"updated_at":@at@})",
        {{"id", quoted(event.key)}, {"type", quoted(event.type)}, {"status", quoted(event.status)},
            {"headers", headerLists(event.headers)}, {"body", event.body},
            {"raw", quoted(event.body)}, {"trials", QByteArray::number(event.attempts.size())},
            {"odd", oddMember}, {"at", quoted(iso(event.atMicros))}});
}

//! Without dates only seven days are shown; a page begins at its cursor.
ApiReply ConvoyGateway::list(const ApiRequestLog &request)
{
    const QByteArray from = request.parameter("startDate");
    if (from.isEmpty() || from.size() != 19)
        return errorReply(400, "the scripted events are older than seven days");
    const QList<ScriptedEvent> all =
        filtered(from, request.parameter("endDate"), request.parameter("status"));
    int offset = 0;
    const QByteArray cursor = request.parameter("next_page_cursor");
    while (!cursor.isEmpty() && offset < all.size() && all.at(offset).key != cursor)
        ++offset;
    const int limit = request.parameter("perPage").toInt();
    const Slice page = slice(all, offset, limit);
    QList<QByteArray> content;
    if (!oddElement.isEmpty())
        content.append(oddElement);
    for (const ScriptedEvent &event : page.events)
        content.append(deliveryJson(event));
    const QByteArray last = page.events.isEmpty() ? QByteArray() : page.events.constLast().key;
    const QByteArray next = page.hasMore ? all.at(offset + limit).key : last;
    return ApiReply::json(success("{\"content\":" + jsonList(content)
        + ",\"pagination\":{\"per_page\":100,\"has_next_page\":" + (page.hasMore ? "true" : "false")
        + ",\"has_prev_page\":false,\"prev_page_cursor\":\"\",\"next_page_cursor\":" + quoted(next)
        + "}}"));
}

ApiReply ConvoyGateway::attempts(const QByteArray &key)
{
    const ScriptedEvent *event = find(key);
    QList<QByteArray> data;
    for (const ScriptedAttempt &attempt : event ? event->attempts : QList<ScriptedAttempt>())
        data.append(attemptJson(attempt, key));
    const qsizetype first = std::max<qsizetype>(0, data.size() - MostAttempts);
    return ApiReply::json(success(jsonList(data.sliced(first))));
}

ApiReply ConvoyGateway::detail(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    return event ? ApiReply::json(success(deliveryJson(*event)))
                 : errorReply(404, "event delivery not found");
}

ApiReply ConvoyGateway::resend(const QByteArray &key)
{
    ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "event delivery not found");
    if (event->status == "Success")
        return errorReply(400, "event already sent");
    if (event->status != "Failure" && event->status != "Discarded")
        return errorReply(400, "cannot resend event that did not fail previously");
    replays.append(key);
    succeed(*event, AttemptTrigger::Manual);
    return ApiReply::json(success(deliveryJson(*event)));
}

ApiReply ConvoyGateway::answer(const ApiRequestLog &request)
{
    if (!hasBearer(request))
        return errorReply(401, "unauthorized");
    static const QRegularExpression one(
        u"^/api/v1/projects/01HPROJECT/eventdeliveries(?:/([^/]+)(/.*)?)?$"_s);
    const QRegularExpressionMatch match = one.match(QString::fromUtf8(request.path));
    const QByteArray key = match.captured(1).toUtf8();
    if (!match.hasMatch())
        return errorReply(404, "not found");
    if (key.isEmpty())
        return list(request);
    if (request.method == "PUT" && match.captured(2) == u"/resend")
        return resend(key);
    if (match.captured(2) == u"/deliveryattempts")
        return attempts(key);
    return detail(key);
}

} // namespace Reprise::Test

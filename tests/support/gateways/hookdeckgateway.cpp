// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/hookdeckgateway.h"

#include <QRegularExpression>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

QByteArray triggerWord(AttemptTrigger trigger)
{
    switch (trigger) {
    case AttemptTrigger::Initial:
        return "INITIAL";
    case AttemptTrigger::Automatic:
        return "AUTOMATIC";
    case AttemptTrigger::Manual:
        return "MANUAL";
    case AttemptTrigger::Bulk:
        return "BULK_RETRY";
    default:
        return "ODD";
    }
}

//! A list may come before the body was stored.
QByteArray attemptJson(const ScriptedAttempt &attempt, const QByteArray &event, bool withBody)
{
    const bool isGood = attempt.outcome == AttemptOutcome::Succeeded;
    const QByteArray body = attempt.response.isEmpty() ? "null" : attempt.response;
    return filled(R"({"id":@id@,"team_id":"tm_1","event_id":@event@,"destination_id":"des_1",)"
                  R"("response_status":@code@,"attempt_number":@number@,"trigger":@trigger@,)"
                  R"("error_code":@error@,"body":@body@,"requested_url":"https://rx.example/",)"
                  R"("http_method":"POST","bulk_retry_id":null,"status":@status@,)"
                  R"("successful_at":null,"delivered_at":@at@,"responded_at":null,)"
                  R"("delivery_latency":3,"response_latency":@latency@,"created_at":@at@,)"
                  R"("updated_at":@at@})",
        {{"id", quoted(attempt.id)}, {"event", quoted(event)}, {"code", numberOrNull(attempt.code)},
            {"number", QByteArray::number(attempt.number)},
            {"trigger", quoted(triggerWord(attempt.trigger))},
            {"error", quotedOrNull(attempt.error)},
            {"body", withBody ? body : QByteArray("\"NOT_AVAILABLE_YET\"")},
            {"status", isGood ? "\"SUCCESSFUL\"" : "\"FAILED\""},
            {"at", quoted(iso(attempt.atMicros))},
            {"latency", QByteArray::number(attempt.durationMs)}});
}

} // namespace

QList<StatusRow> HookdeckGateway::statuses() const
{
    return {{"SCHEDULED", Stage::Scheduled}, {"QUEUED", Stage::Waiting}, {"HOLD", Stage::Held},
        {"SUCCESSFUL", Stage::Succeeded}, {"FAILED", Stage::Failed},
        {"CANCELLED", Stage::Canceled}};
}

ExpectedEvent HookdeckGateway::expected(const ScriptedEvent &event) const
{
    ExpectedEvent expected = ScriptedGateway::expected(event);
    expected.type.reset();
    return expected;
}

ApiReply HookdeckGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json("{\"code\":\"X\",\"status\":" + QByteArray::number(status)
            + ",\"message\":" + quoted(message) + ",\"data\":null}",
        status);
}

QByteArray HookdeckGateway::eventJson(const ScriptedEvent &event, bool withData) const
{
    const QByteArray data = withData
        ? ",\"data\":{\"url\":\"https://rx.example/\",\"method\":\"POST\","
          "\"path\":\"/\",\"query\":null,\"headers\":"
            + headersObject(event.headers) + ",\"body\":" + event.body + '}'
        : QByteArray();
    const std::optional<int> code =
        event.attempts.isEmpty() ? std::nullopt : event.attempts.constLast().code;
    return filled(
        R"({"id":@id@,"team_id":"tm_1","webhook_id":"web_1","source_id":"src_1",)"
        R"("destination_id":"des_1","event_data_id":"edt_1","request_id":"req_1",)"
        R"("attempts":@attempts@,"last_attempt_at":null,"next_attempt_at":null,)"
        R"("successful_at":null,"response_status":@code@,"error_code":null,)"
        R"("status":@status@,"cli_id":null,@odd@,"created_at":@at@,"updated_at":@at@@data@})",
        {{"id", quoted(event.key)}, {"attempts", QByteArray::number(event.attempts.size())},
            {"code", numberOrNull(code)}, {"status", quoted(event.status)}, {"odd", oddMember},
            {"at", quoted(iso(event.atMicros))}, {"data", data}});
}

ApiReply HookdeckGateway::list(const ApiRequestLog &request)
{
    if (request.parameter("limit").toInt() > 255)
        return errorReply(422, "limit");
    const QList<ScriptedEvent> all = filtered(request.parameter("created_at[gte]"),
        request.parameter("created_at[lte]"), request.parameter("status"));
    int offset = 0;
    const QByteArray cursor = request.parameter("next");
    while (!cursor.isEmpty() && offset < all.size() && all.at(offset++).key != cursor) { }
    const Slice page = slice(all, offset, request.parameter("limit").toInt());
    QList<QByteArray> models;
    if (!oddElement.isEmpty())
        models.append(oddElement);
    for (const ScriptedEvent &event : page.events)
        models.append(eventJson(event, request.parameter("include") == "data"));
    const QByteArray next =
        page.hasMore ? ",\"next\":" + quoted(page.events.constLast().key) : QByteArray();
    return ApiReply::json(
        "{\"pagination\":{\"order_by\":\"created_at\",\"dir\":\"desc\",\"limit\":100" + next
        + "},\"count\":" + QByteArray::number(models.size()) + ",\"models\":" + jsonList(models)
        + '}');
}

ApiReply HookdeckGateway::attempts(const ApiRequestLog &request)
{
    const ScriptedEvent *event = find(request.parameter("event_id"));
    QList<QByteArray> models;
    for (const ScriptedAttempt &one : event ? event->attempts : QList<ScriptedAttempt>())
        models.prepend(attemptJson(one, event->key, false));
    const int offset = request.parameter("next").toInt();
    const QByteArray next = models.size() - offset > 2
        ? ",\"next\":" + quoted(QByteArray::number(offset + 2))
        : QByteArray();
    return ApiReply::json("{\"pagination\":{\"limit\":2" + next
        + "},\"count\":2,\"models\":" + jsonList(models.mid(offset, 2)) + '}');
}

ApiReply HookdeckGateway::attempt(const QByteArray &id)
{
    for (const ScriptedEvent &event : events) {
        for (const ScriptedAttempt &one : event.attempts) {
            if (one.id == id)
                return ApiReply::json(attemptJson(one, event.key, true));
        }
    }
    return errorReply(404, "attempt not found");
}

ApiReply HookdeckGateway::detail(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    return event ? ApiReply::json(eventJson(*event, true)) : errorReply(404, "event not found");
}

ApiReply HookdeckGateway::rawBody(const QByteArray &key)
{
    const ScriptedEvent *event = find(key);
    return event ? ApiReply::json("{\"body\":" + quoted(event->body) + '}')
                 : errorReply(404, "event not found");
}

ApiReply HookdeckGateway::retry(const QByteArray &key)
{
    ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "event not found");
    replays.append(key);
    succeed(*event, AttemptTrigger::Manual);
    return ApiReply::json(eventJson(*event, false));
}

ApiReply HookdeckGateway::answer(const ApiRequestLog &request)
{
    if (!hasBearer(request))
        return errorReply(401, "Unauthorized");
    if (request.headers.first("X-Team-ID") != "tm_1"
        || request.headers.first("X-Project-ID") != "tm_1")
        return errorReply(403, "wrong project");
    static const QRegularExpression one(
        u"^/2025-07-01/(events|attempts)/([^/]+)(/retry|/raw_body)?$"_s);
    const QRegularExpressionMatch match = one.match(QString::fromUtf8(request.path));
    const QByteArray id = match.captured(2).toUtf8();
    if (request.method == "GET" && request.path == "/2025-07-01/events")
        return list(request);
    if (request.method == "GET" && request.path == "/2025-07-01/attempts")
        return attempts(request);
    if (match.hasMatch() && request.method == "POST" && match.captured(3) == u"/retry")
        return retry(id);
    if (match.hasMatch() && request.method == "GET" && match.captured(3) == u"/raw_body")
        return rawBody(id);
    if (match.hasMatch() && request.method == "GET")
        return match.captured(1) == u"events" ? detail(id) : attempt(id);
    return errorReply(404, "not found");
}

} // namespace Reprise::Test

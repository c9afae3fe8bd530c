// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/fasthookgateway.h"

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

QByteArray attemptJson(const ScriptedAttempt &attempt, const QByteArray &event)
{
    const bool isGood = attempt.outcome == AttemptOutcome::Succeeded;
    return filled(R"({"id":@id@,"team_id":"tm_demo1","event_id":@event@,"request_id":"req_51",)"
                  R"("connection_id":"web_77","source_id":"src_p0","destination_id":"des_1",)"
                  R"("response_status":@code@,"attempt_number":@number@,"trigger":@trigger@,)"
                  R"("error_code":@error@,"body":@body@,"requested_url":"https://rx.example/hook",)"
                  R"("http_method":"POST","bulk_retry_id":null,"status":@status@,)"
                  R"("successful_at":null,"delivered_at":@at@,"responded_at":null,)"
                  R"("delivery_latency":900,"response_latency":@latency@,"updated_at":@at@,)"
                  R"("created_at":@at@})",
        {{"id", quoted(attempt.id)}, {"event", quoted(event)}, {"code", numberOrNull(attempt.code)},
            {"number", QByteArray::number(attempt.number)},
            {"trigger", quoted(triggerWord(attempt.trigger))},
            {"error", quotedOrNull(attempt.error)},
            {"body", attempt.response.isEmpty() ? "null" : attempt.response},
            {"status", isGood ? "\"SUCCESSFUL\"" : "\"FAILED\""},
            {"at", quoted(iso(attempt.atMicros))},
            {"latency", QByteArray::number(attempt.durationMs)}});
}

} // namespace

ApiReply FastHookGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json("{\"error\":" + quoted(message) + '}', status);
}

QList<StatusRow> FastHookGateway::statuses() const
{
    return {{"QUEUED", Stage::Waiting}, {"SCHEDULED", Stage::Scheduled}, {"HOLD", Stage::Held},
        {"FAILED", Stage::Failed}, {"SUCCESSFUL", Stage::Succeeded},
        {"CANCELLED", Stage::Canceled}};
}

ExpectedEvent FastHookGateway::expected(const ScriptedEvent &event) const
{
    ExpectedEvent expected = ScriptedGateway::expected(event);
    expected.type.reset();
    return expected;
}

QByteArray FastHookGateway::eventJson(const ScriptedEvent &event, bool withData) const
{
    const QByteArray data = withData
        ? ",\"data\":{\"headers\":" + headersObject(event.headers) + ",\"body\":" + event.body + '}'
        : QByteArray();
    const std::optional<int> code =
        event.attempts.isEmpty() ? std::nullopt : event.attempts.constLast().code;
    return filled(R"({"id":@id@,"team_id":"tm_demo1","webhook_id":"web_77","request_id":"req_51",)"
                  R"("connection_id":"web_77","destination_id":"des_1","event_data_id":"edt_3",)"
                  R"("source_id":"src_p0","status":@status@,"rejection_cause":null,)"
                  R"("failure_message":"upstream","ignored_reason":null,"ingested_at":@at@,)"
                  R"("attempts":@attempts@,"response_status":@code@,"last_attempt_at":null,)"
                  R"("next_attempt_at":null,"successful_at":null,"is_retry":@retry@,)"
                  R"("retry_kind":null,"retry_parent_event_id":@parent@,"retry_operation_id":null,)"
                  R"("retried_at":null,"cli_id":null,"error_code":null,"created_at":@at@,)"
                  R"("updated_at":@at@,@odd@@data@})",
        {{"odd", oddMember}, {"id", quoted(event.key)}, {"status", quoted(event.status)},
            {"at", quoted(iso(event.atMicros))},
            {"attempts", QByteArray::number(event.attempts.size())}, {"code", numberOrNull(code)},
            {"retry", event.successorOf.isEmpty() ? "false" : "true"},
            {"parent", quotedOrNull(event.successorOf)}, {"data", data}});
}

//! The cursor is the place in the list: new events in front of it do not shift it, as it names the
//! last event that was seen.
ApiReply FastHookGateway::list(const ApiRequestLog &request)
{
    const QByteArray limit = request.parameter("limit");
    if (limit.toInt() < 1 || limit.toInt() > 100)
        return errorReply(400, "limit must be between 1 and 100");
    const QList<ScriptedEvent> all =
        filtered(request.parameter("from"), request.parameter("to"), request.parameter("status"));
    int offset = 0;
    const QByteArray cursor = QByteArray::fromBase64(request.parameter("cursor"));
    while (!cursor.isEmpty() && offset < all.size() && all.at(offset++).key != cursor) { }
    const Slice page = slice(all, offset, limit.toInt());
    QList<QByteArray> models;
    if (!oddElement.isEmpty())
        models.append(oddElement);
    for (const ScriptedEvent &event : page.events)
        models.append(eventJson(event, false));
    const QByteArray next =
        page.hasMore ? quoted(page.events.constLast().key.toBase64()) : QByteArray("null");
    return ApiReply::json(
        filled(R"({"total":@total@,"total_exact":true,"limit":100,)"
               R"("applied_range":{"from":@back@,"to":"y"},"next_cursor":@next@,)"
               R"("next":@next@,"prev":null,"pagination":{"order_by":"created_at",)"
               R"("dir":"desc","limit":100},"count":@count@,"models":@models@})",
            {{"total", QByteArray::number(all.size())}, {"next", next},
                {"back", quoted(iso(*looksBackTo()))}, {"count", QByteArray::number(models.size())},
                {"models", jsonList(models)}}));
}

//! Two attempts a page, so that there are pages.
ApiReply FastHookGateway::attempts(const ApiRequestLog &request)
{
    const ScriptedEvent *event = find(request.parameter("event_id"));
    QList<QByteArray> models;
    for (const ScriptedAttempt &attempt : event ? event->attempts : QList<ScriptedAttempt>())
        models.prepend(attemptJson(attempt, event->key));
    const int offset = request.parameter("cursor").toInt();
    const int left = int(models.size()) - offset;
    const QByteArray next = left > 2 ? quoted(QByteArray::number(offset + 2)) : QByteArray("null");
    return ApiReply::json(
        "{\"pagination\":{\"order_by\":\"created_at\",\"dir\":\"desc\",\"limit\":2,"
        "\"next\":"
        + next + ",\"prev\":null},\"count\":2,\"models\":" + jsonList(models.mid(offset, 2)) + '}');
}

ApiReply FastHookGateway::detail(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    return event ? ApiReply::json(eventJson(*event, true)) : errorReply(404, "event not found");
}

ApiReply FastHookGateway::retry(const QByteArray &key)
{
    const ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "event not found");
    if (event->status != "FAILED" && event->status != "SUCCESSFUL")
        return errorReply(409, "event is " + event->status);
    replays.append(key);
    ScriptedEvent made = *event;
    made.key = key + "R" + QByteArray::number(replays.size());
    made.successorOf = key;
    made.attempts.clear();
    succeed(made, AttemptTrigger::Manual);
    add(made);
    return ApiReply::json(R"({"ok":true,"queued":true,"transport":"queue","retried_at":"x",)"
                          R"("event_id":)"
            + quoted(key) + ",\"replay_event_id\":" + quoted(made.key) + '}',
        202);
}

ApiReply FastHookGateway::answer(const ApiRequestLog &request)
{
    if (!hasBearer(request))
        return errorReply(401, "unauthorized");
    if (request.headers.first("x-team-id") != "tm_demo1")
        return errorReply(403, "key does not belong to this team");
    static const QRegularExpression one(u"^/v1/events/([^/]+)(/retry)?$"_s);
    const QRegularExpressionMatch match = one.match(QString::fromUtf8(request.path));
    if (request.method == "GET" && request.path == "/v1/events")
        return list(request);
    if (request.method == "GET" && request.path == "/v1/attempts")
        return attempts(request);
    if (match.hasMatch() && request.method == "POST" && !match.captured(2).isEmpty())
        return retry(match.captured(1).toUtf8());
    if (match.hasMatch() && request.method == "GET" && match.captured(2).isEmpty())
        return detail(match.captured(1).toUtf8());
    return errorReply(404, "no such route");
}

} // namespace Reprise::Test

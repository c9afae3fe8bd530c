// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/outpostgateway.h"

#include "models/domain/timestamp.h"

#include <algorithm>

namespace Reprise::Test {

namespace {

struct Row {
    ScriptedEvent event;
    ScriptedAttempt attempt;
    QByteArray status;
};

QByteArray codeOf(const ScriptedAttempt &attempt)
{
    return attempt.code ? QByteArray::number(*attempt.code) : attempt.error;
}

QByteArray eventJson(const ScriptedEvent &event, bool withData, const QByteArray &odd)
{
    const QByteArray data = withData ? ",\"data\":" + event.body : QByteArray();
    return "{\"id\":" + quoted(event.key)
        + ",\"tenant_id\":\"acme\",\"matched_destination_ids\":[\"des_1\"],\"topic\":"
        + quoted(event.type) + ",\"time\":" + quoted(iso(event.atMicros))
        + ",\"eligible_for_retry\":true," + odd + data + '}';
}

bool includes(const ApiRequestLog &request, const QByteArray &what)
{
    return std::any_of(request.query.begin(), request.query.end(), [&what](const auto &parameter) {
        return parameter.first.startsWith("include") && parameter.second == what;
    });
}

QByteArray rowJson(const Row &row, const ApiRequestLog &request, const QByteArray &odd)
{
    QByteArray more;
    if (includes(request, "event"))
        more += ",\"event\":" + eventJson(row.event, includes(request, "event.data"), odd);
    if (includes(request, "response_data"))
        more += ",\"response_data\":"
            + (row.attempt.code ? "{\"status\":" + QByteArray::number(*row.attempt.code)
                        + ",\"body\":" + quoted(row.attempt.response) + '}'
                                : QByteArray("null"));
    if (includes(request, "destination"))
        more += ",\"destination\":{\"id\":\"des_1\",\"target_url\":\"https://rx.example/hook\"}";
    return filled(R"({"id":@id@,"tenant_id":"acme","status":@status@,"time":@at@,"code":@code@,)"
                  R"("attempt_number":@number@,"manual":@manual@,"destination_type":"webhook",)"
                  R"("event_id":@event@,"destination_id":"des_1",@odd@@more@})",
        {{"id", quoted(row.attempt.id)}, {"status", quoted(row.status)},
            {"at", quoted(iso(row.attempt.atMicros))}, {"code", quoted(codeOf(row.attempt))},
            {"number", QByteArray::number(row.attempt.number)},
            {"manual", row.attempt.trigger == AttemptTrigger::Manual ? "true" : "false"},
            {"event", quoted(row.event.key)}, {"odd", odd}, {"more", more}});
}

//! A try that succeeded says so; the last one says what its event says.
QByteArray statusOf(const ScriptedEvent &event, const ScriptedAttempt &attempt)
{
    if (attempt.id == event.attempts.constLast().id)
        return event.status;
    return attempt.outcome == AttemptOutcome::Succeeded ? "success" : "failed";
}

QList<Row> rowsOf(const QList<ScriptedEvent> &events)
{
    QList<Row> rows;
    for (const ScriptedEvent &event : events) {
        for (const ScriptedAttempt &attempt : event.attempts)
            rows.append({event, attempt, statusOf(event, attempt)});
    }
    const auto isNewer = [](const Row &a, const Row &b) {
        return a.attempt.atMicros > b.attempt.atMicros;
    };
    std::stable_sort(rows.begin(), rows.end(), isNewer);
    return rows;
}

bool matches(const Row &row, const ApiRequestLog &request)
{
    const QByteArray from = request.parameter("time[gte]");
    const QByteArray to = request.parameter("time[lte]");
    const auto fits = [&request](const char *name, const QByteArray &value) {
        return !request.hasParameter(name) || request.parameter(name) == value;
    };
    return (from.isEmpty() || row.attempt.atMicros >= Timestamp::parse(from).value().utcMicros)
        && (to.isEmpty() || row.attempt.atMicros <= Timestamp::parse(to).value().utcMicros)
        && fits("status", row.status) && fits("event_id", row.event.key)
        && fits("destination_id", "des_1") && fits("tenant_id", "acme");
}

} // namespace

QList<StatusRow> OutpostGateway::statuses() const
{
    return {{"success", Stage::Succeeded}, {"failed", Stage::Failed}};
}

EventId OutpostGateway::idOf(const ScriptedEvent &event) const
{
    return EventId(event.key.toPercentEncoding() + "/des_1");
}

GatewayLimits OutpostGateway::limits() const
{
    GatewayLimits limits;
    limits.tellsDurations = false;
    limits.tellsRequestHeaders = false;
    return limits;
}

void OutpostGateway::settle(ScriptedEvent &event) const
{
    for (ScriptedAttempt &attempt : event.attempts) {
        if (event.status == "success")
            attempt.outcome = AttemptOutcome::Succeeded;
    }
}

ApiReply OutpostGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json(
        "{\"status\":" + QByteArray::number(status) + ",\"message\":" + quoted(message) + '}',
        status);
}

//! Cursors keep milliseconds only: rows of the same one behind a page's end are skipped.
ApiReply OutpostGateway::attempts(const ApiRequestLog &request)
{
    const qint64 limit = qBound(1, request.parameter("limit").toInt(), 1000);
    const QList<QByteArray> cursor = request.parameter("next").split(':');
    QList<QByteArray> models;
    if (!oddElement.isEmpty())
        models.append(oddElement);
    QByteArray next = "null";
    qint64 lastMillis = 0;
    for (const Row &row : rowsOf(events)) {
        const qint64 millis = row.attempt.atMicros / 1000;
        const bool isSeen = cursor.size() == 2 && millis >= cursor.at(0).toLongLong();
        if (isSeen || !matches(row, request))
            continue;
        if (models.size() >= limit) {
            next = quoted(QByteArray::number(lastMillis) + ":x");
            break;
        }
        models.append(rowJson(row, request, oddMember));
        lastMillis = millis;
    }
    return ApiReply::json("{\"models\":" + jsonList(models)
        + ",\"pagination\":{\"order_by\":\"time\",\"dir\":\"desc\",\"limit\":100,\"next\":" + next
        + ",\"prev\":null}}");
}

ApiReply OutpostGateway::detail(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    return event ? ApiReply::json(eventJson(*event, true, oddMember))
                 : errorReply(404, "event not found");
}

ApiReply OutpostGateway::retry(const ApiRequestLog &request)
{
    for (ScriptedEvent &event : events) {
        if (request.body != "{\"event_id\":" + quoted(event.key) + ",\"destination_id\":\"des_1\"}")
            continue;
        replays.append(event.key);
        succeed(event, AttemptTrigger::Manual);
        return ApiReply::json("{\"success\": true}", 202);
    }
    return errorReply(404, "event not found");
}

ApiReply OutpostGateway::answer(const ApiRequestLog &request)
{
    if (!hasBearer(request))
        return errorReply(401, "unauthorized");
    if (request.method == "GET" && request.path == "/api/v1/attempts")
        return attempts(request);
    if (request.method == "POST" && request.path == "/api/v1/retry")
        return retry(request);
    if (request.method == "GET" && request.path.startsWith("/api/v1/events/"))
        return detail(request.path.mid(15));
    return errorReply(404, "not found");
}

} // namespace Reprise::Test

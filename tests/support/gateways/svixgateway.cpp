// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/svixgateway.h"

#include <QRegularExpression>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray App = "app_2KWPBgLlAfxdpx2AI54pPJ85f4W";
const QByteArray Endpoint = "ep_2KWPBgLlAfxdpx2AI54pPJ85f4W";
const QByteArray Address = "https://rx.example/hook";

QByteArray numberOf(const QByteArray &word)
{
    const QList<QByteArray> words{"success", "pending", "fail", "sending", "canceled"};
    return QByteArray::number(words.indexOf(word));
}

QByteArray page(const QList<QByteArray> &data, const QByteArray &iterator, bool isDone)
{
    return "{\"data\":" + jsonList(data) + ",\"iterator\":" + quotedOrNull(iterator)
        + ",\"prevIterator\":null,\"done\":" + (isDone ? "true" : "false") + '}';
}

QByteArray attemptJson(const ScriptedAttempt &attempt, const QByteArray &message)
{
    const bool isGood = attempt.outcome == AttemptOutcome::Succeeded;
    return filled(R"({"id":@id@,"msgId":@message@,"endpointId":@endpoint@,"url":@url@,)"
                  R"("response":@response@,"responseStatusCode":@code@,)"
                  R"("responseDurationMs":@duration@,"status":@status@,"statusText":@text@,)"
                  R"("triggerType":@trigger@,"timestamp":@at@})",
        {{"id", quoted(attempt.id)}, {"message", quoted(message)}, {"endpoint", quoted(Endpoint)},
            {"url", quoted(Address)}, {"response", quoted(attempt.response)},
            {"code", QByteArray::number(attempt.code.value_or(0))},
            {"duration", QByteArray::number(attempt.durationMs)}, {"status", isGood ? "0" : "2"},
            {"text", isGood ? "\"success\"" : "\"fail\""},
            {"trigger", attempt.trigger == AttemptTrigger::Manual ? "1" : "0"},
            {"at", quoted(iso(attempt.atMicros))}});
}

} // namespace

ScopePath SvixGateway::scope() const
{
    return {{"app", App, "Acme"}, {"endpoint", Endpoint, Address}};
}

QList<StatusRow> SvixGateway::statuses() const
{
    return {{"success", Stage::Succeeded}, {"pending", Stage::Waiting}, {"fail", Stage::Failed},
        {"sending", Stage::InFlight}, {"canceled", Stage::Canceled}};
}

QByteArray SvixGateway::keyOf(int number) const
{
    return "msg_" + QByteArray::number(number).rightJustified(27, '0');
}

EventId SvixGateway::idOf(const ScriptedEvent &event) const
{
    return EventId(App + '/' + event.key.toPercentEncoding() + '/' + Endpoint);
}

ExpectedEvent SvixGateway::expected(const ScriptedEvent &event) const
{
    ExpectedEvent expected = ScriptedGateway::expected(event);
    expected.destination = Address;
    expected.attemptCount.reset();
    expected.lastCode.reset();
    return expected;
}

GatewayLimits SvixGateway::limits() const
{
    GatewayLimits limits;
    limits.tellsErrors = false;
    limits.tellsRequestHeaders = false;
    return limits;
}

ApiReply SvixGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json(
        "{\"code\":\"generic_error\",\"detail\":" + quoted(message) + '}', status);
}

QByteArray SvixGateway::messageJson(
    const ScriptedEvent &event, bool withContent, bool withStatus) const
{
    const QByteArray status = withStatus ? ",\"status\":" + numberOf(event.status)
            + ",\"statusText\":" + quoted(event.status) + ",\"nextAttempt\":null"
                                         : QByteArray();
    return filled(R"({"eventId":null,"eventType":@type@,"payload":@payload@,"channels":null,)"
                  R"("id":@id@,@odd@,"timestamp":@at@@status@})",
        {{"type", quoted(event.type)}, {"payload", withContent ? event.body : QByteArray("{}")},
            {"id", quoted(event.key)}, {"odd", oddMember}, {"at", quoted(iso(event.atMicros))},
            {"status", status}});
}

//! With a lower bound only, the first page holds the oldest.
ApiReply SvixGateway::list(const ApiRequestLog &request)
{
    const int limit = request.parameter("limit").toInt();
    if (limit < 1 || limit > 250)
        return errorReply(422, "limit");
    QList<ScriptedEvent> all =
        filtered(request.parameter("after"), request.parameter("before"), {}, false);
    if (request.hasParameter("status"))
        all.removeIf([&request](const ScriptedEvent &event) {
            return numberOf(event.status) != request.parameter("status");
        });
    if (request.hasParameter("after") && !request.hasParameter("before"))
        all = all.sliced(std::max<qsizetype>(0, all.size() - limit));
    int offset = 0;
    const QByteArray iterator = request.parameter("iterator");
    while (!iterator.isEmpty() && offset < all.size() && all.at(offset++).key != iterator) { }
    const Slice cut = slice(all, offset, limit);
    QList<QByteArray> data;
    if (!oddElement.isEmpty())
        data.append(oddElement);
    for (const ScriptedEvent &event : cut.events)
        data.append(messageJson(event, request.parameter("with_content") != "false", true));
    const QByteArray last = cut.events.isEmpty() ? QByteArray() : cut.events.constLast().key;
    return ApiReply::json(page(data, last, !cut.hasMore));
}

ApiReply SvixGateway::attempts(const QByteArray &key, const ApiRequestLog &request)
{
    const ScriptedEvent *event = find(key);
    if (!event || request.parameter("endpoint_id") != Endpoint)
        return errorReply(404, "not found");
    QList<QByteArray> data;
    for (const ScriptedAttempt &attempt : event->attempts)
        data.prepend(attemptJson(attempt, key));
    const int offset = request.parameter("iterator").toInt();
    const bool isDone = offset + 2 >= data.size();
    return ApiReply::json(page(data.mid(offset, 2), QByteArray::number(offset + 2), isDone));
}

ApiReply SvixGateway::message(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    return event ? ApiReply::json(messageJson(*event, true, false)) : errorReply(404, "not found");
}

ApiReply SvixGateway::endpointsOf(const QByteArray &key)
{
    const ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "not found");
    const auto endpoint = [&](const QByteArray &id, const QByteArray &status) {
        return "{\"id\":" + quoted(id) + ",\"url\":" + quoted(Address) + ",\"status\":"
            + numberOf(status) + ",\"statusText\":" + quoted(status) + ",\"nextAttempt\":null}";
    };
    return ApiReply::json(
        page({endpoint("ep_other", "sending"), endpoint(Endpoint, event->status)}, {}, true));
}

ApiReply SvixGateway::headers(const QByteArray &key)
{
    return find(key) ? ApiReply::json(R"({"sentHeaders":{"svix-id":"msg"},"responseHeaders":)"
                                      R"([["Content-Type","application/json"]],"sensitive":[]})")
                     : errorReply(404, "not found");
}

ApiReply SvixGateway::resend(const QByteArray &key)
{
    ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "not found");
    replays.append(key);
    succeed(*event, AttemptTrigger::Manual);
    return ApiReply::json("{}", 202);
}

ApiReply SvixGateway::answer(const ApiRequestLog &request)
{
    if (!hasBearer(request))
        return ApiReply::json(R"({"code":"authentication_failed","detail":"Invalid token"})", 401);
    if (request.path == "/api/v1/app")
        return ApiReply::json(page({"{\"id\":" + quoted(App) + ",\"name\":\"Acme\"}"}, App, true));
    const QByteArray root = "/api/v1/app/" + App;
    if (request.path == root + "/endpoint")
        return ApiReply::json(page(
            {"{\"id\":" + quoted(Endpoint) + ",\"url\":" + quoted(Address) + '}'}, Endpoint, true));
    if (request.path == root + "/endpoint/" + Endpoint + "/msg")
        return list(request);
    if (request.path.startsWith(root + "/attempt/msg/"))
        return attempts(request.path.mid(root.size() + 13), request);
    static const QRegularExpression one(u"^/api/v1/app/[^/]+/msg/([^/]+)(/.*)?$"_s);
    const QRegularExpressionMatch match = one.match(QString::fromUtf8(request.path));
    const QByteArray key = match.captured(1).toUtf8();
    const QByteArray rest = match.captured(2).toUtf8();
    if (request.method == "POST" && rest == "/endpoint/" + Endpoint + "/resend")
        return resend(key);
    if (match.hasMatch() && rest.isEmpty())
        return message(key);
    if (rest == "/endpoint")
        return endpointsOf(key);
    return rest.endsWith("/headers") ? headers(key) : errorReply(404, "not found");
}

} // namespace Reprise::Test

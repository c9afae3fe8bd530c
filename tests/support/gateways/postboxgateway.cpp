// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/postboxgateway.h"

#include "tests/support/testpaths.h"

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

QByteArray triggerWord(AttemptTrigger trigger)
{
    switch (trigger) {
    case AttemptTrigger::Initial:
        return "first";
    case AttemptTrigger::Manual:
        return "person";
    default:
        return "retry";
    }
}

QByteArray tryJson(const ScriptedAttempt &attempt)
{
    const bool isGood = attempt.outcome == AttemptOutcome::Succeeded;
    return filled(R"({"id":@id@,"no":@no@,"by":@by@,"at":@at@,"ms":@ms@,"result":@result@,)"
                  R"("code":@code@,"error":@error@,"reply":@reply@})",
        {{"id", quoted(attempt.id)}, {"no", QByteArray::number(attempt.number)},
            {"by", quoted(triggerWord(attempt.trigger))}, {"at", quoted(iso(attempt.atMicros))},
            {"ms", QByteArray::number(attempt.durationMs)},
            {"result", isGood ? "\"ok\"" : "\"bad\""}, {"code", numberOrNull(attempt.code)},
            {"error", quotedOrNull(attempt.error)}, {"reply", quotedOrNull(attempt.response)}});
}

} // namespace

QString PostboxGateway::folder() const
{
    return projectFile(u"tests/data/gateways"_s);
}

QList<StatusRow> PostboxGateway::statuses() const
{
    return {{"queued", Stage::Waiting}, {"returned", Stage::Failed},
        {"delivered", Stage::Succeeded}, {"shredded", Stage::Canceled}};
}

ApiReply PostboxGateway::errorReply(int status, const QByteArray &message) const
{
    return ApiReply::json("{\"why\":" + quoted(message) + '}', status);
}

QByteArray PostboxGateway::letterJson(const ScriptedEvent &event, bool isWhole) const
{
    QList<QByteArray> log;
    for (const ScriptedAttempt &attempt : event.attempts)
        log.append(tryJson(attempt));
    const QByteArray whole = isWhole ? ",\"headers\":" + headersObject(event.headers)
            + ",\"text\":" + event.body + ",\"log\":" + jsonList(log)
                                     : QByteArray();
    const std::optional<int> code =
        event.attempts.isEmpty() ? std::nullopt : event.attempts.constLast().code;
    return filled(R"({"no":@no@,"kind":@kind@,"to":{"name":"des_1","url":"https://rx.example/"},)"
                  R"("state":@state@,"queued_at":@at@,"tries":@tries@,"last_code":@code@,)"
                  R"(@odd@@whole@})",
        {{"whole", whole}, {"no", quoted(event.key)}, {"kind", quoted(event.type)},
            {"state", quoted(event.status)}, {"at", quoted(iso(event.atMicros))},
            {"tries", QByteArray::number(event.attempts.size())}, {"code", numberOrNull(code)},
            {"odd", oddMember}});
}

ApiReply PostboxGateway::list(const ApiRequestLog &request)
{
    const QList<ScriptedEvent> all = filtered(
        request.parameter("since"), request.parameter("until"), request.parameter("state"));
    int offset = 0;
    const QByteArray after = request.parameter("after");
    while (!after.isEmpty() && offset < all.size() && all.at(offset++).key != after) { }
    const Slice page = slice(all, offset, request.parameter("limit").toInt());
    QList<QByteArray> letters;
    if (!oddElement.isEmpty())
        letters.append(oddElement);
    for (const ScriptedEvent &event : page.events)
        letters.append(letterJson(event, false));
    return ApiReply::json("{\"letters\":" + jsonList(letters)
        + ",\"more\":" + (page.hasMore ? "true" : "false") + '}');
}

ApiReply PostboxGateway::detail(const QByteArray &key)
{
    const ScriptedEvent *event = findDetail(key);
    return event ? ApiReply::json(letterJson(*event, true)) : errorReply(404, "no such letter");
}

ApiReply PostboxGateway::again(const QByteArray &key)
{
    ScriptedEvent *event = find(key);
    if (!event)
        return errorReply(404, "no such letter");
    if (event->status == "shredded")
        return errorReply(409, "shredded");
    replays.append(key);
    succeed(*event, AttemptTrigger::Manual);
    return ApiReply::json(R"({"taken":true})", 202);
}

ApiReply PostboxGateway::answer(const ApiRequestLog &request)
{
    if (request.headers.first("X-Postbox-Key") != Token)
        return errorReply(401, "no such key");
    const QByteArray below = "/v1/acme/letters";
    if (request.method == "GET" && request.path == below)
        return list(request);
    if (!request.path.startsWith(below + '/'))
        return errorReply(404, "no such path");
    const QList<QByteArray> parts = request.path.mid(below.size() + 1).split('/');
    if (request.method == "GET" && parts.size() == 1)
        return detail(parts.constFirst());
    if (request.method == "POST" && parts.size() == 2 && parts.at(1) == "again")
        return again(parts.constFirst());
    return errorReply(404, "no such path");
}

} // namespace Reprise::Test

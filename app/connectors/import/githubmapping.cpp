// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/githubmapping.h"

#include "app/connectors/import/messagemapping.h"
#include "app/connectors/json/fieldreader.h"
#include "models/domain/recordfold.h"

namespace Reprise {

namespace {

constexpr qint64 RetentionMicros = 3 * 86'400'000'000LL; //!< GitHub.com; GHES keeps seven days
constexpr double MicrosPerSecond = 1'000'000;

bool saysTimedOut(QByteArrayView status)
{
    return status.compare("timed out", Qt::CaseInsensitive) == 0
        || status.compare("timeout", Qt::CaseInsensitive) == 0;
}

//! The status is free text; only "OK" has a meaning by itself. A code below 100 means that no
//! answer came.
AttemptOutcome outcomeOf(QByteArrayView status, const std::optional<int> &code)
{
    if (status == "OK")
        return AttemptOutcome::Succeeded;
    if (saysTimedOut(status))
        return AttemptOutcome::TimedOut;
    return code ? AttemptOutcome::Rejected : AttemptOutcome::NetworkError;
}

Attempt attemptFrom(FieldReader &fields)
{
    Attempt attempt;
    attempt.number = 1;
    attempt.id = AttemptId(fields.id("id", Need::Required));
    attempt.startedAt = fields.time("delivered_at", Need::Required).value_or(Timestamp());
    attempt.durationMicros = fields.micros("duration", MicrosPerSecond);
    attempt.vendorOutcome = fields.text("status", Need::Required);
    const std::optional<qint64> code = fields.integer("status_code");
    if (code && *code >= 100 && *code <= 999)
        attempt.code = static_cast<int>(*code);
    attempt.outcome = outcomeOf(attempt.vendorOutcome, attempt.code);
    const bool wasAnswered =
        attempt.outcome == AttemptOutcome::Succeeded || attempt.outcome == AttemptOutcome::Rejected;
    if (!wasAnswered)
        attempt.error = attempt.vendorOutcome;
    const bool isRedelivery = fields.flag("redelivery").value_or(false);
    attempt.trigger = isRedelivery ? AttemptTrigger::Manual : AttemptTrigger::Initial;
    return attempt;
}

//! Payload and headers of a "request" or "response" member.
HttpMessage messageFrom(const JsonValue &value, JsonParser &parser)
{
    const JsonObject object = parser.object(value);
    HttpMessage message;
    const std::optional<JsonValue> headers = object.value("headers");
    if (headers)
        message.headers = headersFromObject(*headers, parser);
    message.body.mediaType = mediaTypeOf(message.headers);
    const std::optional<JsonValue> payload = object.value("payload");
    if (payload && !payload->isNull())
        message.body.bytes = payload->text().value_or(payload->raw.toByteArray());
    return message;
}

//! The payload is JSON even where the hook sends forms.
void markAsParsed(Body &body)
{
    body.isOriginal = false;
    if (body.bytes.startsWith('{')
        && body.mediaType.startsWith("application/x-www-form-urlencoded"))
        body.mediaType = "application/json";
}

QByteArray repositoryOf(const JsonValue &request, JsonParser &parser)
{
    const std::optional<JsonValue> payload = parser.object(request).value("payload");
    if (!payload)
        return {};
    const std::optional<JsonValue> repository = parser.object(*payload).value("repository");
    if (!repository)
        return {};
    const std::optional<JsonValue> name = parser.object(*repository).value("full_name");
    return name ? name->text().value_or(QByteArray()) : QByteArray();
}

//! "organization/69631": who owns the hook.
QByteArray ownerOf(const Headers &headers)
{
    const std::optional<QByteArray> type = headers.first("X-GitHub-Hook-Installation-Target-Type");
    const std::optional<QByteArray> id = headers.first("X-GitHub-Hook-Installation-Target-ID");
    return type && id ? *type + '/' + *id : QByteArray();
}

QByteArray typeFrom(FieldReader &fields)
{
    const QByteArray event = fields.text("event");
    const QByteArray action = fields.text("action");
    return action.isEmpty() ? event : event + '.' + action;
}

void setTarget(Event &event, const Headers &headers, const QByteArray &url, const QByteArray &guid)
{
    const QByteArray hook = headers.first("X-GitHub-Hook-ID").value_or(QByteArray());
    event.requestId = RequestId(guid);
    event.id = EventId(guid + '@' + (hook.isEmpty() ? url : hook));
    event.destinationUrl = url;
    event.destination = url.isEmpty() ? "hook " + hook : addressForPeople(url);
}

//! The two ids belong to the event, whatever else nobody took to this delivery.
void setRawFields(EventRecord &record, FieldReader &fields)
{
    QByteArray raw;
    for (const QByteArrayView key :
        {QByteArrayView("installation_id"), QByteArrayView("repository_id")}) {
        const std::optional<JsonValue> id = fields.any(key);
        if (id)
            raw.append(raw.isEmpty() ? "{\"" : ",\"").append(key).append("\":").append(id->raw);
    }
    record.event.rawFields = raw.isEmpty() ? raw : raw + '}';
    record.attempts.first().rawFields = fields.rest();
}

} // namespace

Result<EventRecord> recordFromGitHub(const JsonObject &delivery, JsonParser &parser)
{
    FieldReader fields(delivery);
    EventRecord record;
    Attempt attempt = attemptFrom(fields);
    Event &event = record.event;
    const QByteArray guid = fields.text("guid", Need::Required);
    event.type = typeFrom(fields);
    const QByteArray url = fields.text("url");
    const std::optional<JsonValue> request = fields.object("request");
    const std::optional<JsonValue> response = fields.object("response");
    if (!fields.isGood())
        return fields.error();
    if (request) {
        record.request = messageFrom(*request, parser);
        event.source = repositoryOf(*request, parser);
    }
    markAsParsed(record.request.body);
    if (response)
        attempt.response = messageFrom(*response, parser);
    if (event.source.isEmpty())
        event.source = ownerOf(record.request.headers);
    setTarget(event, record.request.headers, url, guid);
    event.vendorStatus = attempt.vendorOutcome;
    event.stage = attempt.outcome == AttemptOutcome::Succeeded ? Stage::Succeeded : Stage::Failed;
    event.receivedAt = attempt.startedAt;
    event.expiresAt = Timestamp::fromMicros(attempt.startedAt.utcMicros + RetentionMicros);
    event.bodySize = record.request.body.bytes.size();
    record.attempts = {attempt};
    setRawFields(record, fields);
    if (!fields.isGood())
        return fields.error();
    summarizeAttempts(record);
    return record;
}

} // namespace Reprise

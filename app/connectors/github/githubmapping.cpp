// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubmapping.h"

#include "app/connectors/import/messagemapping.h"
#include "app/connectors/json/fieldreader.h"
#include "models/domain/recordfold.h"

#include <algorithm>
#include <array>

namespace Reprise {

namespace {

constexpr qint64 MicrosPerDay = 86'400'000'000LL;
constexpr double MicrosPerSecond = 1'000'000;

struct StatusWords {
    QByteArrayView beginning; //!< lower case
    AttemptOutcome outcome;
};

//! GitHub's words for deliveries without an answer. It gives some of them a code of its own, 502 or
//! 504, so that the words count and not the code.
constexpr std::array UnansweredWords{
    StatusWords{"failed to connect", AttemptOutcome::NetworkError},
    StatusWords{"peer certificate", AttemptOutcome::NetworkError},
    StatusWords{"ssl", AttemptOutcome::NetworkError},
    StatusWords{"timed out", AttemptOutcome::TimedOut},
    StatusWords{"timeout", AttemptOutcome::TimedOut},
};

//! The status is free text; only "OK" has a meaning by itself. A code below 100 means that no
//! answer came.
AttemptOutcome outcomeOf(const QByteArray &status, const std::optional<int> &code)
{
    if (status == "OK")
        return AttemptOutcome::Succeeded;
    const QByteArray words = status.toLower();
    const auto isBegun = [&words](const StatusWords &s) { return words.startsWith(s.beginning); };
    const auto found = std::find_if(UnansweredWords.begin(), UnansweredWords.end(), isBegun);
    if (found != UnansweredWords.end())
        return found->outcome;
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

void setTarget(
    Event &event, const Headers &headers, const QByteArray &guid, const GitHubOrigin &origin)
{
    QByteArray place = origin.place;
    const QByteArray hook = headers.first("X-GitHub-Hook-ID").value_or(QByteArray());
    if (place.isEmpty())
        place = hook.isEmpty() ? event.destinationUrl : hook;
    event.requestId = RequestId(guid);
    event.id = EventId(guid + '@' + place);
    event.destination = event.destinationUrl.isEmpty() ? "hook " + (hook.isEmpty() ? place : hook)
                                                       : addressForPeople(event.destinationUrl);
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

Result<EventRecord> recordFromGitHub(
    const JsonObject &delivery, JsonParser &parser, const GitHubOrigin &origin)
{
    FieldReader fields(delivery);
    EventRecord record;
    Attempt attempt = attemptFrom(fields);
    Event &event = record.event;
    const QByteArray guid = fields.text("guid", Need::Required);
    event.type = typeFrom(fields);
    event.destinationUrl = fields.text("url");
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
        event.source = origin.source.isEmpty() ? ownerOf(record.request.headers) : origin.source;
    if (event.destinationUrl.isEmpty())
        event.destinationUrl = origin.targetUrl;
    setTarget(event, record.request.headers, guid, origin);
    event.vendorStatus = attempt.vendorOutcome;
    event.stage = attempt.outcome == AttemptOutcome::Succeeded ? Stage::Succeeded : Stage::Failed;
    event.receivedAt = attempt.startedAt;
    event.expiresAt =
        Timestamp::fromMicros(attempt.startedAt.utcMicros + origin.retentionDays * MicrosPerDay);
    event.bodySize = record.request.body.bytes.size();
    record.attempts = {attempt};
    setRawFields(record, fields);
    if (!fields.isGood())
        return fields.error();
    summarizeAttempts(record);
    return record;
}

} // namespace Reprise

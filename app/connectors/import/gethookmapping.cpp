// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/gethookmapping.h"

#include "app/connectors/import/messagemapping.h"
#include "app/connectors/json/fieldreader.h"
#include "models/domain/recordfold.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int AttemptLimit = 5;
constexpr double MicrosPerMilli = 1'000;

template <typename Meaning>
struct Word {
    QByteArrayView word;
    Meaning meaning;
};

constexpr std::array<Word<Stage>, 8> StageWords{{
    {"received", Stage::Waiting},
    {"accepted", Stage::Waiting},
    {"queued", Stage::Waiting},
    {"delivering", Stage::InFlight},
    {"delivered", Stage::Succeeded},
    {"retry_scheduled", Stage::Scheduled},
    {"dead_letter", Stage::Exhausted},
    {"replayed", Stage::Superseded},
}};

constexpr std::array<Word<AttemptOutcome>, 7> OutcomeWords{{
    {"pending", AttemptOutcome::Pending},
    {"success", AttemptOutcome::Succeeded},
    {"timeout", AttemptOutcome::TimedOut},
    {"network_error", AttemptOutcome::NetworkError},
    {"http_4xx", AttemptOutcome::Rejected},
    {"http_5xx", AttemptOutcome::Rejected},
    {"cancelled", AttemptOutcome::Canceled},
}};

template <typename Meaning, size_t Count>
Meaning meaningOf(const std::array<Word<Meaning>, Count> &words, QByteArrayView word)
{
    const auto isWord = [word](const Word<Meaning> &entry) { return entry.word == word; };
    const auto found = std::find_if(words.begin(), words.end(), isWord);
    return found == words.end() ? Meaning::Unknown : found->meaning;
}

Result<Attempt> attemptFrom(const JsonObject &object)
{
    FieldReader fields(object);
    Attempt attempt;
    attempt.id = AttemptId(fields.id("id", Need::Required));
    attempt.startedAt = fields.time("started_at", Need::Required).value_or(Timestamp());
    const qint64 number = fields.integer("attempt_number").value_or(0);
    attempt.number = static_cast<int>(std::clamp<qint64>(number, 0, 1'000'000));
    attempt.vendorOutcome = fields.text("outcome");
    attempt.outcome = meaningOf(OutcomeWords, attempt.vendorOutcome);
    const std::optional<qint64> code = fields.integer("response_status");
    if (code && *code >= 100 && *code <= 999)
        attempt.code = static_cast<int>(*code);
    attempt.response.body.bytes = fields.text("response_body");
    attempt.error = fields.text("error_message");
    attempt.durationMicros = fields.micros("latency_ms", MicrosPerMilli);
    fields.any("event_id"); // the event's own id again
    attempt.rawFields = fields.rest();
    if (!fields.isGood())
        return fields.error();
    return attempt;
}

HttpMessage requestFrom(FieldReader &fields, JsonParser &parser)
{
    HttpMessage request;
    const std::optional<JsonValue> headers = fields.object("headers");
    if (headers && headers->isObject())
        request.headers = headersFromObject(*headers, parser);
    request.body.bytes = fields.text("body");
    request.body.mediaType = mediaTypeOf(request.headers);
    return request;
}

Result<EventRecord> recordFromEvent(const JsonObject &object, JsonParser &parser)
{
    FieldReader fields(object);
    EventRecord record;
    Event &event = record.event;
    event.id = EventId(fields.id("id", Need::Required));
    event.type = fields.text("event_type");
    event.source = fields.id("source_id");
    event.vendorStatus = fields.text("status", Need::Required);
    event.stage = meaningOf(StageWords, event.vendorStatus);
    std::optional<Timestamp> received = fields.time("received_at");
    if (!received)
        received = fields.time("created_at", Need::Required);
    event.receivedAt = received.value_or(Timestamp());
    event.nextAttemptAt = fields.time("next_attempt_at");
    const qint64 count = fields.integer("attempts_count").value_or(0);
    event.attemptCount = static_cast<int>(std::clamp<qint64>(count, 0, 1'000'000));
    event.attemptLimit = AttemptLimit;
    record.request = requestFrom(fields, parser);
    event.bodySize = record.request.body.bytes.size();
    event.rawFields = fields.rest();
    if (!fields.isGood())
        return fields.error();
    return record;
}

//! The destination stands in the attempts' other fields, where it stays: by attempt.
using Destinations = QHash<AttemptId, QByteArray>;

Result<QList<Attempt>> attemptsFrom(
    const JsonValue &list, JsonParser &parser, Destinations &destinations)
{
    QList<Attempt> attempts;
    for (const JsonValue &value : parser.array(list)) {
        if (!value.isObject())
            return Error{Error::Kind::Invalid, u"read fields"_s, u"an attempt is no object"_s};
        const JsonObject object = parser.object(value);
        Result<Attempt> attempt = attemptFrom(object);
        if (!attempt)
            return attempt.error();
        FieldReader fields(object);
        destinations.insert(attempt->id, fields.id("destination_id"));
        attempts.append(*std::move(attempt));
    }
    return attempts;
}

} // namespace

Result<EventRecord> recordFromGetHook(const JsonObject &element, JsonParser &parser)
{
    const std::optional<JsonValue> event = element.value("event");
    if (!event)
        return recordFromEvent(element, parser);
    FieldReader fields(element);
    fields.object("event", Need::Required);
    const std::optional<JsonValue> list = fields.array("attempts");
    if (!fields.isGood())
        return fields.error();
    Result<EventRecord> record = recordFromEvent(parser.object(*event), parser);
    if (!record || !list)
        return record;
    Destinations destinations;
    Result<QList<Attempt>> attempts = attemptsFrom(*list, parser, destinations);
    if (!attempts)
        return attempts.error();
    record->attempts = *std::move(attempts);
    summarizeAttempts(*record);
    if (const Attempt *newest = newestAttempt(record->attempts))
        record->event.destination = destinations.value(newest->id);
    return record;
}

} // namespace Reprise

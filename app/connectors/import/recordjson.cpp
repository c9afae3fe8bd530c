// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/recordjson.h"

#include "app/connectors/json/jsonwriter.h"

#include <algorithm>
#include <array>

namespace Reprise {

namespace {

constexpr std::array<QByteArrayView, 6> TriggerWords{
    "unknown", "initial", "automatic", "manual", "bulk", "replay"};
constexpr std::array<QByteArrayView, 7> OutcomeWords{
    "pending", "succeeded", "rejected", "timed-out", "network-error", "canceled", "unknown"};

template <typename Enum, size_t Count>
std::optional<Enum> fromWord(const std::array<QByteArrayView, Count> &words, QByteArrayView word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

void writeTime(JsonWriter &writer, QByteArrayView key, const Timestamp &time)
{
    writer.beginObject(key);
    writer.numberMember("micros", time.utcMicros);
    writer.member("utc", toIsoText(time.utcMicros));
    writer.memberIfAny("text", time.original);
    writer.endObject();
}

void writeTime(JsonWriter &writer, QByteArrayView key, const std::optional<Timestamp> &time)
{
    if (time)
        writeTime(writer, key, *time);
}

void writeHeaders(JsonWriter &writer, const Headers &headers)
{
    if (headers.isEmpty())
        return;
    writer.beginArray("headers");
    for (const Header &field : headers.fields()) {
        writer.beginArray();
        writer.bytes(field.name);
        writer.bytes(field.value);
        writer.endArray();
    }
    writer.endArray();
}

void writeBody(JsonWriter &writer, const Body &body)
{
    if (body == Body{})
        return;
    writer.beginObject("body");
    writer.member("bytes", body.bytes);
    writer.memberIfAny("mediaType", body.mediaType);
    if (body.isTruncated)
        writer.flagMember("isTruncated", true);
    writer.memberIfAny("fullSize", body.fullSize);
    if (!body.isOriginal)
        writer.flagMember("isOriginal", false);
    writer.endObject();
}

void writeMessage(JsonWriter &writer, QByteArrayView key, const HttpMessage &message)
{
    writer.beginObject(key);
    writeHeaders(writer, message.headers);
    writeBody(writer, message.body);
    writer.endObject();
}

void writeEvent(JsonWriter &writer, const Event &event)
{
    writer.beginObject("event");
    writer.member("id", event.id.text());
    writer.memberIfAny("requestId", event.requestId.text());
    writer.memberIfAny("type", event.type);
    writer.memberIfAny("source", event.source);
    writer.memberIfAny("destination", event.destination);
    writer.memberIfAny("destinationUrl", event.destinationUrl);
    writer.memberIfAny("status", event.vendorStatus);
    writer.member("stage", stageWord(event.stage));
    writeTime(writer, "receivedAt", event.receivedAt);
    writeTime(writer, "nextAttemptAt", event.nextAttemptAt);
    writeTime(writer, "expiresAt", event.expiresAt);
    writer.numberMember("attemptCount", qint64(event.attemptCount));
    writer.memberIfAny("attemptLimit", event.attemptLimit);
    writer.memberIfAny("lastCode", event.lastCode);
    writer.memberIfAny("lastDurationMicros", event.lastDurationMicros);
    writer.memberIfAny("lastAnswer", event.lastAnswer);
    writer.numberMember("bodySize", event.bodySize);
    if (event.replayCount != 0)
        writer.numberMember("replayCount", qint64(event.replayCount));
    writer.memberIfAny("goneSinceMicros", event.goneSinceMicros);
    writer.memberIfAny("raw", event.rawFields);
    writer.endObject();
}

void writeAttempt(JsonWriter &writer, const Attempt &attempt)
{
    writer.beginObject();
    writer.member("id", attempt.id.text());
    writer.numberMember("number", qint64(attempt.number));
    writer.member("trigger", triggerWord(attempt.trigger));
    writeTime(writer, "startedAt", attempt.startedAt);
    writer.memberIfAny("durationMicros", attempt.durationMicros);
    writer.member("outcome", outcomeWord(attempt.outcome));
    writer.memberIfAny("vendorOutcome", attempt.vendorOutcome);
    writer.memberIfAny("code", attempt.code);
    writer.memberIfAny("error", attempt.error);
    if (attempt.request)
        writeMessage(writer, "request", *attempt.request);
    if (attempt.response != HttpMessage{})
        writeMessage(writer, "response", attempt.response);
    writer.memberIfAny("runId", attempt.runId.text());
    writer.memberIfAny("raw", attempt.rawFields);
    writer.endObject();
}

} // namespace

QByteArrayView triggerWord(AttemptTrigger trigger)
{
    return TriggerWords.at(static_cast<size_t>(trigger));
}

std::optional<AttemptTrigger> triggerFromWord(QByteArrayView word)
{
    return fromWord<AttemptTrigger>(TriggerWords, word);
}

QByteArrayView outcomeWord(AttemptOutcome outcome)
{
    return OutcomeWords.at(static_cast<size_t>(outcome));
}

std::optional<AttemptOutcome> outcomeFromWord(QByteArrayView word)
{
    return fromWord<AttemptOutcome>(OutcomeWords, word);
}

QByteArray exportHeaderJson(qint64 exportedMicros)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("reprise", "export");
    writer.numberMember("version", qint64(ExportVersion));
    writer.member("exportedAt", toIsoText(exportedMicros));
    writer.endObject();
    return writer.text();
}

QByteArray exportEndJson(bool isComplete, qint64 events, qint64 matched)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("reprise", "export-end");
    writer.flagMember("complete", isComplete);
    writer.numberMember("events", events);
    writer.numberMember("matched", matched);
    writer.endObject();
    return writer.text();
}

QByteArray recordToJson(const EventRecord &record)
{
    JsonWriter writer;
    writer.beginObject();
    writeEvent(writer, record.event);
    writeMessage(writer, "request", record.request);
    if (!record.attempts.isEmpty()) {
        writer.beginArray("attempts");
        for (const Attempt &attempt : record.attempts)
            writeAttempt(writer, attempt);
        writer.endArray();
    }
    writer.endObject();
    return writer.text();
}

} // namespace Reprise

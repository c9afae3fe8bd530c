// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sampleanswer.h"

#include "app/sample/sampledice.h"
#include "app/sample/samplerequest.h"
#include "app/sample/samplestory.h"
#include "models/domain/answerline.h"

namespace Reprise {

using namespace SampleStory;

namespace {

SampleAnswer jsonAnswer(int code, qint64 durationMicros, const QByteArray &body)
{
    SampleAnswer answer = plainAnswer(code, "application/json", body);
    answer.durationMicros = durationMicros;
    return answer;
}

SampleAnswer brokenTransport(const QByteArray &error, qint64 durationMicros)
{
    SampleAnswer answer;
    answer.outcome = AttemptOutcome::NetworkError;
    answer.vendorOutcome = "network_error";
    answer.error = error;
    answer.durationMicros = durationMicros;
    return answer;
}

Headers answerHeaders(const SampleAnswer &answer, qint64 endMicros, SampleDice &dice)
{
    return Headers{{"Content-Type", answer.mediaType},
        {"Content-Length", QByteArray::number(answer.body.size())},
        {"X-Request-Id", dice.hex(8) + '-' + dice.hex(4) + '-' + dice.hex(4)},
        {"Date", httpDate(endMicros)}};
}

} // namespace

SampleAnswer plainAnswer(int code, const QByteArray &mediaType, const QByteArray &body)
{
    SampleAnswer answer;
    answer.code = code;
    answer.outcome = code / 100 == 2 ? AttemptOutcome::Succeeded : AttemptOutcome::Rejected;
    answer.vendorOutcome = code / 100 == 2 ? "success" : code / 100 == 4 ? "http_4xx" : "http_5xx";
    answer.mediaType = mediaType;
    answer.body = body;
    answer.durationMicros = 150'000;
    return answer;
}

SampleAnswer goodAnswer(SampleDice &dice)
{
    return jsonAnswer(dice.percent(80) ? 200 : 202, dice.skewed(18'000, 900'000), R"({"ok":true})");
}

SampleAnswer missingColumnAnswer(SampleDice &dice)
{
    return jsonAnswer(500, dice.skewed(190'000, 320'000),
        "{\n  \"error\": \"column \\\"sku_id\\\" does not exist\",\n"
        "  \"handler\": \"order.fulfilled\",\n  \"deploy\": \"2026-04-12.3\",\n"
        "  \"event\": 9223372036854775807\n}");
}

SampleAnswer missingAddressAnswer(SampleDice &dice)
{
    return jsonAnswer(422, dice.skewed(60'000, 140'000),
        R"({"error":"missing address","field":"order.customer.address"})");
}

SampleAnswer timeoutAnswer(SampleDice &dice)
{
    SampleAnswer answer =
        brokenTransport("timed out after 30 s", ReceiverTimeout + dice.between(0, 9'000));
    answer.outcome = AttemptOutcome::TimedOut;
    answer.vendorOutcome = "timeout";
    return answer;
}

SampleAnswer busyAnswer(SampleDice &dice)
{
    static constexpr std::array<const char *, 4> Words{"upstream connect error or disconnect",
        "no healthy upstream", "Service Unavailable: connection pool exhausted", "busy, try later"};
    SampleAnswer answer = plainAnswer(503, "text/plain", dice.pick(Words));
    answer.durationMicros = dice.skewed(4'000, 1'400'000);
    return answer;
}

SampleAnswer passingTrouble(SampleDice &dice)
{
    switch (dice.between(0, 4)) {
    case 0:
        return timeoutAnswer(dice);
    case 1:
        return brokenTransport("connection reset by peer", dice.skewed(9'000, 90'000));
    case 2:
        return jsonAnswer(429, dice.skewed(5'000, 30'000), R"({"error":"rate limit exceeded"})");
    default:
        return busyAnswer(dice);
    }
}

SampleAnswer lastingTrouble(SampleDice &dice)
{
    switch (dice.between(0, 4)) {
    case 0:
        return jsonAnswer(410, dice.skewed(9'000, 60'000), R"({"error":"endpoint removed"})");
    case 1:
        return jsonAnswer(401, dice.skewed(9'000, 60'000), R"({"error":"signature expired"})");
    case 2:
        return brokenTransport("certificate has expired", dice.skewed(30'000, 90'000));
    case 3:
        return plainAnswer(502, "text/html",
            "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>");
    default:
        return missingAddressAnswer(dice);
    }
}

SampleAnswer noAnswerYet()
{
    SampleAnswer answer;
    answer.outcome = AttemptOutcome::Pending;
    answer.vendorOutcome = "pending";
    return answer;
}

qint64 nextTryMicros(const EventRecord &record)
{
    if (record.attempts.isEmpty())
        return record.event.receivedAt.utcMicros + 40'000;
    const Attempt &last = record.attempts.last();
    const size_t step = std::min(static_cast<size_t>(last.number), Ladder.size() - 1);
    return last.startedAt.utcMicros + last.durationMicros.value_or(0) + Ladder.at(step);
}

void addTry(EventRecord &record, const SampleAnswer &answer, SampleDice &dice)
{
    Attempt attempt;
    attempt.id = AttemptId("att-" + dice.hex(16));
    attempt.number = static_cast<int>(record.attempts.size()) + 1;
    attempt.trigger = attempt.number == 1 ? AttemptTrigger::Initial : AttemptTrigger::Automatic;
    const qint64 start = nextTryMicros(record);
    attempt.startedAt = {start, toIsoText(start)};
    attempt.outcome = answer.outcome;
    attempt.vendorOutcome = answer.vendorOutcome;
    attempt.code = answer.code;
    attempt.error = answer.error;
    if (answer.outcome != AttemptOutcome::Pending)
        attempt.durationMicros = answer.durationMicros;
    if (answer.code) {
        attempt.response.headers = answerHeaders(answer, start + answer.durationMicros, dice);
        attempt.response.body.bytes = answer.body;
        attempt.response.body.mediaType = answer.mediaType;
    }
    record.event.attemptCount = attempt.number;
    record.event.lastCode = attempt.code;
    record.event.lastDurationMicros = attempt.durationMicros;
    record.event.lastAnswer = answerLine(attempt);
    record.attempts.append(attempt);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/storefill.h"

#include "app/async/workerthread.h"
#include "app/store/eventbackend.h"
#include "app/store/recordsink.h"

namespace Reprise::Test {

Result<SinkCounts> fill(const EventBackend &store, const QList<EventRecord> &records)
{
    WorkControl control([] { return false; }, nullptr);
    const std::unique_ptr<RecordSink> sink = store.makeSink();
    const Result<void> begun = sink->begin();
    if (!begun)
        return begun.error();
    Result<SinkCounts> counts = sink->write(records, control);
    if (!counts)
        return counts;
    const Result<SinkCounts> corrections = sink->finish(control);
    if (!corrections)
        return corrections;
    *counts += *corrections;
    return counts;
}

static const QByteArray InvalidUtf8("\xff\xfe\xc3(", 4);
static const QByteArray WithNul("a\0b", 3);

static HttpMessage unusualMessage()
{
    HttpMessage message;
    message.headers.append("X-Twice", "one");
    message.headers.append("x-twice", "two");
    message.headers.append("X-Twice", "");
    message.headers.append("X-Bytes", InvalidUtf8);
    message.headers.append("X-Smuggled", "a\r\nEvil: 1%0d" + WithNul);
    message.headers.append("colon:name", "  kept white space ");
    message.body.bytes = WithNul + InvalidUtf8 + QByteArray(5000, '\0');
    message.body.mediaType = "application/octet-stream; x=" + InvalidUtf8;
    message.body.isTruncated = true;
    message.body.fullSize = Q_INT64_C(9007199254740993);
    message.body.isOriginal = false;
    return message;
}

static Attempt unusualAttempt(const QByteArray &id, int number)
{
    Attempt attempt;
    attempt.id = AttemptId(id);
    attempt.number = number;
    attempt.trigger = AttemptTrigger::Bulk;
    attempt.startedAt = {-1, "1969-12-31T23:59:59.999999000Z"};
    attempt.durationMicros = Q_INT64_C(9000000000000);
    attempt.outcome = AttemptOutcome::Rejected;
    attempt.vendorOutcome = WithNul;
    attempt.code = -7;
    attempt.error = InvalidUtf8;
    attempt.request = unusualMessage();
    attempt.response = unusualMessage();
    attempt.runId = RunId("run");
    attempt.rawFields = R"({"id":18446744073709551615,"a":1.10,"a":2})";
    return attempt;
}

EventRecord unusualRecord(const QByteArray &id)
{
    EventRecord record;
    Event &event = record.event;
    event.id = EventId(id);
    event.requestId = RequestId("18446744073709551615");
    event.type = InvalidUtf8;
    event.source = WithNul;
    event.destination = "'; DROP TABLE events; --";
    event.destinationUrl = "https://example.test/\xe2\x80\xae";
    event.vendorStatus = "<b>dead</b>";
    event.stage = Stage::Held;
    event.receivedAt = {1775985242113000, "2026-04-12T09:14:02.113000999+05:45"};
    event.nextAttemptAt = Timestamp{0, ""};
    event.expiresAt = Timestamp{-5, "before time"};
    event.attemptCount = 4;
    event.attemptLimit = 0;
    event.lastCode = 599;
    event.lastDurationMicros = 0;
    event.lastAnswer = InvalidUtf8;
    event.bodySize = Q_INT64_C(5000000000);
    event.rawFields = R"({"n":0.10})" + InvalidUtf8;
    event.goneSinceMicros = -9;
    record.request = unusualMessage();
    record.attempts = {unusualAttempt("b", 2), unusualAttempt("a", 1)};
    record.attempts[1].request.reset();
    record.attempts[1].code.reset();
    return record;
}

} // namespace Reprise::Test

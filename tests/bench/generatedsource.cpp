// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/generatedsource.h"

#include "app/store/eventarchive.h"

namespace Reprise::Bench {

static constexpr qint64 FirstMicros = 1'775'000'000'000'000;
static constexpr qint64 BatchSize = 1000;

//! Numbers that look random and are the same everywhere (splitmix64).
static quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
    return number ^ (number >> 31);
}

static QByteArray payload(qint64 number, quint64 random)
{
    QByteArray body = "{\"order\":{\"id\":" + QByteArray::number(number) + ",\"total\":\""
        + QByteArray::number(random % 100'000) + "\"},\"lines\":[";
    for (int line = 0; line < 8; ++line) {
        random = mixed(random);
        body += (line ? "," : "") + ("{\"sku\":\"" + QByteArray::number(random, 16))
            + "\",\"quantity\":" + QByteArray::number(random % 9 + 1)
            + ",\"note\":\"leave at the door\"}";
    }
    return body + "]}";
}

static Attempt attempt(int number, int code, qint64 micros)
{
    Attempt attempt;
    attempt.id = AttemptId("att_" + QByteArray::number(micros) + '_' + QByteArray::number(number));
    attempt.number = number;
    attempt.startedAt = Timestamp::fromMicros(micros + number * 60'000'000LL);
    attempt.durationMicros = 20'000 + micros % 900'000;
    attempt.outcome = code < 300 ? AttemptOutcome::Succeeded : AttemptOutcome::Rejected;
    attempt.code = code;
    attempt.response.headers.append("content-type", "application/json");
    attempt.response.body.bytes = code < 300 ? "{\"ok\":true}" : "{\"error\":\"upstream timeout\"}";
    return attempt;
}

EventRecord GeneratedSource::record(qint64 number)
{
    const quint64 random = mixed(quint64(number));
    const bool hasFailed = random % 100 < 12;
    EventRecord record;
    Event &event = record.event;
    event.id = EventId("evt_" + QByteArray::number(random, 16));
    event.type = "order.kind" + QByteArray::number((random >> 8) % 24);
    event.source = "shop";
    // Skewed: small numbers are far more frequent.
    event.destination =
        "destination-" + QByteArray::number(((random >> 16) % 200) * ((random >> 24) % 200) / 200);
    event.stage = hasFailed ? Stage::Failed : Stage::Succeeded;
    event.vendorStatus = hasFailed ? "failed" : "delivered";
    event.receivedAt = Timestamp::fromMicros(FirstMicros + number * 86'000);
    event.attemptCount = hasFailed ? 1 + int((random >> 32) % 4) : 1;
    for (int i = 1; i <= event.attemptCount; ++i)
        record.attempts.append(attempt(i, hasFailed ? 503 : 200, event.receivedAt.utcMicros));
    event.lastCode = record.attempts.last().code;
    event.lastDurationMicros = record.attempts.last().durationMicros;
    record.request.headers = {{"content-type", "application/json"}, {"user-agent", "shop/2"},
        {"x-request-id", QByteArray::number(random >> 3, 16)}};
    record.request.body.bytes = payload(number, random);
    record.request.body.mediaType = "application/json";
    event.bodySize = record.request.body.bytes.size();
    return record;
}

Result<RecordSource::Batch> GeneratedSource::next()
{
    Batch batch;
    const qint64 end = std::min(m_next + BatchSize, m_count);
    for (; m_next < end; ++m_next)
        batch.records.append(record(m_next));
    batch.bytesDone = m_next;
    batch.isLast = m_next >= m_count;
    return batch;
}

} // namespace Reprise::Bench

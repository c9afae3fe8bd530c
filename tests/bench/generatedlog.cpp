// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/generatedlog.h"

#include "tests/bench/generatedsource.h"

#include <QByteArrayList>
#include <QFile>

namespace Reprise::Bench {

static QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

static QByteArray attemptObject(const Attempt &attempt, const QByteArray &destination)
{
    const bool isDelivered = attempt.outcome == AttemptOutcome::Succeeded;
    return "{\"id\":" + quoted(attempt.id.text()) + ",\"destination_id\":" + quoted(destination)
        + ",\"attempt_number\":" + QByteArray::number(attempt.number)
        + ",\"started_at\":" + quoted(toIsoText(attempt.startedAt.utcMicros))
        + ",\"outcome\":" + (isDelivered ? "\"success\"" : "\"http_5xx\"")
        + ",\"response_status\":" + QByteArray::number(*attempt.code)
        + ",\"response_body\":" + quoted(attempt.response.body.bytes)
        + ",\"latency_ms\":" + QByteArray::number(*attempt.durationMicros / 1000) + '}';
}

static QByteArray line(const EventRecord &record)
{
    const Event &event = record.event;
    QByteArrayList headers;
    for (const Header &header : record.request.headers.fields())
        headers << quoted(header.name) + ':' + quoted(header.value);
    QByteArrayList attempts;
    for (const Attempt &attempt : record.attempts)
        attempts << attemptObject(attempt, event.destination);
    const bool isDelivered = event.stage == Stage::Succeeded;
    return R"({"event":{"id":)" + quoted(event.id.text()) + R"(,"direction":"inbound","source_id":)"
        + quoted(event.source) + R"(,"event_type":)" + quoted(event.type) + R"(,"received_at":)"
        + quoted(toIsoText(event.receivedAt.utcMicros)) + R"(,"headers":{)" + headers.join(',')
        + R"(},"body":)" + quoted(record.request.body.bytes) + R"(,"status":)"
        + (isDelivered ? "\"delivered\"" : "\"dead_letter\"") + R"(,"attempts_count":)"
        + QByteArray::number(event.attemptCount) + R"(},"attempts":[)" + attempts.join(',')
        + "]}\n";
}

bool writeGeneratedLog(const QString &path, qint64 count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (qint64 i = 0; i < count; ++i) {
        if (file.write(line(GeneratedSource::record(i))) < 0)
            return false;
    }
    return file.flush();
}

} // namespace Reprise::Bench

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicejson.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

QString timeText(qint64 micros)
{
    return QString::fromLatin1(toIsoText(micros));
}

QString outcomeWord(int status)
{
    if (status == 0)
        return u"pending"_s;
    if (status / 100 == 2)
        return u"success"_s;
    return status / 100 == 4 ? u"http_4xx"_s : u"http_5xx"_s;
}

QJsonObject toJson(const Attempt &attempt, const Event &event)
{
    QJsonObject json{{u"id"_s, QString::fromUtf8(attempt.id.text())},
        {u"event_id"_s, QString::fromUtf8(event.id.text())},
        {u"destination_id"_s, QString::fromUtf8(event.destination)},
        {u"attempt_number"_s, attempt.number}, {u"trigger"_s, u"automatic"_s},
        {u"started_at"_s, timeText(attempt.startedAt.utcMicros)},
        {u"outcome"_s, QString::fromUtf8(attempt.vendorOutcome)}};
    if (attempt.durationMicros) {
        json.insert(
            u"finished_at"_s, timeText(attempt.startedAt.utcMicros + *attempt.durationMicros));
        json.insert(u"latency_ms"_s, *attempt.durationMicros / 1000);
    }
    if (attempt.code) {
        json.insert(u"response_status"_s, *attempt.code);
        json.insert(u"response_body"_s, QString::fromUtf8(attempt.response.body.bytes));
    }
    if (!attempt.error.isEmpty())
        json.insert(u"error_message"_s, QString::fromUtf8(attempt.error));
    return json;
}

} // namespace

QJsonObject toJson(const PracticeAttempt &attempt)
{
    QJsonObject json{{u"id"_s, QString::fromUtf8(attempt.id)},
        {u"event_id"_s, QString::fromUtf8(attempt.eventId)}, {u"attempt_number"_s, attempt.number},
        {u"trigger"_s, u"manual"_s}, {u"replay_event_id"_s, QString::fromUtf8(attempt.replayId)},
        {u"destination_id"_s, QString::fromUtf8(attempt.destination)},
        {u"started_at"_s, timeText(attempt.startedMicros)},
        {u"outcome"_s, outcomeWord(attempt.status)}};
    if (attempt.finishedMicros != 0) {
        json.insert(u"finished_at"_s, timeText(attempt.finishedMicros));
        json.insert(u"latency_ms"_s, (attempt.finishedMicros - attempt.startedMicros) / 1000);
        json.insert(u"response_status"_s, attempt.status);
        json.insert(u"response_body"_s, QString::fromUtf8(attempt.answer));
    }
    return json;
}

QJsonArray attemptsToJson(const EventRecord &record)
{
    QJsonArray attempts;
    for (const Attempt &attempt : record.attempts)
        attempts.append(toJson(attempt, record.event));
    return attempts;
}

QJsonObject toJson(const Event &event, const HttpMessage &request)
{
    QJsonObject headers;
    for (const Header &field : request.headers.fields())
        headers.insert(QString::fromUtf8(field.name), QString::fromUtf8(field.value));
    QJsonObject json{{u"id"_s, QString::fromUtf8(event.id.text())}, {u"direction"_s, u"inbound"_s},
        {u"source_id"_s, QString::fromUtf8(event.source)},
        {u"event_type"_s, QString::fromUtf8(event.type)},
        {u"received_at"_s, timeText(event.receivedAt.utcMicros)}, {u"headers"_s, headers},
        {u"body"_s, QString::fromUtf8(request.body.bytes)},
        {u"status"_s, QString::fromUtf8(event.vendorStatus)},
        {u"attempts_count"_s, event.attemptCount}};
    if (event.nextAttemptAt)
        json.insert(u"next_attempt_at"_s, timeText(event.nextAttemptAt->utcMicros));
    return json;
}

quint64 keyNumber(const QByteArray &text)
{
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return qFromLittleEndian<quint64>(hash.constData());
}

} // namespace Reprise

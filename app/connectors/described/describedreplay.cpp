// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/describedreplay.h"

#include "app/async/clock.h"
#include "app/connectors/described/calls/answerreading.h"
#include "app/connectors/described/calls/apicredential.h"
#include "app/connectors/described/calls/apirequest.h"
#include "app/connectors/described/calls/ratelimits.h"
#include "app/connectors/described/mapping/jsondocument.h"

namespace Reprise {

using namespace Qt::StringLiterals;
using Meaning = ReplayAnswer::Meaning;

namespace {

//! Shorter ones are words that may stand anywhere.
constexpr qsizetype LeastSecretBytes = 6;

Meaning meaningOf(AnswerMeaning meaning)
{
    switch (meaning) {
    case AnswerMeaning::Done:
        return Meaning::Accepted;
    case AnswerMeaning::Credential:
    case AnswerMeaning::Permission:
    case AnswerMeaning::Scope:
        return Meaning::StopAll;
    case AnswerMeaning::NotFound:
    case AnswerMeaning::Refused:
        return Meaning::Refused;
    case AnswerMeaning::NotNow:
        return Meaning::NotNow;
    case AnswerMeaning::Server:
    case AnswerMeaning::Unclear:
        break;
    }
    return Meaning::Unclear;
}

} // namespace

DescribedReplay::DescribedReplay(std::shared_ptr<const Description> description,
    ConnectionSettings settings, ConnectionSecrets secrets, const Clock &clock, QByteArray token,
    std::optional<qint64> expiresAtMicros)
    : m_description(std::move(description))
    , m_settings(std::move(settings))
    , m_secrets(std::move(secrets))
    , m_clock(clock)
    , m_token(std::move(token))
    , m_expiresAt(expiresAtMicros)
{
    Q_ASSERT(m_description->replay);
}

std::optional<Variables> DescribedReplay::variablesFor(const EventId &event) const
{
    const std::optional<Variables> parts = m_description->events.id.split(event.text());
    if (!parts)
        return std::nullopt;
    Variables variables = m_settings.variables;
    variables.insert(*parts);
    return variables;
}

Result<GatewayCall> DescribedReplay::replayCall(
    const EventId &event, const QByteArray &idempotencyKey) const
{
    const std::optional<Variables> variables = variablesFor(event);
    if (!variables)
        return Error{Error::Kind::Invalid, u"replay"_s, u"id"_s};
    const ReplaySpec &replay = *m_description->replay;
    const ServiceSpec &service = m_description->service;
    const Result<ApiRequest> request = apiRequest(replay.call, service, *variables);
    if (!request)
        return request.error();
    GatewayCall call{request->method, m_settings.baseUrl + request->target, {}, request->body};
    call.headers = fixedFields(service, m_settings.variables);
    call.headers.append("Accept", "application/json");
    const std::optional<Header> credential =
        credentialField(service.auth, m_secrets, request->secret, m_token);
    if (credential)
        call.headers.append(credential->name, credential->value);
    if (!request->body.isEmpty())
        call.headers.append("Content-Type", "application/json");
    if (!replay.idempotencyHeader.isEmpty())
        call.headers.append(replay.idempotencyHeader, idempotencyKey);
    return call;
}

EventId DescribedReplay::successorOf(const EventId &event, const QByteArray &part) const
{
    std::optional<Variables> parts = variablesFor(event);
    if (!parts)
        return {};
    const IdShape &shape = m_description->events.id;
    parts->insert(shape.parts().constLast(), part);
    return EventId(shape.compose(*parts).value_or(QByteArray()));
}

//! An answer that is not of the right shape may come from a proxy.
ReplayAnswer DescribedReplay::acceptedAnswer(const EventId &event, const QByteArray &body) const
{
    const ReplaySpec &replay = *m_description->replay;
    ReplayAnswer answer;
    answer.meaning = Meaning::Accepted;
    if (replay.acceptedIf.isEmpty() && replay.successor.isEmpty())
        return answer;
    const Result<std::unique_ptr<JsonDocument>> document = JsonDocument::parse(body);
    const bool isSaid = document
        && (replay.acceptedIf.isEmpty()
            || (*document)->first((*document)->root(), replay.acceptedIf));
    if (!isSaid && !replay.acceptedIf.isEmpty()) {
        answer.meaning = Meaning::Unclear;
        answer.detail = "the answer does not say that the order was taken";
        return answer;
    }
    const std::optional<JsonValue> successor =
        document ? (*document)->first((*document)->root(), replay.successor) : std::nullopt;
    if (successor)
        answer.successor = successorOf(event, textOf(*successor));
    return answer;
}

QByteArray DescribedReplay::redacted(QByteArray text) const
{
    for (const QByteArray &secret : m_secrets.values() + QList<QByteArray>{m_token}) {
        if (secret.size() >= LeastSecretBytes)
            text.replace(secret, "[secret]");
    }
    return text;
}

ReplayAnswer DescribedReplay::readAnswer(
    const EventId &event, int status, const Headers &headers, const QByteArray &body) const
{
    const ReplaySpec &replay = *m_description->replay;
    const AnswerReading reading = Reprise::readAnswer(m_description->errors, replay.answers, status,
        body, headers.first("Content-Type").value_or(QByteArray()));
    ReplayAnswer answer;
    if (reading.meaning == AnswerMeaning::Done) {
        if (replay.accepted.contains(status))
            return acceptedAnswer(event, body);
        answer.detail = "HTTP " + QByteArray::number(status) + " is not how it takes an order";
        return answer;
    }
    answer.meaning = meaningOf(reading.meaning);
    answer.detail = redacted(errorOf(reading, status, {}).detail.toUtf8());
    if (answer.meaning != Meaning::NotNow)
        return answer;
    LimitsSpec limits = m_description->service.limits;
    if (reading.waitSeconds > 0)
        limits.waitSeconds = reading.waitSeconds;
    answer.waitMicros = readRateLimits(limits, headers, m_clock.utcMicros()).pauseMs(limits) * 1000;
    return answer;
}

QByteArray DescribedReplay::laneOf(const EventId &event) const
{
    const std::optional<Variables> variables = variablesFor(event);
    if (!variables)
        return {};
    return m_description->replay->lane.expand(*variables).value_or(QByteArray());
}

} // namespace Reprise

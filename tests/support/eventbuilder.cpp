// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/eventbuilder.h"

namespace Reprise::Test {

EventBuilder::EventBuilder(const QByteArray &id)
{
    m_record.event.id = EventId(id);
    m_record.event.vendorStatus = "dead_letter";
    m_record.event.source = "shop";
    type("order.fulfilled").destination("fulfilment").stage(Stage::Failed);
    received("2026-04-12T09:14:02.113Z").body(R"({"order":{"id":77}})");
}

EventBuilder &EventBuilder::type(const QByteArray &value)
{
    m_record.event.type = value;
    return *this;
}

EventBuilder &EventBuilder::destination(const QByteArray &value)
{
    m_record.event.destination = value;
    return *this;
}

EventBuilder &EventBuilder::stage(Stage value)
{
    m_record.event.stage = value;
    return *this;
}

EventBuilder &EventBuilder::status(const QByteArray &value)
{
    m_record.event.vendorStatus = value;
    return *this;
}

EventBuilder &EventBuilder::received(const QByteArray &isoTime)
{
    m_record.event.receivedAt = *Timestamp::parse(isoTime);
    return *this;
}

EventBuilder &EventBuilder::code(std::optional<int> value)
{
    m_record.event.lastCode = value;
    return *this;
}

EventBuilder &EventBuilder::body(const QByteArray &bytes, const QByteArray &mediaType)
{
    m_record.request.body.bytes = bytes;
    m_record.request.body.mediaType = mediaType;
    m_record.event.bodySize = bytes.size();
    return *this;
}

EventBuilder &EventBuilder::header(const QByteArray &name, const QByteArray &value)
{
    m_record.request.headers.append(name, value);
    return *this;
}

EventBuilder &EventBuilder::attempt(
    std::optional<int> code, const QByteArray &answer, qint64 durationMicros)
{
    Attempt attempt;
    attempt.number = static_cast<int>(m_record.attempts.size()) + 1;
    attempt.id = AttemptId(m_record.event.id.text() + "-a" + QByteArray::number(attempt.number));
    attempt.code = code;
    attempt.durationMicros = durationMicros;
    attempt.startedAt =
        Timestamp::fromMicros(m_record.event.receivedAt.utcMicros + attempt.number * 60'000'000LL);
    attempt.outcome = !code ? AttemptOutcome::NetworkError
        : *code / 100 == 2  ? AttemptOutcome::Succeeded
                            : AttemptOutcome::Rejected;
    if (code)
        attempt.response.body.bytes = answer;
    else
        attempt.error = answer;
    m_record.attempts.append(attempt);
    m_record.event.attemptCount = attempt.number;
    m_record.event.lastCode = code;
    m_record.event.lastDurationMicros = durationMicros;
    m_record.event.lastAnswer = answer.left(LastAnswerLimit);
    return *this;
}

} // namespace Reprise::Test

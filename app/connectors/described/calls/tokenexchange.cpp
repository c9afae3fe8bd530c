// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/tokenexchange.h"

#include "app/async/clock.h"
#include "app/connectors/described/mapping/jsondocument.h"

#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! Taken off a token's life, so that none runs out on its way.
constexpr qint64 MarginMicros = 60'000'000;
constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qint64 UsualSeconds = 3600;
constexpr qint64 MostSeconds = 7 * 86'400;

qint64 secondsOf(const std::optional<JsonValue> &value)
{
    bool isNumber = false;
    const qint64 seconds = value ? textOf(*value).toLongLong(&isNumber) : 0;
    return isNumber ? std::clamp<qint64>(seconds, 0, MostSeconds) : UsualSeconds;
}

} // namespace

TokenExchange::TokenExchange(
    const Clock &clock, std::function<JobPtr<ApiAnswer>()> exchange, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_exchange(std::move(exchange))
{
}

QByteArray TokenExchange::token() const
{
    return m_clock.utcMicros() < m_expiresAt ? m_token : QByteArray();
}

void TokenExchange::forget(const QByteArray &token)
{
    if (token == m_token)
        m_token.clear();
}

void TokenExchange::begin()
{
    if (m_job)
        return;
    m_job = m_exchange();
    connect(m_job.get(), &Job::finished, this, &TokenExchange::end);
}

void TokenExchange::end()
{
    m_refusal = m_job->takeResult();
    m_job.reset();
    if (m_refusal && m_refusal->reading.meaning == AnswerMeaning::Done)
        take(*m_refusal);
    emit settled();
}

void TokenExchange::take(const ApiAnswer &answer)
{
    const Result<std::unique_ptr<JsonDocument>> document = JsonDocument::parse(answer.body);
    const std::optional<JsonValue> token = document
        ? (*document)->find((*document)->root(), JsonPointer({"access_token"}))
        : std::nullopt;
    const QByteArray text = token ? token->text().value_or(QByteArray()) : QByteArray();
    if (text.isEmpty() || !isHeaderValue(text)) {
        m_refusal =
            Error{Error::Kind::Protocol, u"sign in"_s, u"the answer holds no access_token"_s};
        return;
    }
    const qint64 seconds =
        secondsOf((*document)->find((*document)->root(), JsonPointer({"expires_in"})));
    m_token = text;
    m_expiresAt = m_clock.utcMicros() + seconds * MicrosPerSecond
        - std::min(MarginMicros, seconds * MicrosPerSecond / 2);
}

} // namespace Reprise

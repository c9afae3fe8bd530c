// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/apicalljob.h"

#include "app/async/clock.h"
#include "app/connectors/described/calls/ratelimits.h"
#include "app/net/httpclient.h"

namespace Reprise {

using namespace Qt::StringLiterals;

ApiCallJob::ApiCallJob(ApiCalls &calls, const Result<ApiRequest> &request, CallPriority priority,
    const QString &operation)
    : StepJob<ApiAnswer>(operation)
    , m_calls(&calls)
    , m_request(request)
    , m_priority(priority)
{
    if (m_request) {
        begin();
        return;
    }
    Error error = m_request.error();
    error.operation = operation;
    endWith(error);
}

void ApiCallJob::begin()
{
    TokenExchange *tokens = m_calls->tokens();
    if (tokens && !m_request->isExchange && tokens->token().isEmpty())
        waitForToken();
    else
        queue();
}

void ApiCallJob::waitForToken()
{
    TokenExchange *tokens = m_calls->tokens();
    connect(
        tokens, &TokenExchange::settled, this, &ApiCallJob::takeToken, Qt::SingleShotConnection);
    tokens->begin();
}

//! Without a token, the answer to the exchange is the answer to the call.
void ApiCallJob::takeToken()
{
    if (!m_calls || hasResult())
        return;
    if (m_calls->tokens()->token().isEmpty())
        return endWith(m_calls->tokens()->refusal());
    queue();
}

void ApiCallJob::queue()
{
    m_calls->budget().whenAllowed(m_priority, this, [this] { send(); });
}

void ApiCallJob::send()
{
    if (!m_calls || hasResult())
        return;
    if (m_calls->tokens())
        m_token = m_calls->tokens()->token();
    const Result<HttpRequest> request = m_calls->httpRequest(*m_request);
    if (!request)
        return endWith(request.error());
    HttpClient &client = m_calls->client();
    follow(request->body ? client.post(*request) : client.get(*request),
        [this](const Result<HttpReply> &reply) { take(reply); });
}

void ApiCallJob::noteLimits(const HttpReply &reply) const
{
    const LimitsSpec &limits = m_calls->description().service.limits;
    const RateLimits said = readRateLimits(limits, reply.headers, m_calls->clock().utcMicros());
    if (said.remaining)
        m_calls->budget().noteRemaining(*said.remaining, said.resetInMs);
    if (reply.status == 429)
        m_calls->budget().pauseFor(said.pauseMs(limits));
}

bool ApiCallJob::isOver(int status) const
{
    return m_calls->tokens() && !m_request->isExchange && !m_hasExchangedAnew
        && m_calls->description().service.auth.expired.contains(status);
}

void ApiCallJob::take(const Result<HttpReply> &reply)
{
    if (!m_calls)
        return cancel();
    if (!reply) {
        Error error = reply.error();
        error.operation = operation();
        return endWith(error);
    }
    noteLimits(*reply);
    if (isOver(reply->status)) {
        m_hasExchangedAnew = true;
        m_calls->tokens()->forget(m_token);
        return begin();
    }
    ApiAnswer answer{reply->status, reply->headers, reply->body, reply->url, {}};
    answer.reading = readAnswer(
        m_calls->description().errors, {}, answer.status, answer.body, answer.mediaType());
    answer.reading.words = m_calls->redacted(answer.reading.words);
    const bool isCredential = m_request->isExchange && !answer.isDone()
        && answer.reading.meaning != AnswerMeaning::NotNow
        && answer.reading.meaning != AnswerMeaning::Server;
    if (isCredential)
        answer.reading.meaning = AnswerMeaning::Credential;
    endWith(std::move(answer));
}

} // namespace Reprise

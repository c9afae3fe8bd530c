// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/calls/apicalls.h"

namespace Reprise {

//! One call: a token where one is needed, its turn in the budget, the request, what the answer says
//! of limits and of the token, and what it means.
class ApiCallJob final : public StepJob<ApiAnswer>
{
public:
    ApiCallJob(ApiCalls &calls, const Result<ApiRequest> &request, CallPriority priority,
        const QString &operation);

private:
    void begin();
    void waitForToken();
    void takeToken();
    void queue();
    void send();
    void take(const Result<HttpReply> &reply);
    void noteLimits(const HttpReply &reply) const;
    bool isOver(int status) const;

    QPointer<ApiCalls> m_calls;
    const Result<ApiRequest> m_request;
    const CallPriority m_priority;
    QByteArray m_token; // that the request was sent with
    bool m_hasExchangedAnew = false;
};

} // namespace Reprise

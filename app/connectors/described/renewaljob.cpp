// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/renewaljob.h"

namespace Reprise {

using namespace Qt::StringLiterals;

RenewalJob::RenewalJob(Connector &connector, TokenExchange &tokens)
    : StepJob<std::shared_ptr<const ReplayProtocol>>(u"sign in"_s)
    , m_connector(&connector)
    , m_tokens(&tokens)
{
    connect(m_tokens, &TokenExchange::settled, this, &RenewalJob::take, Qt::SingleShotConnection);
    m_tokens->forget(m_tokens->token());
    m_tokens->begin();
}

void RenewalJob::take()
{
    if (!m_connector || !m_tokens)
        return cancel();
    if (!m_tokens->token().isEmpty())
        return endWith(m_connector->replayProtocol());
    const Result<ApiAnswer> &refusal = m_tokens->refusal();
    if (!refusal)
        return endWith(refusal.error());
    endWith(errorOf(refusal->reading, refusal->status, operation()));
}

} // namespace Reprise

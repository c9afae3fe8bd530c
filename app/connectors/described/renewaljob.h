// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/stepjob.h"
#include "app/connectors/connector.h"
#include "app/connectors/described/calls/tokenexchange.h"

#include <QPointer>

namespace Reprise {

//! A new token, whatever is left of the old one, and the replay protocol with it.
class RenewalJob final : public StepJob<std::shared_ptr<const ReplayProtocol>>
{
public:
    RenewalJob(Connector &connector, TokenExchange &tokens);

private:
    void take();

    QPointer<Connector> m_connector;
    QPointer<TokenExchange> m_tokens;
};

} // namespace Reprise

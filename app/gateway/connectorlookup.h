// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/replay/farside/attemptlookup.h"
#include "models/domain/event.h"

#include <functional>
#include <map>

namespace Reprise {

class Connector;

//! Asks a gateway through its connector what came of orders; it only reads.
class ConnectorLookup final : public AttemptLookup
{
    Q_OBJECT

public:
    //! The connector to ask now; none while there is no connection.
    using Find = std::function<Connector *()>;

    explicit ConnectorLookup(Find connector);
    ~ConnectorLookup() override;

    void lookUp(const QList<LookupQuestion> &questions) override;

private:
    void take(const LookupQuestion &question);
    void note(const LookupAnswer &answer);
    void tell();

    const Find m_connector;
    std::map<int, JobPtr<EventRecord>> m_asking; // by item
    QList<LookupAnswer> m_answers; // of this turn of the event loop
};

//! What the gateway's word on an event says about an order of ours. Tries that the gateway made by
//! itself do not count, nor do those that were known before we sent; all those of an event that
//! was made for the order do. Of several the newest decides. That there is none proves nothing:
//! gateways write attempts late.
LookupAnswer findingIn(const EventRecord &record, const LookupQuestion &question);

} // namespace Reprise

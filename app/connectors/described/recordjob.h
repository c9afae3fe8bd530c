// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/calls/apicalls.h"
#include "app/connectors/described/calls/pageparameters.h"
#include "app/connectors/described/mapping/recordvalues.h"

namespace Reprise {

//! What the answer to the detail call told.
struct DetailReading {
    EventRecord record;
    std::optional<Attempt> last; //!< the last try, where only the event itself tells of it
};

struct AttemptsReading {
    QList<Attempt> attempts;
    QByteArray next;
};

//! Everything of one event, call by call: the event, what else is said of it, its attempts page by
//! page, what else is said of the newest of them. Bounded: AttemptPagesLimit.
class RecordJob final : public StepJob<EventRecord>
{
public:
    RecordJob(ApiCalls &calls, const EventId &event, CallPriority priority);

    static constexpr int AttemptPagesLimit = 20;

private:
    void readDetail();
    void takeDetail(Result<DetailReading> detail);
    void readMore(qsizetype index);
    void readAttempts(const QByteArray &cursor);
    void takeAttempts(Result<AttemptsReading> page);
    void readMoreOfAttempt(qsizetype step);
    void readOneMore(const MoreSpec &more, qsizetype index, qsizetype step);
    void end();

    bool isPassable(const Error &error) const;
    bool needs(const MoreSpec &more, const Attempt &attempt) const;
    const EventsSpec &events() const { return m_values.description().events; }

    QPointer<ApiCalls> m_calls;
    RecordValues m_values;
    CallPriority m_priority;
    EventRecord m_record;
    std::optional<Attempt> m_last;
    int m_pagesLeft = AttemptPagesLimit;
};

} // namespace Reprise

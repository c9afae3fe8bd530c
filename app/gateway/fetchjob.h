// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/stepjob.h"
#include "models/domain/event.h"
#include "models/domain/ids.h"

namespace Reprise {

class Clock;
class Connector;
class EventArchive;

//! Reads everything that the gateway tells of one event and keeps it in the archive, before it is
//! handed over. An event that the gateway does not have any more is marked so; the error is
//! NotFound.
class FetchJob final : public StepJob<EventRecord>
{
public:
    //! All of them outlive this.
    FetchJob(Connector &connector, EventArchive &archive, const Clock &clock, const EventId &event,
        const AttemptId &newest);

private:
    void take(const Result<EventRecord> &record);
    void markGone(const Error &error);

    EventArchive &m_archive;
    const Clock &m_clock;
    const EventId m_event;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/fetchjob.h"

#include "app/async/clock.h"
#include "app/connectors/connector.h"
#include "app/store/eventarchive.h"

using namespace Qt::StringLiterals;

namespace Reprise {

FetchJob::FetchJob(Connector &connector, EventArchive &archive, const Clock &clock,
    const EventId &event, const AttemptId &newest)
    : StepJob<EventRecord>(u"read event"_s)
    , m_archive(archive)
    , m_clock(clock)
    , m_event(event)
{
    follow(connector.recordOf(event, newest, CallPriority::Person),
        [this](const Result<EventRecord> &record) { take(record); });
}

void FetchJob::take(const Result<EventRecord> &record)
{
    if (!record && record.error().kind == Error::Kind::NotFound)
        return markGone(record.error());
    if (!record)
        return endWith(record.error());
    EventRecord whole = *record;
    whole.event.isWhole = true;
    follow(m_archive.upsert({{whole}, {}, m_clock.utcMicros(), {}}),
        [this, whole](const Result<SinkCounts> &stored) {
            endWith(stored ? Result<EventRecord>(whole) : stored.error());
        });
}

void FetchJob::markGone(const Error &error)
{
    follow(m_archive.upsert({{}, {m_event}, m_clock.utcMicros(), {}}),
        [this, error](const Result<SinkCounts> &) { endWith(error); });
}

} // namespace Reprise

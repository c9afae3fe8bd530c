// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventstory.h"

#include "app/gateway/gatewaylink.h"
#include "models/domain/explanation.h"
#include "models/domain/query/queryedit.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/recordfold.h"
#include "models/domain/retrytimeline.h"
#include "ui/detail/eventdetail.h"
#include "ui/errortext.h"
#include "ui/sidebar/sidebarviews.h"
#include "ui/timeline/explanationtext.h"
#include "ui/timeline/retrytimelineview.h"

namespace Reprise {

EventStory::EventStory(EventDetail &detail, QObject *parent)
    : QObject(parent)
    , m_detail(detail)
    , m_timeline(new RetryTimelineView)
{
    m_detail.setTimeline(m_timeline);
    m_soon.setSingleShot(true);
    m_soon.setInterval(ReadDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &EventStory::read);
    connect(m_timeline, &RetryTimelineView::attemptSelected, &m_detail,
        &EventDetail::setCurrentAttempt);
    connect(&m_detail, &EventDetail::currentAttemptChanged, m_timeline,
        &RetryTimelineView::setSelectedAttempt);
    connect(&m_detail, &EventDetail::explanationChosen, this, &EventStory::follow);
}

void EventStory::setSession(Session *session)
{
    close();
    m_session = session;
}

void EventStory::close()
{
    m_reading.reset();
    m_fetching.reset();
    m_counting.reset();
    m_soon.stop();
    m_key.reset();
    m_detail.clear();
}

void EventStory::open(RowKey key)
{
    if (m_key == key)
        return;
    m_key = key;
    m_reading.reset();
    m_fetching.reset();
    m_counting.reset();
    m_detail.showLoading();
    m_soon.start();
}

void EventStory::reload()
{
    if (m_key && !m_soon.isActive())
        read();
}

void EventStory::setFixDeployed(const std::optional<qint64> &micros)
{
    m_fixMicros = micros;
    if (m_key && !m_reading && !m_soon.isActive())
        showTimeline();
}

void EventStory::read()
{
    if (!m_session || !m_key)
        return;
    m_reading = m_session->archive().record(*m_key);
    connect(m_reading.get(), &Job::finished, this, &EventStory::takeRecord);
}

void EventStory::takeRecord()
{
    const JobPtr<EventRecord> job = std::move(m_reading);
    if (!job->result()) {
        const ErrorText words = errorText(job->result().error());
        return m_detail.showProblem(words.sentence, words.nextStep);
    }
    const EventRecord &record = *job->result();
    m_detail.showRecord(record);
    m_detail.setExplanation(
        explanationText(explain(record, m_session->nowMicros()), m_session->nowMicros()));
    showTimeline();
    if (isFailure(record.event.stage))
        countAlike(record.event);
    fetchWhole(record);
}

//! Once for each state of the event: what was fetched comes back through the archive.
void EventStory::fetchWhole(const EventRecord &record)
{
    GatewayLink *link = m_session->gateway();
    const std::pair state(*m_key, record.event.attemptCount);
    const bool isDone = m_fetching || m_fetched == state || record.event.isWhole
        || record.event.goneSinceMicros.has_value();
    if (!link || isDone || link->state() != GatewayLink::State::Connected)
        return;
    m_fetched = state;
    const Attempt *newest = newestAttempt(record.attempts);
    m_fetching = link->fetch(record.event.id, newest ? newest->id : AttemptId());
    connect(m_fetching.get(), &Job::finished, this, [this] { m_fetching.reset(); });
}

void EventStory::showTimeline()
{
    if (!m_session)
        return;
    const EventRecord &record = m_detail.record();
    const qint64 now = m_session->nowMicros();
    m_timeline->setTimeline(layOutTimeline(record, {now, m_fixMicros, {}}), now);
    m_timeline->setSelectedAttempt(m_detail.currentAttempt());
}

//! The failure group of the event, as the side bar lists it.
static QueryNode alikeFilter(const Event &event)
{
    const FailureCount group{event.destination, event.lastCode, event.type, 0};
    return parseQuery(QString::fromUtf8(failureFilter(group)), 0).node;
}

//! What a clause of the sentence names becomes a filter.
void EventStory::follow(int link)
{
    const Event &event = m_detail.record().event;
    switch (static_cast<ExplanationLink>(link)) {
    case ExplanationLink::Destination:
        return emit narrowRequested(equalText(QueryField::Destination, event.destination));
    case ExplanationLink::Code:
        if (const std::optional<int> code = explain(m_detail.record(), 0).code)
            emit narrowRequested(equalNumber(QueryField::Code, *code));
        return;
    case ExplanationLink::Alike:
        return emit filterRequested(alikeFilter(event));
    case ExplanationLink::None:
        return;
    }
}

//! Others of its failure group: a count from the columns in memory.
void EventStory::countAlike(const Event &event)
{
    EventQuery query;
    query.filter = alikeFilter(event);
    m_counting = m_session->archive().query(query, 1);
    connect(m_counting.get(), &Job::finished, this, &EventStory::takeAlike);
}

void EventStory::takeAlike()
{
    const QueryJobPtr job = std::move(m_counting);
    if (!job->result() || job->result()->rows.size() < 2 || !m_session)
        return;
    const AlikeFailures alike{job->result()->rows.size() - 1, job->result()->firstMicros};
    const qint64 now = m_session->nowMicros();
    m_detail.setExplanation(explanationText(explain(m_detail.record(), now, alike), now));
}

} // namespace Reprise

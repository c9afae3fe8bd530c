// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/connectorlookup.h"

#include "app/connectors/connector.h"

#include <algorithm>
#include <utility>

namespace Reprise {

using Finding = LookupAnswer::Finding;

namespace {

constexpr qsizetype DetailBytes = 200;
constexpr qint64 ClockToleranceMicros = 60'000'000;

bool isByItself(AttemptTrigger trigger)
{
    return trigger == AttemptTrigger::Initial || trigger == AttemptTrigger::Automatic;
}

bool isOurs(const Attempt &attempt, const LookupQuestion &question)
{
    if (!question.reference.isEmpty())
        return true; // the event was made for the order
    if (attempt.number <= question.item.attempts || isByItself(attempt.trigger))
        return false;
    // Without a count or a reason of its own, only its time tells it from those before.
    const bool isTold = question.item.attempts > 0 || attempt.trigger != AttemptTrigger::Unknown;
    return isTold || !question.sentMicros
        || attempt.startedAt.utcMicros + ClockToleranceMicros >= *question.sentMicros;
}

Finding findingOf(AttemptOutcome outcome)
{
    switch (outcome) {
    case AttemptOutcome::Succeeded:
        return Finding::Delivered;
    case AttemptOutcome::Pending:
        return Finding::Queued;
    case AttemptOutcome::Unknown:
        return Finding::NoWord;
    default:
        return Finding::Failed;
    }
}

//! Nobody was asked, or nobody answered: that is not the same as an answer without a word.
bool isNoWay(Error::Kind kind)
{
    return kind == Error::Kind::Network || kind == Error::Kind::Timeout
        || kind == Error::Kind::Proxy;
}

EventId askedAbout(const LookupQuestion &question)
{
    return question.reference.isEmpty() ? question.item.event : EventId(question.reference);
}

} // namespace

LookupAnswer findingIn(const EventRecord &record, const LookupQuestion &question)
{
    LookupAnswer answer;
    answer.index = question.index;
    for (const Attempt &attempt : record.attempts) {
        if (!isOurs(attempt, question))
            continue;
        ++answer.attempts;
        if (attempt.number < answer.attempt)
            continue;
        answer.attempt = attempt.number;
        answer.finding = findingOf(attempt.outcome);
        answer.code = attempt.code;
        const QByteArray &body = attempt.response.body.bytes;
        answer.detail = (body.isEmpty() ? attempt.error : body).left(DetailBytes);
    }
    if (answer.attempts == 0 && isPending(record.event.stage))
        answer.finding = Finding::Queued;
    return answer;
}

ConnectorLookup::ConnectorLookup(Find connector)
    : m_connector(std::move(connector))
{
}

ConnectorLookup::~ConnectorLookup() = default;

void ConnectorLookup::lookUp(const QList<LookupQuestion> &questions)
{
    Connector *connector = m_connector();
    for (const LookupQuestion &question : questions) {
        if (!connector) {
            LookupAnswer answer;
            answer.index = question.index;
            answer.finding = Finding::Unreachable;
            note(answer);
            continue;
        }
        JobPtr<EventRecord> job = connector->recordOf(
            askedAbout(question), question.item.newestAttempt, CallPriority::Replay);
        connect(job.get(), &Job::finished, this, [this, question] { take(question); });
        m_asking.insert_or_assign(question.index, std::move(job));
    }
}

void ConnectorLookup::take(const LookupQuestion &question)
{
    const Result<EventRecord> record = m_asking.at(question.index)->takeResult();
    m_asking.erase(question.index);
    LookupAnswer answer;
    answer.index = question.index;
    if (record)
        answer = findingIn(*record, question);
    else if (isNoWay(record.error().kind))
        answer.finding = Finding::Unreachable;
    note(answer);
}

void ConnectorLookup::note(const LookupAnswer &answer)
{
    m_answers.append(answer);
    if (m_answers.size() == 1)
        QMetaObject::invokeMethod(this, &ConnectorLookup::tell, Qt::QueuedConnection);
}

//! Answers that came in one turn are told together.
void ConnectorLookup::tell()
{
    emit answered(std::exchange(m_answers, {}));
}

} // namespace Reprise

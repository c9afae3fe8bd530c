// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/calls/githubrecordjob.h"

#include "app/connectors/github/calls/githubwalk.h"
#include "models/domain/recordfold.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MicrosPerDay = 86'400'000'000LL;
constexpr qint64 MicrosPerHour = 3'600'000'000LL;
//! GitHub sends payloads of up to 25 MB; escaped they may be twice as long.
constexpr qint64 DetailBytes = 64 * 1024 * 1024;
//! A walk that was joined may have reached less far than this event needs.
constexpr int MostWalks = 2;

QString operation()
{
    return u"read an event"_s;
}

} // namespace

GitHubRecordJob::GitHubRecordJob(
    std::shared_ptr<GitHubAccess> access, EventId event, AttemptId newest, CallPriority priority)
    : GitHubJob(std::move(access), priority)
    , m_event(std::move(event))
    , m_newest(isGitHubNumber(newest.text()) ? std::move(newest) : AttemptId())
{
    const std::optional<GitHubPlace> place = GitHubPlace::fromEvent(m_event);
    if (place && place->owner() == this->access().setup().owner) {
        m_place = *place;
        begin();
    } else {
        endWith(Error{Error::Kind::NotFound, operation(), u"no event of this connection"_s});
    }
}

void GitHubRecordJob::cancel()
{
    m_parsing.reset();
    GitHubJob::cancel();
}

void GitHubRecordJob::begin()
{
    const EventRecord *known = access().index().find(m_event);
    if (priority() == CallPriority::Replay || (!known && m_newest.isEmpty()))
        return walk();
    if (!known)
        m_wanted = {m_newest};
    else
        collectDetails();
    askNext();
}

//! No delivery of the event is older than that.
qint64 GitHubRecordJob::searchedSince() const
{
    GitHubAccess &shared = *sharedAccess();
    const qint64 now = shared.utcMicros();
    const qint64 windowBegin = now - (shared.setup().retentionDays + 1) * MicrosPerDay;
    const QByteArray guid = m_event.text().left(m_event.text().lastIndexOf('@'));
    const qint64 arose = guidMicros(guid).value_or(0) - MicrosPerHour;
    return arose > windowBegin && arose < now ? arose : windowBegin;
}

void GitHubRecordJob::walk()
{
    const EventRecord *known = access().index().find(m_event);
    const Attempt *newest = known ? newestAttempt(known->attempts) : nullptr;
    const qint64 since = newest ? newest->startedAt.utcMicros : searchedSince();
    ++m_walks;
    GitHubWalk::begin(sharedAccess(), m_place, since, priority(), this,
        [this, since](const Result<void> &result) {
            const bool reached = access().index().isKnownSince(m_place.text(), since);
            if (!hasResult() && result && !reached && m_walks < MostWalks)
                walk();
            else
                takeWalk(result);
        });
}

void GitHubRecordJob::takeWalk(const Result<void> &result)
{
    if (hasResult())
        return;
    if (!result)
        return endWith(result.error());
    const EventRecord *known = access().index().find(m_event);
    if (!known)
        return endAsUnknown();
    if (priority() == CallPriority::Replay)
        return endWith(*known);
    collectDetails();
    askNext();
}

void GitHubRecordJob::collectDetails()
{
    const QList<Attempt> &attempts = access().index().find(m_event)->attempts;
    for (auto i = attempts.rbegin(); i != attempts.rend() && m_wanted.size() < MostDetails; ++i) {
        if (isGitHubNumber(i->id.text()))
            m_wanted.append(i->id);
    }
}

void GitHubRecordJob::askNext()
{
    while (!m_wanted.isEmpty()) {
        const AttemptId delivery = m_wanted.takeFirst();
        if (const EventRecord *detail = access().detailOf(delivery)) {
            if (detail->event.id != m_event)
                return endAsForeign();
            m_details.append(*detail);
            continue;
        }
        return ask({m_place.deliveriesPath() + '/' + delivery.text(), operation(), DetailBytes},
            [this](const Result<HttpReply> &reply) { takeReply(reply); });
    }
    endWithRecord();
}

void GitHubRecordJob::takeReply(const Result<HttpReply> &reply)
{
    if (!reply && reply.error().kind == Error::Kind::NotFound)
        return askNext(); // gone since it was listed: others may still be there
    if (!reply)
        return endWith(reply.error());
    m_parsing = access().worker().run<EventRecord>(
        [body = reply->body, origin = access().originOf(m_place)](
            WorkControl &) { return readDelivery(body, origin); });
    connect(m_parsing.get(), &Job::finished, this, &GitHubRecordJob::takeDetail);
}

void GitHubRecordJob::takeDetail()
{
    const Result<EventRecord> detail = m_parsing->takeResult();
    if (!detail)
        return endWith(detail.error());
    if (detail->event.id != m_event)
        return endAsForeign();
    access().noteDetail(*detail);
    m_details.append(*detail);
    askNext();
}

void GitHubRecordJob::endWithRecord()
{
    const EventRecord *known = access().index().find(m_event);
    if (m_details.isEmpty() || !known)
        return endAsUnknown();
    EventRecord record = *known;
    for (auto i = m_details.rbegin(); i != m_details.rend(); ++i)
        record = foldRecords(record, *i);
    endWith(std::move(record));
}

void GitHubRecordJob::endAsForeign()
{
    endWith(Error{Error::Kind::Protocol, operation(), u"the delivery is of another event"_s});
}

void GitHubRecordJob::endAsUnknown()
{
    endWith(Error{Error::Kind::NotFound, operation(),
        u"not among the deliveries that GitHub still lists (%1 days)"_s.arg(
            access().setup().retentionDays)});
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/archiverequestsource.h"

#include "app/replay/plan/planner.h"

#include <QHash>

namespace Reprise {

namespace {

//! The reason in the program's own English, for the journal and the report.
QByteArray obstacleOf(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::Waiting:
    case ExclusionReason::Scheduled:
    case ExclusionReason::InFlight:
    case ExclusionReason::Held:
        return "the gateway will deliver it by itself since";
    case ExclusionReason::Superseded:
        return "another replay delivered it since";
    case ExclusionReason::NoBody:
    case ExclusionReason::TakenOut:
        break;
    }
    return "its stored request is not whole any more";
}

StoredRequest requestOf(int index, const EventRecord &record, ReplayWay way)
{
    StoredRequest request{index, record.request, {}};
    if (const std::optional<ExclusionReason> reason = exclusionOf(record, way))
        request.obstacle = obstacleOf(*reason);
    return request;
}

} // namespace

ArchiveRequestSource::ArchiveRequestSource(EventArchive &archive, ReplayWay way)
    : m_archive(archive)
    , m_way(way)
{
}

ArchiveRequestSource::~ArchiveRequestSource() = default;

void ArchiveRequestSource::fetch(const QList<StoredRequestQuestion> &questions)
{
    m_waiting.push_back(questions);
    if (!m_reading)
        readNext();
}

void ArchiveRequestSource::readNext()
{
    if (m_waiting.empty())
        return;
    m_asked = m_waiting.front();
    m_waiting.pop_front();
    QList<RowKey> keys;
    for (const StoredRequestQuestion &question : std::as_const(m_asked))
        keys.append(question.item.key);
    m_reading = m_archive.records(keys);
    connect(m_reading.get(), &Job::finished, this, &ArchiveRequestSource::takeAnswer);
}

void ArchiveRequestSource::takeAnswer()
{
    const Result<QList<EventRecord>> records = m_reading->takeResult();
    m_reading.reset();
    answer(records);
    readNext();
}

void ArchiveRequestSource::answer(const Result<QList<EventRecord>> &records)
{
    // The row is only a hint: a store that was made anew has other rows. The id decides.
    QHash<EventId, const EventRecord *> byId;
    if (records) {
        for (const EventRecord &record : *records)
            byId.insert(record.event.id, &record);
    }
    QList<StoredRequest> requests;
    for (const StoredRequestQuestion &question : std::as_const(m_asked)) {
        if (const EventRecord *record = byId.value(question.item.event))
            requests.append(requestOf(question.index, *record, m_way));
        else
            requests.append({question.index, {}, "the event is not in the store any more"});
    }
    emit fetched(requests);
}

} // namespace Reprise

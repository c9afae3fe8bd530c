// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sampleincident.h"

#include "app/sample/samplecurio.h"
#include "app/sample/sampledice.h"
#include "app/sample/samplefate.h"
#include "app/sample/samplestory.h"
#include "app/store/eventarchive.h"

#include <QCryptographicHash>

namespace Reprise {

using namespace SampleStory;

namespace {

constexpr qsizetype BatchRecords = 1000;
constexpr qint64 BatchBytes = 4 * 1024 * 1024;

SampleTypes typesFor(const SampleMoment &moment)
{
    if (moment.what == SampleCase::Mishandled)
        return SampleTypes::Fulfilled;
    const bool isBroken =
        moment.contentMicros >= BugIntroduced && moment.contentMicros < FixDeployed;
    return moment.what == SampleCase::Delivered && !isBroken ? SampleTypes::Any
                                                             : SampleTypes::NotFulfilled;
}

QByteArray rawFields(const SampleRequest &request)
{
    const QByteArray hash =
        QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex().left(8);
    return R"({"account_id":"a0000000-0000-4000-8000-000000000001","direction":"inbound",)"
           R"("external_event_id":")"
        + request.externalId + R"(","payload_hash":")" + hash + R"("})";
}

Event makeEvent(const SampleRequest &request, qint64 receivedMicros)
{
    Event event;
    event.requestId = RequestId(request.requestId);
    event.type = request.type;
    event.source = "shop";
    event.destination = request.destination;
    event.destinationUrl = destinationUrl(request.destination);
    event.receivedAt = {receivedMicros, toIsoText(receivedMicros)};
    event.attemptLimit = static_cast<int>(Ladder.size());
    event.bodySize = request.body.size();
    event.rawFields = rawFields(request);
    return event;
}

} // namespace

SampleIncident::SampleIncident(SampleOptions options)
    : m_options(options)
    , m_script(sampleScript(options.seed))
    , m_ordinary(ordinaryMoment(options.seed, 0, options.ordinary))
{
    Q_ASSERT(options.ordinary > 0 && quint64(options.ordinary) < FirstSpecialNumber);
}

qint64 SampleIncident::bytesTotal() const
{
    return m_script.size() + m_options.ordinary;
}

EventId SampleIncident::firstMishandledId()
{
    return sampleEventId(FirstSpecialNumber);
}

std::optional<EventRecord> SampleIncident::record(const EventId &id) const
{
    bool isNumber = false;
    const qsizetype prefix = QByteArrayView(SampleIdPrefix).size();
    const quint64 number = id.text().mid(prefix).toULongLong(&isNumber, 16);
    if (!isNumber || sampleEventId(number) != id)
        return std::nullopt;
    if (number < quint64(m_options.ordinary))
        return makeRecord(ordinaryMoment(m_options.seed, int(number), m_options.ordinary));
    for (const SampleMoment &moment : m_script) {
        if (moment.number == number)
            return makeRecord(moment);
    }
    return std::nullopt;
}

bool SampleIncident::atEnd() const
{
    return m_nextSpecial == m_script.size() && m_nextOrdinary == m_options.ordinary;
}

Result<RecordSource::Batch> SampleIncident::next()
{
    Batch batch;
    qint64 bytes = 0;
    while (!atEnd() && batch.records.size() < BatchRecords && bytes < BatchBytes) {
        batch.records.append(makeRecord(takeMoment()));
        bytes += batch.records.last().request.body.bytes.size();
    }
    batch.bytesDone = m_nextSpecial + m_nextOrdinary;
    batch.isLast = atEnd();
    return batch;
}

SampleMoment SampleIncident::takeMoment()
{
    const bool hasOrdinary = m_nextOrdinary < m_options.ordinary;
    const bool hasSpecial = m_nextSpecial < m_script.size();
    if (hasSpecial
        && (!hasOrdinary || m_script.at(m_nextSpecial).receivedMicros <= m_ordinary.receivedMicros))
        return m_script.at(m_nextSpecial++);
    const SampleMoment taken = m_ordinary;
    if (++m_nextOrdinary < m_options.ordinary)
        m_ordinary = ordinaryMoment(m_options.seed, m_nextOrdinary, m_options.ordinary);
    return taken;
}

SampleRequest SampleIncident::makeContent(const SampleMoment &moment) const
{
    SampleDice dice(moment.contentSeed);
    SampleRequest request = makeRequest(dice, typesFor(moment), moment.contentMicros);
    const bool isAnotherRequest = moment.contentMicros != moment.receivedMicros && !moment.isCopy;
    if (isAnotherRequest) {
        SampleDice own(moment.fateSeed ^ 2);
        request.requestId = "req-" + own.hex(16);
        if (!moment.sharesKey)
            request.externalId = "ext-" + own.hex(12);
    }
    if (moment.isCopy)
        request.destination = "analytics";
    if (moment.what == SampleCase::Held)
        request.destination = "crm";
    return request;
}

EventRecord SampleIncident::makeRecord(const SampleMoment &moment) const
{
    SampleDice dice(moment.fateSeed);
    const bool isCurio = moment.what == SampleCase::Curio;
    const SampleCurio curio = isCurio ? makeCurio(moment.variant, dice) : SampleCurio();
    const SampleRequest request = isCurio ? curio.request : makeContent(moment);

    EventRecord record;
    record.event = makeEvent(request, moment.receivedMicros);
    record.event.id = sampleEventId(moment.number);
    record.request.body.bytes = request.body;
    record.request.body.mediaType = request.mediaType;
    record.request.headers = makeRequestHeaders(dice, request, moment.receivedMicros);
    for (const Header &field : curio.extraHeaders.fields())
        record.request.headers.append(field.name, field.value);
    decideFate(record, moment, curio.answer, dice);
    return record;
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/recordjob.h"

#include "app/connectors/described/mapping/pagevalues.h"
#include "models/domain/recordfold.h"

#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

Result<DetailReading> readDetailAnswer(const RecordValues &values, const ApiAnswer &answer)
{
    const Result<std::unique_ptr<JsonDocument>> document =
        JsonDocument::parse(answer.body, answer.mediaType());
    if (!document)
        return document.error();
    Result<EventRecord> record = values.detail(**document);
    if (!record)
        return record.error();
    return DetailReading{*std::move(record), values.lastAttempt(**document)};
}

Result<AttemptsReading> readAttemptsAnswer(
    const RecordValues &values, const PageOrder &order, const ApiAnswer &answer)
{
    const ListSpec &list = values.description().events.attempts.list;
    const Result<ListedItems> listed = listedItems(list, order, answer);
    if (!listed)
        return listed.error();
    AttemptsReading reading;
    reading.next = listed->next;
    for (const JsonValue &item : listed->items) {
        Result<std::optional<Attempt>> one =
            values.attempt(*listed->document, item, values.description().events.attempt);
        if (one && *one)
            reading.attempts.append(**std::move(one));
    }
    return reading;
}

template <typename Value>
Result<Value> completed(
    const RecordValues &values, const MoreSpec &more, Value value, const ApiAnswer &answer)
{
    const Result<std::unique_ptr<JsonDocument>> document =
        JsonDocument::parse(answer.body, answer.mediaType());
    if (!document)
        return document.error();
    values.complete(value, more, **document);
    return value;
}

bool isThere(const HttpMessage &message)
{
    return !message.headers.isEmpty() || !message.body.bytes.isEmpty();
}

} // namespace

RecordJob::RecordJob(ApiCalls &calls, const EventId &event, CallPriority priority)
    : StepJob<EventRecord>(u"read event"_s)
    , m_calls(&calls)
    , m_values(calls.sharedDescription(), calls.variablesOf(event))
    , m_priority(priority)
{
    if (calls.description().events.id.split(event.text()))
        readDetail();
    else
        endWith(Error{Error::Kind::Invalid, operation(), u"id"_s});
}

void RecordJob::readDetail()
{
    const Result<ApiRequest> request =
        apiRequest(events().detail, m_values.description().service, m_values.variables());
    const RecordValues values = m_values;
    follow(m_calls->read<DetailReading>(request, m_priority, operation(),
               [values](const ApiAnswer &answer) { return readDetailAnswer(values, answer); }),
        [this](Result<DetailReading> detail) { takeDetail(std::move(detail)); });
}

void RecordJob::takeDetail(Result<DetailReading> detail)
{
    if (!detail)
        return endWith(detail.error());
    m_record = std::move(detail->record);
    m_last = std::move(detail->last);
    readMore(0);
}

//! What is not there: not found, no such method, gone, not built in.
bool RecordJob::isPassable(const Error &error) const
{
    return error.kind == Error::Kind::NotFound || error.detail.startsWith(u"HTTP 405")
        || error.detail.startsWith(u"HTTP 501") || error.detail.startsWith(u"HTTP 403");
}

void RecordJob::readMore(qsizetype index)
{
    if (!m_calls)
        return cancel();
    if (index == events().more.size())
        return readAttempts({});
    const MoreSpec &more = events().more.at(index);
    const Result<ApiRequest> request =
        apiRequest(more.call, m_values.description().service, m_values.variables());
    follow(m_calls->read<EventRecord>(request, m_priority, operation(),
               [values = m_values, more, record = m_record](
                   const ApiAnswer &answer) { return completed(values, more, record, answer); }),
        [this, index](Result<EventRecord> record) {
            const bool isOptional = events().more.at(index).isOptional;
            if (!record && !(isOptional && isPassable(record.error())))
                return endWith(record.error());
            if (record)
                m_record = *std::move(record);
            readMore(index + 1);
        });
}

void RecordJob::readAttempts(const QByteArray &cursor)
{
    if (events().attempts.list.isEmpty() || m_pagesLeft == 0)
        return readMoreOfAttempt(0);
    --m_pagesLeft;
    PageOrder order;
    order.cursor = cursor;
    order.wantsBodies = true;
    const Result<ApiRequest> request = pageRequest(
        events().attempts.list, m_values.description().service, m_values.variables(), order);
    follow(m_calls->read<AttemptsReading>(request, m_priority, u"read attempts"_s,
               [values = m_values, order](
                   const ApiAnswer &answer) { return readAttemptsAnswer(values, order, answer); }),
        [this](Result<AttemptsReading> page) { takeAttempts(std::move(page)); });
}

void RecordJob::takeAttempts(Result<AttemptsReading> page)
{
    if (!m_calls)
        return cancel();
    const bool isPassed = !page && events().attempts.isListOptional && isPassable(page.error());
    if (!page && !isPassed)
        return endWith(page.error());
    if (page)
        m_record.attempts += page->attempts;
    if (page && !page->next.isEmpty())
        readAttempts(page->next);
    else
        readMoreOfAttempt(0);
}

bool RecordJob::needs(const MoreSpec &more, const Attempt &attempt) const
{
    const bool hasHeaders = more.response.headers.isEmpty() || !attempt.response.headers.isEmpty();
    const bool hasBody = more.response.bodies.isEmpty() || !attempt.response.body.bytes.isEmpty();
    const bool hasRequest =
        more.request.isEmpty() || (attempt.request && isThere(*attempt.request));
    return !attempt.id.isEmpty() && !(hasHeaders && hasBody && hasRequest);
}

//! Steps run through the calls, and in each through the newest attempts.
void RecordJob::readMoreOfAttempt(qsizetype step)
{
    if (!m_calls)
        return cancel();
    if (step == 0)
        summarizeAttempts(m_record);
    qsizetype before = 0;
    for (const MoreSpec &more : events().attempts.more) {
        const qsizetype count = std::min<qsizetype>(more.newest, m_record.attempts.size());
        if (step >= before + count) {
            before += count;
            continue;
        }
        const qsizetype index = m_record.attempts.size() - 1 - (step - before);
        if (!needs(more, m_record.attempts.at(index)))
            return readMoreOfAttempt(step + 1);
        return readOneMore(more, index, step);
    }
    end();
}

void RecordJob::readOneMore(const MoreSpec &more, qsizetype index, qsizetype step)
{
    const Attempt attempt = m_record.attempts.at(index);
    Variables variables = m_values.variables();
    variables.insert("attempt", attempt.id.text());
    const RecordValues values(m_calls->sharedDescription(), variables);
    const Result<ApiRequest> request =
        apiRequest(more.call, m_values.description().service, variables);
    follow(m_calls->read<Attempt>(request, m_priority, u"read attempt"_s,
               [values, more, attempt](
                   const ApiAnswer &answer) { return completed(values, more, attempt, answer); }),
        [this, index, step, isOptional = more.isOptional](Result<Attempt> completedOne) {
            if (!completedOne && !(isOptional && isPassable(completedOne.error())))
                return endWith(completedOne.error());
            if (completedOne)
                m_record.attempts[index] = *std::move(completedOne);
            readMoreOfAttempt(step + 1);
        });
}

void RecordJob::end()
{
    if (m_record.attempts.isEmpty() && m_last)
        m_record.attempts.append(*m_last);
    m_values.settle(m_record);
    endWith(std::move(m_record));
}

} // namespace Reprise

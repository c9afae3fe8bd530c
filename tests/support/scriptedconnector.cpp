// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedconnector.h"

#include "tests/support/eventbuilder.h"

#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise::Test {

namespace {

//! Answers in the call's turn, from the event loop.
template <typename T>
class AnswerJob final : public ResultJob<T>
{
public:
    AnswerJob(CallBudget *budget, CallPriority priority, std::function<Result<T>()> make)
    {
        const std::function<void()> go = [this, make = std::move(make)] {
            if (!this->hasResult())
                this->setResult(make());
            this->finish();
        };
        if (budget)
            budget->whenAllowed(priority, this, go);
        else
            QTimer::singleShot(0, this, go);
    }

    void cancel() override
    {
        if (!this->hasResult())
            this->setResult(Error{Error::Kind::Canceled, {}, {}});
    }
};

qint64 receivedMicros(const EventRecord &record)
{
    return record.event.receivedAt.utcMicros;
}

//! Newest first; of one moment the greater id first.
bool comesBefore(const EventRecord &a, const EventRecord &b)
{
    return receivedMicros(a) != receivedMicros(b) ? receivedMicros(a) > receivedMicros(b)
                                                  : b.event.id < a.event.id;
}

} // namespace

ScriptedConnector::ScriptedConnector()
{
    m_capabilities.gateway = "Fake";
    for (const Ability ability : {Ability::ListEvents, Ability::ReadRequest, Ability::ReadAttempts})
        m_capabilities.abilities[size_t(ability)].isPossible = true;
}

void ScriptedConnector::setCanFilter(bool can)
{
    m_capabilities.abilities[size_t(Ability::FilterByTime)].isPossible = can;
}

void ScriptedConnector::add(const EventRecord &record, const QByteArray &scope)
{
    QList<EventRecord> &events = m_events[scope];
    events.insert(std::upper_bound(events.begin(), events.end(), record, comesBefore), record);
}

EventRecord *ScriptedConnector::find(const EventId &id)
{
    for (QList<EventRecord> &events : m_events) {
        for (EventRecord &record : events) {
            if (record.event.id == id)
                return &record;
        }
    }
    return nullptr;
}

void ScriptedConnector::remove(const EventId &id)
{
    for (QList<EventRecord> &events : m_events)
        events.removeIf([&id](const EventRecord &record) { return record.event.id == id; });
}

template <typename T>
JobPtr<T> ScriptedConnector::answer(CallPriority priority, std::function<Result<T>()> make)
{
    const std::function<Result<T>()> logged = [this, priority, make = std::move(make)] {
        priorities.append(priority);
        return make();
    };
    return JobPtr<T>(new AnswerJob<T>(m_budget, priority, logged));
}

JobPtr<ConnectionReport> ScriptedConnector::check()
{
    return answer<ConnectionReport>(CallPriority::Person, [] { return ConnectionReport(); });
}

QList<QByteArray> ScriptedConnector::scopeLevels() const
{
    return m_choices.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{"subscription"};
}

JobPtr<QList<GatewayScope>> ScriptedConnector::scopes(const ScopePath &path)
{
    Q_ASSERT(path.size() < scopeLevels().size());
    return answer<QList<GatewayScope>>(
        CallPriority::Person, [this]() -> Result<QList<GatewayScope>> {
            const std::optional<Error> fault = scopeFault ? scopeFault() : std::nullopt;
            return fault ? Result<QList<GatewayScope>>(*fault) : m_choices;
        });
}

JobPtr<RecordPage> ScriptedConnector::list(const PageRequest &request)
{
    return answer<RecordPage>(request.priority, [this, request] { return pageOf(request); });
}

JobPtr<EventRecord> ScriptedConnector::record(const EventId &event, CallPriority priority)
{
    return answer<EventRecord>(priority, [this, event]() -> Result<EventRecord> {
        records.append(event);
        const std::optional<Error> fault = recordFault ? recordFault(event) : std::nullopt;
        if (fault)
            return *fault;
        const EventRecord *found = find(event);
        if (!found)
            return Error{Error::Kind::NotFound, u"read event"_s, u"no such event"_s};
        return *found;
    });
}

Result<RecordPage> ScriptedConnector::pageOf(const PageRequest &request)
{
    const int call = m_calls++;
    pages.append(request);
    if (beforePage)
        beforePage(call);
    const std::optional<Error> fault = pageFault ? pageFault(call, request) : std::nullopt;
    if (fault)
        return *fault;
    const QByteArray scope = request.scope.isEmpty() ? QByteArray() : request.scope.last().id;
    const QList<EventRecord> &all = m_events[scope];
    const qint64 newest = all.isEmpty() ? 0 : receivedMicros(all.first());
    QList<EventRecord> listed = all.first(std::min(all.size(), listLimit.value_or(all.size())));
    listed.removeIf([&](const EventRecord &record) { return !isListed(record, request, newest); });
    RecordPage page = cut(listed, request);
    page.isCut = page.next.isEmpty() && listLimit && all.size() > *listLimit;
    if (ownSpanMicros && !request.fromMicros)
        page.appliedFromMicros = newest - *ownSpanMicros;
    if (isPartialPage && isPartialPage(call)) {
        page.isPartial = true;
        for (qsizetype i = page.records.size() - 2; i >= 0; i -= 2)
            page.records.removeAt(i);
    }
    return page;
}

bool ScriptedConnector::isListed(
    const EventRecord &record, const PageRequest &request, qint64 newest) const
{
    const bool heeds = m_capabilities.of(Ability::FilterByTime).isPossible && heedsFilter;
    const qint64 received = receivedMicros(record);
    if (ownSpanMicros && !request.fromMicros && received < newest - *ownSpanMicros)
        return false;
    return !heeds
        || (received >= request.fromMicros.value_or(received)
            && received < request.toMicros.value_or(received + 1));
}

RecordPage ScriptedConnector::cut(
    const QList<EventRecord> &listed, const PageRequest &request) const
{
    qsizetype first = 0;
    if (paging == Paging::Offset) {
        first = std::min<qsizetype>(request.cursor.toLongLong(), listed.size());
    } else if (!request.cursor.isEmpty()) {
        const auto last = std::find_if(listed.cbegin(), listed.cend(),
            [&](const EventRecord &record) { return record.event.id.text() == request.cursor; });
        first = last == listed.cend() ? listed.size() : last - listed.cbegin() + 1;
    }
    RecordPage page;
    for (const EventRecord &record : listed.mid(first, pageSize))
        page.records.append(thinRecord(record));
    const qsizetype next = first + page.records.size();
    if (next < listed.size())
        page.next = paging == Paging::Offset ? QByteArray::number(next)
                                             : page.records.last().event.id.text();
    return page;
}

EventRecord thinRecord(EventRecord record)
{
    record.request = {};
    record.attempts.clear();
    record.event.isWhole = false;
    return record;
}

EventRecord gatewayEvent(const QByteArray &id, qint64 receivedMicros, Stage stage)
{
    EventRecord record = EventBuilder(id).stage(stage).attempt(503, "busy").build();
    record.event.receivedAt = Timestamp::fromMicros(receivedMicros);
    record.attempts.first().startedAt = Timestamp::fromMicros(receivedMicros + 1000);
    return record;
}

} // namespace Reprise::Test

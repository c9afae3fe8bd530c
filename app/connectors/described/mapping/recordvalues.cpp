// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/mapping/recordvalues.h"

#include "app/connectors/described/mapping/fieldvalues.h"
#include "app/connectors/described/mapping/messagevalues.h"
#include "models/domain/recordfold.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

Error unreadable(const QString &what)
{
    return {Error::Kind::Invalid, u"read event"_s, what};
}

bool isEmpty(const HttpMessage &message)
{
    return message == HttpMessage();
}

//! Nothing that was known is forgotten for want of a value.
template <typename Value>
void setIfThere(Value &member, Value value)
{
    if (value != Value())
        member = std::move(value);
}

AttemptOutcome failureOf(const std::optional<int> &code, const QByteArray &error)
{
    if (code)
        return AttemptOutcome::Rejected;
    const QByteArray text = error.toLower();
    const bool isTimeout = text.contains("timeout") || text.contains("timed out")
        || text.contains("timed_out") || text.contains("deadline");
    return isTimeout ? AttemptOutcome::TimedOut : AttemptOutcome::NetworkError;
}

AttemptOutcome outcomeOf(OutcomeRule rule, const std::optional<int> &code, const QByteArray &error)
{
    switch (rule) {
    case OutcomeRule::Pending:
        return AttemptOutcome::Pending;
    case OutcomeRule::Succeeded:
        return AttemptOutcome::Succeeded;
    case OutcomeRule::Rejected:
        return AttemptOutcome::Rejected;
    case OutcomeRule::TimedOut:
        return AttemptOutcome::TimedOut;
    case OutcomeRule::NetworkError:
        return AttemptOutcome::NetworkError;
    case OutcomeRule::Canceled:
        return AttemptOutcome::Canceled;
    case OutcomeRule::Failed:
        return failureOf(code, error);
    case OutcomeRule::Unknown:
    case OutcomeRule::NoAttempt:
        break;
    }
    return AttemptOutcome::Unknown;
}

AttemptTrigger triggerOf(TriggerRule rule, int number)
{
    switch (rule) {
    case TriggerRule::Initial:
        return AttemptTrigger::Initial;
    case TriggerRule::Automatic:
        return AttemptTrigger::Automatic;
    case TriggerRule::Manual:
        return AttemptTrigger::Manual;
    case TriggerRule::Bulk:
        return AttemptTrigger::Bulk;
    case TriggerRule::ByNumber:
        return number == 1 ? AttemptTrigger::Initial : AttemptTrigger::Automatic;
    case TriggerRule::Unknown:
        break;
    }
    return AttemptTrigger::Unknown;
}

//! Where the outcome is no word that the description knows, its code speaks.
AttemptOutcome outcomeOfCode(const std::optional<int> &code)
{
    if (!code)
        return AttemptOutcome::Unknown;
    return *code / 100 == 2 ? AttemptOutcome::Succeeded : AttemptOutcome::Rejected;
}

} // namespace

RecordValues::RecordValues(std::shared_ptr<const Description> description, Variables variables)
    : m_description(std::move(description))
    , m_variables(std::move(variables))
{
}

EventId RecordValues::idOf(FieldValues &values) const
{
    const EventsSpec &events = m_description->events;
    Variables parts = m_variables;
    for (auto part = events.parts.begin(); part != events.parts.end(); ++part) {
        const QByteArray value = values.text(part.value());
        if (!value.isEmpty())
            parts.insert(part.key(), value);
    }
    return EventId(events.id.compose(parts).value_or(QByteArray()));
}

Stage RecordValues::stageOf(const QByteArray &status, FieldValues &values) const
{
    for (const StageRule &rule : m_description->events.stages.value(status)) {
        if (rule.ifPresent.isEmpty() || values.has(rule.ifPresent))
            return rule.stage;
    }
    return Stage::Unknown;
}

void RecordValues::setFields(Event &event, const EventSlots &fields, FieldValues &values) const
{
    const auto of = [&fields](EventSlot field) { return fields.at(size_t(field)); };
    setIfThere(event.requestId, RequestId(values.text(of(EventSlot::Request))));
    setIfThere(event.type, values.text(of(EventSlot::Type)));
    setIfThere(event.source, values.text(of(EventSlot::Source)));
    setIfThere(event.destination, values.text(of(EventSlot::Destination)));
    setIfThere(event.destinationUrl, values.text(of(EventSlot::DestinationUrl)));
    setIfThere(event.nextAttemptAt, values.time(of(EventSlot::NextAttemptAt)));
    setIfThere(event.expiresAt, values.time(of(EventSlot::ExpiresAt)));
    setIfThere(event.attemptCount, values.count(of(EventSlot::AttemptCount)).value_or(0));
    setIfThere(event.attemptLimit, values.count(of(EventSlot::AttemptLimit)));
    setIfThere(event.lastCode, values.code(of(EventSlot::LastCode)));
    setIfThere(event.lastDurationMicros, values.durationMicros(of(EventSlot::LastDuration)));
    setIfThere(event.lastAnswer, values.text(of(EventSlot::LastAnswer)).left(LastAnswerLimit));
    if (const std::optional<Timestamp> received = values.time(of(EventSlot::ReceivedAt)))
        event.receivedAt = *received;
    const QByteArray status = values.text(of(EventSlot::Status));
    if (status.isEmpty())
        return;
    event.vendorStatus = status;
    event.stage = stageOf(status, values);
}

Result<EventRecord> RecordValues::record(FieldValues &values) const
{
    const EventsSpec &events = m_description->events;
    EventRecord record;
    record.event.id = idOf(values);
    if (record.event.id.isEmpty())
        return unreadable(u"it has no id"_s);
    setFields(record.event, events.fields, values);
    if (record.event.receivedAt == Timestamp())
        return unreadable(u"it has no time of arrival"_s);
    record.request = messageFrom(events.request, values);
    record.event.bodySize = record.request.body.bytes.size();
    record.event.rawFields = values.rest(m_description->hidden);
    return record;
}

Result<EventRecord> RecordValues::event(JsonDocument &document, const JsonValue &element) const
{
    if (!element.isObject())
        return unreadable(u"it is no object"_s);
    const EventsSpec &events = m_description->events;
    FieldValues values(document, element, m_variables);
    Result<EventRecord> record = this->record(values);
    if (!record || !events.attempts.isInItem)
        return record;
    Result<std::optional<Attempt>> own = attempt(document, element, events.attempt);
    if (!own)
        return own.error();
    if (*own)
        record->attempts.append(**std::move(own));
    summarizeAttempts(*record);
    return record;
}

Result<EventRecord> RecordValues::detail(JsonDocument &document) const
{
    const EventsSpec &events = m_description->events;
    const std::optional<JsonValue> item = events.detailItem.isEmpty()
        ? std::optional(document.root())
        : document.first(document.root(), events.detailItem);
    if (!item || !item->isObject())
        return Error{Error::Kind::Protocol, {}, u"there is no event in the answer"_s};
    FieldValues values(document, *item, m_variables);
    Result<EventRecord> record = this->record(values);
    if (!record)
        return Error{Error::Kind::Protocol, {}, record.error().detail};
    if (record->event.id.text() != events.id.compose(m_variables))
        return Error{Error::Kind::Protocol, {}, u"the answer is another event"_s};
    FieldValues whole(document, document.root(), m_variables);
    setFields(record->event, events.detailFields, whole);
    if (const std::optional<JsonValue> list =
            document.first(document.root(), events.attempts.inDetail))
        record->attempts = attempts(document, *list);
    return record;
}

std::optional<Attempt> RecordValues::lastAttempt(JsonDocument &document) const
{
    const EventsSpec &events = m_description->events;
    if (!events.lastAttempt)
        return std::nullopt;
    const std::optional<JsonValue> item = events.detailItem.isEmpty()
        ? std::optional(document.root())
        : document.first(document.root(), events.detailItem);
    if (!item)
        return std::nullopt;
    const Result<std::optional<Attempt>> last = attempt(document, *item, *events.lastAttempt);
    return last ? *last : std::nullopt;
}

//! Gateways that number nothing and tell only whether a person asked for a try.
void RecordValues::settleNumbers(QList<Attempt> &attempts) const
{
    const QList<TriggerRule> rules = m_description->events.attempt.triggers.values();
    for (int i = 0; i < attempts.size(); ++i) {
        if (attempts.at(i).number == 0)
            attempts[i].number = i + 1;
    }
    const bool isByNumber = rules.contains(TriggerRule::ByNumber);
    if (isByNumber && !attempts.isEmpty() && attempts.constFirst().number == 1
        && attempts.constFirst().trigger == AttemptTrigger::Automatic)
        attempts.first().trigger = AttemptTrigger::Initial;
}

void RecordValues::settle(EventRecord &record) const
{
    summarizeAttempts(record);
    settleNumbers(record.attempts);
    settleStatus(record);
}

void RecordValues::settleStatus(EventRecord &record) const
{
    const Attempt *newest = newestAttempt(record.attempts);
    if (!record.event.vendorStatus.isEmpty() || !newest)
        return;
    record.event.vendorStatus = newest->vendorOutcome;
    for (const StageRule &rule : m_description->events.stages.value(newest->vendorOutcome)) {
        if (rule.ifPresent.isEmpty()) {
            record.event.stage = rule.stage;
            return;
        }
    }
}

Result<std::optional<Attempt>> RecordValues::attempt(
    JsonDocument &document, const JsonValue &element, const AttemptSpec &spec) const
{
    if (!element.isObject())
        return unreadable(u"an attempt is no object"_s);
    FieldValues values(document, element, m_variables);
    Attempt attempt;
    attempt.vendorOutcome = values.text(spec.of(AttemptSlot::Outcome));
    const std::optional<OutcomeRule> rule = spec.outcomes.contains(attempt.vendorOutcome)
        ? std::optional(spec.outcomes.value(attempt.vendorOutcome))
        : std::nullopt;
    if (rule == OutcomeRule::NoAttempt)
        return std::optional<Attempt>();
    const std::optional<Timestamp> started = values.time(spec.of(AttemptSlot::StartedAt));
    if (!started)
        return unreadable(u"an attempt has no time"_s);
    attempt.startedAt = *started;
    attempt.id = AttemptId(values.text(spec.of(AttemptSlot::Id)));
    attempt.number = values.count(spec.of(AttemptSlot::Number)).value_or(0);
    attempt.trigger =
        triggerOf(spec.triggers.value(values.text(spec.of(AttemptSlot::Trigger))), attempt.number);
    attempt.durationMicros = values.durationMicros(spec.of(AttemptSlot::Duration));
    attempt.code = values.code(spec.of(AttemptSlot::Code));
    attempt.error = values.text(spec.of(AttemptSlot::Error));
    attempt.outcome =
        rule ? outcomeOf(*rule, attempt.code, attempt.error) : outcomeOfCode(attempt.code);
    if (attempt.outcome == AttemptOutcome::Succeeded)
        attempt.error.clear();
    HttpMessage request = messageFrom(spec.request, values);
    if (!isEmpty(request))
        attempt.request = std::move(request);
    attempt.response = messageFrom(spec.response, values);
    attempt.rawFields = values.rest(m_description->hidden);
    return std::optional(attempt);
}

QList<Attempt> RecordValues::attempts(JsonDocument &document, const JsonValue &list) const
{
    QList<Attempt> attempts;
    for (const JsonValue &element : document.elements(list)) {
        Result<std::optional<Attempt>> one =
            attempt(document, element, m_description->events.attempt);
        if (one && *one)
            attempts.append(**std::move(one));
    }
    return attempts;
}

std::optional<JsonValue> RecordValues::elementOf(const MoreSpec &more, JsonDocument &document) const
{
    if (more.items.isEmpty())
        return more.item.isEmpty() ? std::optional(document.root())
                                   : document.first(document.root(), more.item);
    const std::optional<JsonValue> list = document.first(document.root(), more.items);
    const auto isMeant = [&](const JsonValue &element) {
        for (auto condition = more.where.begin(); condition != more.where.end(); ++condition) {
            const std::optional<JsonValue> value =
                document.find(element, JsonPointer::parse(condition.key()).value_or(JsonPointer()));
            if (!value || textOf(*value) != condition.value().expand(m_variables))
                return false;
        }
        return true;
    };
    const QList<JsonValue> all = list ? document.elements(*list) : QList<JsonValue>();
    const auto found = std::find_if(all.begin(), all.end(), isMeant);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void RecordValues::complete(EventRecord &record, const MoreSpec &more, JsonDocument &document) const
{
    const std::optional<JsonValue> element = elementOf(more, document);
    if (!element)
        return;
    FieldValues values(document, *element, m_variables);
    setFields(record.event, more.fields, values);
    HttpMessage request = messageFrom(more.request, values);
    if (!request.headers.isEmpty())
        record.request.headers = request.headers;
    if (!request.body.bytes.isEmpty()) {
        if (request.body.mediaType.isEmpty())
            request.body.mediaType = record.request.body.mediaType;
        record.request.body = request.body;
    }
    record.event.bodySize = record.request.body.bytes.size();
}

void RecordValues::complete(Attempt &attempt, const MoreSpec &more, JsonDocument &document) const
{
    const std::optional<JsonValue> element = elementOf(more, document);
    if (!element)
        return;
    FieldValues values(document, *element, m_variables);
    HttpMessage request = messageFrom(more.request, values);
    if (!isEmpty(request))
        attempt.request = std::move(request);
    HttpMessage response = messageFrom(more.response, values);
    if (!response.headers.isEmpty())
        attempt.response.headers = response.headers;
    if (!response.body.bytes.isEmpty())
        attempt.response.body = response.body;
}

} // namespace Reprise

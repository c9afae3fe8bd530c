// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/recordfold.h"

#include "models/domain/json/jsonmerge.h"

#include <algorithm>

namespace Reprise {

namespace {

//! Ids that are numbers compare as numbers of any length, others as text.
bool idIsLess(const QByteArray &a, const QByteArray &b)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool areNumbers =
        std::all_of(a.begin(), a.end(), isDigit) && std::all_of(b.begin(), b.end(), isDigit);
    if (areNumbers && a.size() != b.size())
        return a.size() < b.size();
    return a < b;
}

bool isEarlier(const Attempt &a, const Attempt &b)
{
    return isEarlierTry(a.startedAt.utcMicros, a.id.text(), b.startedAt.utcMicros, b.id.text());
}

bool numbersRise(const QList<Attempt> &attempts)
{
    const auto doesNotRise = [](const Attempt &a, const Attempt &b) {
        return a.number >= b.number;
    };
    return std::adjacent_find(attempts.begin(), attempts.end(), doesNotRise) == attempts.end();
}

//! Tries of sources that give them no ids are told apart by number and time.
bool isSameTry(const Attempt &a, const Attempt &b)
{
    if (a.id != b.id)
        return false;
    return !a.id.isEmpty() || (a.number == b.number && a.startedAt == b.startedAt);
}

void take(QByteArray &known, const QByteArray &incoming)
{
    if (!incoming.isEmpty())
        known = incoming;
}

template <typename T>
void take(std::optional<T> &known, const std::optional<T> &incoming)
{
    if (incoming)
        known = incoming;
}

bool isEmpty(const HttpMessage &message)
{
    return message.headers.isEmpty() && message.body.bytes.isEmpty();
}

//! What incoming tells of a try, and for the rest what is known of it: lists tell less.
Attempt fuller(const Attempt &known, const Attempt &incoming)
{
    Attempt attempt = incoming;
    attempt.number = std::max(known.number, incoming.number);
    if (incoming.trigger == AttemptTrigger::Unknown)
        attempt.trigger = known.trigger;
    if (!incoming.durationMicros)
        attempt.durationMicros = known.durationMicros;
    if (incoming.error.isEmpty() && incoming.code == known.code)
        attempt.error = known.error;
    if (!incoming.request)
        attempt.request = known.request;
    if (isEmpty(incoming.response))
        attempt.response = known.response;
    attempt.rawFields = mergedJsonObjects(known.rawFields, incoming.rawFields);
    return attempt;
}

void unite(QList<Attempt> &known, const QList<Attempt> &incoming)
{
    for (const Attempt &attempt : incoming) {
        const auto isSame = [&attempt](const Attempt &other) { return isSameTry(other, attempt); };
        const QList<Attempt>::iterator found = std::find_if(known.begin(), known.end(), isSame);
        if (found == known.end()) {
            known.append(attempt);
            continue;
        }
        *found = fuller(*found, attempt);
    }
}

//! true where what `incoming` says about the event is at least as new as what `known` says.
bool isAtLeastAsNew(const EventRecord &incoming, const EventRecord &known)
{
    const Attempt *theirs = newestAttempt(incoming.attempts);
    const Attempt *ours = newestAttempt(known.attempts);
    if (!ours)
        return true;
    return theirs && !isEarlier(*theirs, *ours);
}

//! What incoming says of the event, field by field; what it leaves out stays.
void takeTexts(Event &known, const Event &incoming)
{
    if (!incoming.requestId.isEmpty())
        known.requestId = incoming.requestId;
    take(known.type, incoming.type);
    take(known.source, incoming.source);
    take(known.destination, incoming.destination);
    take(known.destinationUrl, incoming.destinationUrl);
    take(known.expiresAt, incoming.expiresAt);
    take(known.attemptLimit, incoming.attemptLimit);
    known.rawFields = mergedJsonObjects(known.rawFields, incoming.rawFields);
}

bool tellsState(const Event &event)
{
    return event.stage != Stage::Unknown || !event.vendorStatus.isEmpty();
}

void takeState(Event &known, const Event &incoming)
{
    if (!tellsState(incoming))
        return;
    known.stage = incoming.stage;
    known.vendorStatus = incoming.vendorStatus;
    known.nextAttemptAt = incoming.nextAttemptAt;
}

//! The answer of the row, of a record that counts more tries than it has.
void takeAnswer(Event &folded, const Event &known, const Event &incoming)
{
    const bool hasNewTry = folded.attemptCount > known.attemptCount;
    const bool tells =
        incoming.lastCode || incoming.lastDurationMicros || !incoming.lastAnswer.isEmpty();
    const Event &teller = tells || hasNewTry ? incoming : known;
    folded.lastCode = teller.lastCode;
    folded.lastDurationMicros = teller.lastDurationMicros;
    folded.lastAnswer = teller.lastAnswer;
}

qint64 bodySizeOf(const EventRecord &record, qint64 told)
{
    return isEmpty(record.request)
        ? told
        : record.request.body.fullSize.value_or(record.request.body.bytes.size());
}

//! As far as it can be seen from the row.
bool hasHappened(const Event &folded, const Event &known)
{
    return folded.stage != known.stage || folded.vendorStatus != known.vendorStatus
        || folded.attemptCount != known.attemptCount;
}

} // namespace

bool isEarlierTry(
    qint64 micros, const QByteArray &id, qint64 otherMicros, const QByteArray &otherId)
{
    return micros != otherMicros ? micros < otherMicros : idIsLess(id, otherId);
}

const Attempt *newestAttempt(const QList<Attempt> &attempts)
{
    const Attempt *newest = nullptr;
    for (const Attempt &attempt : attempts) {
        if (attempt.trigger != AttemptTrigger::Replay && (!newest || !isEarlier(attempt, *newest)))
            newest = &attempt;
    }
    return newest;
}

void summarizeAttempts(EventRecord &record)
{
    std::stable_sort(record.attempts.begin(), record.attempts.end(), isEarlier);
    if (!numbersRise(record.attempts)) {
        int number = 0;
        for (Attempt &attempt : record.attempts)
            attempt.number = ++number;
    }
    const auto isGateways = [](const Attempt &a) { return a.trigger != AttemptTrigger::Replay; };
    const auto count = std::count_if(record.attempts.begin(), record.attempts.end(), isGateways);
    record.event.attemptCount = std::max(record.event.attemptCount, static_cast<int>(count));
    const Attempt *newest = newestAttempt(record.attempts);
    if (!newest)
        return;
    record.event.lastCode = newest->code;
    record.event.lastDurationMicros = newest->durationMicros;
    record.event.lastAnswer = answerLine(*newest);
}

EventRecord foldRecords(EventRecord known, const EventRecord &incoming)
{
    Q_ASSERT(known.event.id == incoming.event.id);
    EventRecord folded = known;
    if (isAtLeastAsNew(incoming, known)) {
        folded.event = incoming.event;
        folded.event.key = known.event.key;
        folded.event.replayCount = std::max(known.event.replayCount, incoming.event.replayCount);
        folded.event.goneSinceMicros = known.event.goneSinceMicros;
        folded.event.isWhole = known.event.isWhole;
        folded.event.attemptCount = std::max(known.event.attemptCount, incoming.event.attemptCount);
        if (!isEmpty(incoming.request))
            folded.request = incoming.request;
    } else if (isEmpty(known.request)) {
        folded.request = incoming.request;
    }
    const EventRecord &earlier =
        known.event.receivedAt.utcMicros <= incoming.event.receivedAt.utcMicros ? known : incoming;
    folded.event.receivedAt = earlier.event.receivedAt;
    folded.event.bodySize = folded.request.body.fullSize.value_or(folded.request.body.bytes.size());
    unite(folded.attempts, incoming.attempts);
    summarizeAttempts(folded);
    return folded;
}

EventRecord foldFetched(const EventRecord &known, const EventRecord &incoming)
{
    Q_ASSERT(known.event.id == incoming.event.id);
    EventRecord folded = known;
    Event &event = folded.event;
    const bool isOlder = !incoming.attempts.isEmpty() && !isAtLeastAsNew(incoming, known);
    if (isOlder) {
        EventRecord filled = incoming;
        takeTexts(filled.event, known.event);
        takeTexts(event, filled.event);
    } else {
        takeTexts(event, incoming.event);
        takeState(event, incoming.event);
    }
    if (!isEmpty(incoming.request) && (!isOlder || isEmpty(known.request)))
        folded.request = incoming.request;
    if (incoming.event.receivedAt.utcMicros < event.receivedAt.utcMicros)
        event.receivedAt = incoming.event.receivedAt;
    event.bodySize = bodySizeOf(folded, std::max(event.bodySize, incoming.event.bodySize));
    event.attemptCount = std::max(event.attemptCount, incoming.event.attemptCount);
    unite(folded.attempts, incoming.attempts);
    summarizeAttempts(folded);
    if (event.attemptCount > folded.attempts.size())
        takeAnswer(event, known.event, incoming.event);
    event.isWhole =
        incoming.event.isWhole || (known.event.isWhole && !hasHappened(event, known.event));
    event.goneSinceMicros = incoming.event.goneSinceMicros;
    return folded;
}

} // namespace Reprise

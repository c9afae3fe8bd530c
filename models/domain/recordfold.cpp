// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/recordfold.h"

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

void unite(QList<Attempt> &known, const QList<Attempt> &incoming)
{
    for (const Attempt &attempt : incoming) {
        const auto isSame = [&attempt](const Attempt &other) { return isSameTry(other, attempt); };
        const QList<Attempt>::iterator found = std::find_if(known.begin(), known.end(), isSame);
        if (found == known.end()) {
            known.append(attempt);
            continue;
        }
        const int number = found->number;
        *found = attempt;
        found->number = std::max(number, attempt.number);
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

bool isEmpty(const HttpMessage &message)
{
    return message.headers.isEmpty() && message.body.bytes.isEmpty();
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

} // namespace Reprise

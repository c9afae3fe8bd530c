// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/recordmerge.h"

#include <QSet>
#include <algorithm>
#include <limits>

namespace Reprise {

static qint64 newestStart(const QList<Attempt> &attempts)
{
    qint64 newest = std::numeric_limits<qint64>::min();
    for (const Attempt &attempt : attempts)
        newest = std::max(newest, attempt.startedAt.utcMicros);
    return newest;
}

//! Sources without ids of attempts are told apart by number and time.
static QByteArray identity(const Attempt &attempt)
{
    if (!attempt.id.isEmpty())
        return attempt.id.text();
    return '\0' + QByteArray::number(attempt.number) + '@'
        + QByteArray::number(attempt.startedAt.utcMicros);
}

static bool numbersAreDistinct(const QList<Attempt> &attempts)
{
    QSet<int> seen;
    for (const Attempt &attempt : attempts)
        seen.insert(attempt.number);
    return seen.size() == attempts.size();
}

static void putInOrder(QList<Attempt> &attempts)
{
    std::stable_sort(attempts.begin(), attempts.end(), [](const Attempt &a, const Attempt &b) {
        return a.startedAt.utcMicros < b.startedAt.utcMicros;
    });
    if (numbersAreDistinct(attempts))
        return;
    for (qsizetype i = 0; i < attempts.size(); ++i)
        attempts[i].number = static_cast<int>(i) + 1;
}

static QList<Attempt> joined(const QList<Attempt> &known, const QList<Attempt> &incoming)
{
    QHash<QByteArray, qsizetype> places;
    QList<Attempt> all = known;
    for (qsizetype i = 0; i < all.size(); ++i)
        places.insert(identity(all.at(i)), i);
    const bool isPart = incoming.size() < known.size();
    for (const Attempt &attempt : incoming) {
        const auto place = places.constFind(identity(attempt));
        if (place == places.cend()) {
            places.insert(identity(attempt), all.size());
            all.append(attempt);
            continue;
        }
        const int number = all.at(*place).number;
        all[*place] = attempt;
        if (isPart)
            all[*place].number = number; // the whole's numbering holds
    }
    if (all.size() > known.size())
        putInOrder(all);
    return all;
}

static bool hasContent(const HttpMessage &message)
{
    return !message.body.bytes.isEmpty() || !message.headers.isEmpty();
}

EventRecord merged(const EventRecord &known, const EventRecord &incoming)
{
    const bool incomingIsNewer = newestStart(incoming.attempts) >= newestStart(known.attempts);
    const EventRecord &newer = incomingIsNewer ? incoming : known;
    const EventRecord &older = incomingIsNewer ? known : incoming;
    EventRecord result;
    result.event = newer.event;
    result.event.key = known.event.key;
    result.event.replayCount = known.event.replayCount;
    if (older.event.receivedAt.utcMicros < newer.event.receivedAt.utcMicros)
        result.event.receivedAt = older.event.receivedAt;
    result.attempts = joined(known.attempts, incoming.attempts);
    result.event.attemptCount = std::max({newer.event.attemptCount, older.event.attemptCount,
        static_cast<int>(result.attempts.size())});
    const bool takesOlderRequest = hasContent(older.request) && !hasContent(newer.request);
    result.request = takesOlderRequest ? older.request : newer.request;
    result.event.bodySize = takesOlderRequest ? older.event.bodySize : newer.event.bodySize;
    return result;
}

} // namespace Reprise

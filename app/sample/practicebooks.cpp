// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicebooks.h"

#include "app/sample/practicejson.h"
#include "app/sample/sampledice.h"
#include "app/sample/samplerequest.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUuid>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int QueueDelayMs = 25; //!< from the order to the delivery
constexpr int ReceiverMs = 12; //!< the receiver's own time
constexpr qsizetype KeptReplays = 20'000; //!< of a memory that was full
constexpr qsizetype KeptTallies = 40'000;

PracticeReply problem(int status, const QString &words)
{
    return {status, {{u"error"_s, words}}, 0, {}, 0};
}

QByteArray keyOf(const PracticeRequest &request)
{
    for (const char *name : {"Idempotency-Key", "X-Event-Id", "X-GitHub-Delivery", "Webhook-Id"}) {
        const std::optional<QByteArray> value = request.headers.first(name);
        if (value && !value->isEmpty())
            return *value;
    }
    return "body:" + QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
}

QString signatureWord(const PracticeRequest &request)
{
    const std::optional<QByteArray> given = request.headers.first("Webhook-Signature");
    if (!given)
        return u"missing"_s;
    const qint64 seconds = given->mid(2, given->indexOf(',') - 2).toLongLong();
    return *given == sampleSignature(request.body, seconds * 1'000'000) ? u"valid"_s : u"invalid"_s;
}

} // namespace

PracticeBooks::PracticeBooks(
    const SampleOptions &sample, bool knowsEveryEvent, const QString &memoryPath)
    : m_sample(sample)
    , m_knowsEveryEvent(knowsEveryEvent)
    , m_memory(memoryPath)
{
    for (const QJsonObject &entry : m_memory.recall())
        recall(entry);
}

void PracticeBooks::recall(const QJsonObject &entry)
{
    if (entry.contains("order"_L1)) {
        add(replayOf(entry));
    } else if (entry.contains("tally"_L1)) {
        m_tallies.insert(
            QByteArray::fromBase64(entry["tally"_L1].toString().toLatin1()), tallyOf(entry));
    } else {
        const QByteArray id = QByteArray::fromBase64(entry["delivery"_L1].toString().toLatin1());
        if (m_replayById.contains(id))
            readDelivery(entry, m_replays[m_replayById.value(id)]);
    }
}

void PracticeBooks::add(const PracticeReplay &replay)
{
    const int number = int(m_replays.size());
    m_replays.append(replay);
    m_replaysOf[replay.original].append(number);
    m_replayById.insert(replay.id, number);
}

//! The newest orders and what all deliveries added up to.
QList<QJsonObject> PracticeBooks::shortened() const
{
    QList<QJsonObject> entries;
    for (auto it = m_tallies.begin(); it != m_tallies.end() && entries.size() < KeptTallies; ++it)
        entries.append(tallyEntry(it.key(), *it));
    for (qsizetype i = std::max<qsizetype>(0, m_replays.size() - KeptReplays); i < m_replays.size();
         ++i) {
        entries.append(orderEntry(m_replays.at(i)));
        if (m_replays.at(i).finishedMicros != 0)
            entries.append(deliveryEntry(m_replays.at(i)));
    }
    return entries;
}

void PracticeBooks::keep(const QList<QJsonObject> &entries)
{
    m_memory.keep(entries);
    if (m_memory.isFull())
        m_memory.replace(shortened());
}

QList<int> PracticeBooks::undelivered() const
{
    QList<int> numbers;
    for (int i = 0; i < m_replays.size(); ++i) {
        if (m_replays.at(i).finishedMicros == 0)
            numbers.append(i);
    }
    return numbers;
}

qint64 PracticeBooks::newestMicros() const
{
    qint64 newest = 0;
    for (const PracticeReplay &replay : m_replays)
        newest = std::max({newest, replay.queuedMicros, replay.finishedMicros});
    return newest;
}

void PracticeBooks::setMode(const PracticeMode &mode)
{
    m_mode = mode;
    m_sinceSwitch = 0;
}

PracticeReply PracticeBooks::answer(const PracticeRequest &request, qint64 nowMicros)
{
    ++m_requests;
    const QList<QByteArray> &path = request.path;
    const bool isGet = request.method == "GET";
    const bool isPost = request.method == "POST";
    if (!isGet && !isPost)
        return problem(405, u"method not allowed"_s);
    if (isGet && path == QList<QByteArray>{"healthz"})
        return {200, {{u"status"_s, u"ok"_s}}, 0, {}, 0};
    if (isGet && path == QList<QByteArray>{"practice", "log"})
        return showLog();
    if (isPost && path.size() == 2 && path.at(0) == "receive")
        return receive(path.at(1), request);
    const bool isEvent = path.size() >= 3 && path.at(0) == "v1" && path.at(1) == "events";
    if (isGet && isEvent && path.size() == 3)
        return showEvent(path.at(2));
    if (isPost && isEvent && path.size() == 4 && path.at(3) == "replay")
        return orderReplay(path.at(2), nowMicros);
    return problem(404, u"not found"_s);
}

bool PracticeBooks::knows(const QByteArray &id) const
{
    return m_knowsEveryEvent || m_sample.record(EventId(id)).has_value();
}

PracticeReply PracticeBooks::orderReplay(const QByteArray &id, qint64 nowMicros)
{
    const std::optional<EventRecord> record = m_sample.record(EventId(id));
    if (!record && !m_knowsEveryEvent)
        return problem(404, u"event not found"_s);
    if (record && isPending(record->event.stage))
        return problem(400, u"event is not in a terminal state"_s);
    const int number = int(m_replays.size());
    PracticeReplay replay;
    replay.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    replay.original = id;
    replay.key = record ? record->request.headers.first("Idempotency-Key").value_or(id) : id;
    replay.queuedMicros = nowMicros;
    add(replay);
    keep({orderEntry(replay)}); // before it is said
    const QJsonObject data{{u"original_event_id"_s, QString::fromUtf8(id)},
        {u"replay_event_id"_s, QString::fromLatin1(replay.id)}, {u"status"_s, u"queued"_s}};
    const int latency = m_mode.kind == PracticeMode::Kind::Slow ? m_mode.latencyMs : 0;
    return {202, {{u"data"_s, data}}, 0, number, QueueDelayMs + ReceiverMs + latency};
}

void PracticeBooks::deliver(int number, qint64 nowMicros)
{
    PracticeReplay &replay = m_replays[number];
    Q_ASSERT(replay.finishedMicros == 0);
    const PracticeReply reply = takeDelivery(replay.key);
    replay.finishedMicros = nowMicros;
    replay.startedMicros =
        std::max(replay.queuedMicros, nowMicros - (ReceiverMs + reply.delayMs) * 1000);
    replay.status = reply.status;
    replay.answer = QJsonDocument(reply.body).toJson(QJsonDocument::Compact);
    keep({tallyEntry(replay.key, m_tallies.value(replay.key)), deliveryEntry(replay)});
}

bool PracticeBooks::failsNow(const QByteArray &key, int tries)
{
    ++m_sinceSwitch;
    switch (m_mode.kind) {
    case PracticeMode::Kind::Failing:
        return true;
    case PracticeMode::Kind::FailingFrom:
        return m_sinceSwitch >= m_mode.fromItem;
    case PracticeMode::Kind::Flaky:
        return int(SampleDice::seedFor(keyNumber(key), quint64(tries)) % 100) < m_mode.failPercent;
    case PracticeMode::Kind::Healthy:
    case PracticeMode::Kind::Slow:
    case PracticeMode::Kind::DuplicateDropping:
        break;
    }
    return false;
}

PracticeReply PracticeBooks::takeDelivery(const QByteArray &key)
{
    PracticeTally &tally = m_tallies[key];
    ++tally.received;
    const int latency = m_mode.kind == PracticeMode::Kind::Slow ? m_mode.latencyMs : 0;
    if (m_mode.kind == PracticeMode::Kind::DuplicateDropping && tally.handled > 0) {
        ++tally.dropped;
        return {200, {{u"ok"_s, true}, {u"duplicate"_s, true}}, latency, {}, 0};
    }
    if (failsNow(key, tally.received)) {
        ++tally.failed;
        const bool isFlaky = m_mode.kind == PracticeMode::Kind::Flaky;
        return problem(isFlaky ? 503 : 500, isFlaky ? u"busy, try later"_s : u"handler crashed"_s);
    }
    ++tally.handled;
    return {200, {{u"ok"_s, true}}, latency, {}, 0};
}

PracticeReply PracticeBooks::receive(const QByteArray &destination, const PracticeRequest &request)
{
    const QByteArray key = keyOf(request);
    PracticeReply reply = takeDelivery(key);
    keep({tallyEntry(key, m_tallies.value(key))});
    reply.body.insert(u"destination"_s, QString::fromUtf8(destination));
    reply.body.insert(u"signature"_s, signatureWord(request));
    return reply;
}

QJsonArray PracticeBooks::manualAttempts(const QByteArray &id, const EventRecord &record) const
{
    int history = int(record.attempts.size());
    QJsonArray attempts;
    for (const int number : m_replaysOf.value(id)) {
        const PracticeReplay &replay = m_replays.at(number);
        PracticeAttempt attempt;
        attempt.id = "manual-" + replay.id;
        attempt.eventId = id;
        attempt.replayId = replay.id;
        attempt.destination = record.event.destination;
        attempt.number = ++history;
        attempt.startedMicros =
            replay.finishedMicros != 0 ? replay.startedMicros : replay.queuedMicros;
        attempt.finishedMicros = replay.finishedMicros;
        attempt.status = replay.status;
        attempt.answer = replay.answer;
        attempts.append(toJson(attempt));
    }
    return attempts;
}

PracticeReply PracticeBooks::showEvent(const QByteArray &id) const
{
    const std::optional<int> replay =
        m_replayById.contains(id) ? std::optional(m_replayById.value(id)) : std::nullopt;
    if (replay)
        return showReplay(m_replays.at(*replay));
    if (!knows(id))
        return problem(404, u"event not found"_s);
    const EventRecord record = m_sample.record(EventId(id)).value_or(EventRecord());
    QJsonObject event = toJson(record.event, record.request);
    event.insert(u"id"_s, QString::fromUtf8(id));
    QJsonArray attempts = attemptsToJson(record);
    for (const QJsonValue &attempt : manualAttempts(id, record))
        attempts.append(attempt);
    if (m_replaysOf.contains(id))
        event.insert(u"status"_s, u"replayed"_s);
    event.insert(u"attempts_count"_s, attempts.size());
    return {
        200, {{u"data"_s, QJsonObject{{u"event"_s, event}, {u"attempts"_s, attempts}}}}, 0, {}, 0};
}

PracticeReply PracticeBooks::showReplay(const PracticeReplay &replay) const
{
    const bool isQueued = replay.finishedMicros == 0;
    const EventRecord record = m_sample.record(EventId(replay.original)).value_or(EventRecord());
    QJsonObject event = toJson(record.event, record.request);
    event.insert(u"id"_s, QString::fromLatin1(replay.id));
    event.insert(u"received_at"_s, QString::fromLatin1(toIsoText(replay.queuedMicros)));
    event.insert(u"status"_s,
        isQueued                       ? u"queued"_s
            : replay.status / 100 == 2 ? u"delivered"_s
                                       : u"dead_letter"_s);
    QJsonArray attempts;
    for (const QJsonValue &attempt : manualAttempts(replay.original, record)) {
        if (!isQueued && attempt[u"replay_event_id"_s] == event.value(u"id"_s))
            attempts.append(attempt);
    }
    event.insert(u"attempts_count"_s, attempts.size());
    return {
        200, {{u"data"_s, QJsonObject{{u"event"_s, event}, {u"attempts"_s, attempts}}}}, 0, {}, 0};
}

PracticeReply PracticeBooks::showLog() const
{
    QJsonObject keys;
    PracticeTally sum;
    for (auto it = m_tallies.begin(); it != m_tallies.end(); ++it) {
        keys.insert(QString::fromUtf8(it.key()),
            QJsonObject{{u"received"_s, it->received}, {u"handled"_s, it->handled},
                {u"failed"_s, it->failed}, {u"dropped"_s, it->dropped}});
        sum.received += it->received;
        sum.handled += it->handled;
    }
    QJsonObject replays;
    for (auto it = m_replaysOf.begin(); it != m_replaysOf.end(); ++it)
        replays.insert(QString::fromUtf8(it.key()), it->size());
    return {200,
        {{u"requests"_s, m_requests}, {u"received"_s, sum.received}, {u"handled"_s, sum.handled},
            {u"keys"_s, keys}, {u"replays"_s, replays}},
        0, {}, 0};
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/virtualfarside.h"

#include "app/replay/journal/journalrun.h"
#include "tests/support/planbuilder.h"

namespace Reprise::Test {

static constexpr qint64 Millisecond = 1000;
static constexpr qint64 Second = 1'000'000;

VirtualFarSide::VirtualFarSide(VirtualWorld &world, int items)
    : m_world(world)
    , m_states(static_cast<size_t>(items))
{
}

void VirtualFarSide::arriveAfter(qint64 delay, int index, bool failsDelivery)
{
    ++m_states.at(static_cast<size_t>(index)).coming;
    m_world.after(delay, [this, index, failsDelivery] { arrive(index, failsDelivery); });
}

void VirtualFarSide::arrive(int index, bool failsDelivery)
{
    State &state = m_states.at(static_cast<size_t>(index));
    --state.coming;
    ++state.arrivals;
    state.failed = failsDelivery;
    m_world.after(m_world.between(Millisecond, 20 * Second), [&state] { state.isTried = true; });
}

LookupAnswer VirtualFarSide::answerTo(const LookupQuestion &question) const
{
    const State &state = m_states.at(static_cast<size_t>(question.index));
    LookupAnswer answer;
    answer.index = question.index;
    answer.attempts = state.arrivals;
    answer.attempt = question.item.attempts + state.arrivals;
    answer.finding = state.arrivals == 0 ? LookupAnswer::Finding::Nothing
        : !state.isTried                 ? LookupAnswer::Finding::Queued
        : state.failed                   ? LookupAnswer::Finding::Failed
                                         : LookupAnswer::Finding::Delivered;
    return answer;
}

VirtualJournal::VirtualJournal(VirtualWorld &world, VirtualDisk &disk, const Faults &faults)
    : m_world(world)
    , m_disk(disk)
    , m_faults(faults)
{
}

VirtualJournal::~VirtualJournal()
{
    if (m_pending && m_world.chance(0.5))
        write();
}

void VirtualJournal::write()
{
    const JournalBatch batch = *std::exchange(m_pending, std::nullopt);
    for (const RunItem &item : batch.items)
        m_disk.record.items[item.index] = item;
    for (const Intent &intent : batch.intents)
        m_disk.record.items[intent.index] = itemOf(intent);
    m_disk.intents += batch.intents;
    m_disk.record.notes += batch.notes;
    if (!batch.mark)
        return;
    if (batch.mark->state == RunState::Canceling || batch.mark->state == RunState::Finished)
        m_disk.record.cancelAskedBy.clear();
    m_disk.record.summary.state = batch.mark->state;
    m_disk.record.summary.finishReason = batch.mark->finishReason;
    m_disk.record.summary.pauseReason = batch.mark->pauseReason;
    m_disk.record.summary.startedMicros = batch.mark->startedMicros;
    m_disk.record.summary.finishedMicros = batch.mark->finishedMicros;
}

void VirtualJournal::commit(const JournalBatch &batch)
{
    const qint64 reach =
        m_world.between(50, m_world.chance(0.02) ? 300 * Millisecond : Millisecond);
    JournalReceipt receipt;
    m_pending = batch;
    if (m_world.chance(m_faults.journalFails)) {
        receipt.failure = Error{Error::Kind::Storage, {}, QStringLiteral("input/output error")};
        m_pending.reset();
    } else if (!batch.intents.isEmpty() && m_world.chance(m_faults.diskFull)) {
        receipt.intentsRefused = Error{Error::Kind::Storage, {}, QStringLiteral("disk full")};
        m_pending->intents.clear();
    } else {
        receipt.intents = confirmed(batch.intents);
    }
    m_world.after(reach, this, [this] {
        if (m_pending)
            write();
    });
    m_world.after(
        reach + m_world.between(10, 500), this, [this, receipt] { emit committed(receipt); });
}

void VirtualJournal::askToCancel(const QByteArray &actor)
{
    m_disk.record.cancelAskedBy = actor;
}

VirtualSender::VirtualSender(VirtualWorld &world, VirtualFarSide &farSide, VirtualDisk &disk,
    const Faults &faults, ReplayWay way, int concurrency)
    : m_world(world)
    , m_farSide(farSide)
    , m_disk(disk)
    , m_faults(faults)
    , m_way(way)
    , m_free(concurrency)
{
}

void VirtualSender::send(const QList<SendOrder> &orders)
{
    m_waiting.insert(m_waiting.end(), orders.begin(), orders.end());
    m_world.after(m_world.between(5, 200), this, [this] { beginNext(); });
}

void VirtualSender::withdraw()
{
    QList<SendOutcome> outcomes;
    for (const SendOrder &order : m_waiting) {
        SendOutcome outcome{order.intent.intent().index, order.intent.intent().decision, {}};
        outcome.exchange.end = Exchange::End::Withdrawn;
        outcomes.append(outcome);
    }
    m_waiting.clear();
    if (!outcomes.isEmpty())
        m_world.after(m_world.between(5, 200), this, [this, outcomes] { emit answered(outcomes); });
}

void VirtualSender::wakeUp()
{
    m_underWayAtSleep = m_underWay;
    withdraw();
}

void VirtualSender::beginNext()
{
    while (m_free > 0 && !m_waiting.empty()) {
        const SendOrder order = m_waiting.front();
        m_waiting.pop_front();
        --m_free;
        begin(order);
    }
}

void VirtualSender::begin(const SendOrder &order)
{
    const Intent &intent = order.intent.intent();
    if (!m_disk.intents.contains(intent))
        violation = QStringLiteral("item %1 was sent without a durable intent").arg(intent.index);
    if (!m_underWayAtSleep.isEmpty())
        violation =
            QStringLiteral("item %1 was sent before what was under way at a sleep came back")
                .arg(intent.index);
    m_underWay.insert(intent.index);
    begun.append({intent.index, intent.decision});
    begunAt.append(m_world.monotonicMicros());
    Exchange exchange;
    exchange.startedMicros = m_world.utcMicros();
    exchange.bytesWritten = 300;
    const qint64 way = m_world.between(100, 200 * Millisecond);
    const bool fails = m_world.chance(m_faults.failedDelivery);
    const auto arriveLater = [this, intent, fails, way] {
        m_farSide.arriveAfter(way / 2, intent.index, fails);
    };
    if (m_farSide.isCutOff() || m_world.chance(m_faults.notConnected)) {
        exchange.bytesWritten = 0;
        exchange.obstacle = Exchange::Obstacle::Network;
        exchange.end = Exchange::End::NotConnected;
        return end(intent, exchange, way);
    }
    if (m_world.chance(m_faults.lostRequest)) {
        exchange.end = m_world.chance(0.5) ? Exchange::End::Broken : Exchange::End::TimedOut;
        return end(intent, exchange, way);
    }
    if (m_world.chance(m_faults.tooMany) && m_way == ReplayWay::Gateway)
        return answerWith(intent, 429, way);
    if (m_world.chance(m_faults.unauthorized) && m_way == ReplayWay::Gateway)
        return answerWith(intent, 401, way);
    if (m_world.chance(m_faults.serverError)) {
        if (m_way == ReplayWay::Direct || m_world.chance(0.5))
            arriveLater();
        return answerWith(intent, 503, way);
    }
    arriveLater();
    if (m_world.chance(m_faults.lostAnswer)) {
        exchange.end = Exchange::End::Broken;
        return end(intent, exchange, way);
    }
    answerWith(intent, m_way == ReplayWay::Gateway ? 202 : 204, way);
}

void VirtualSender::answerWith(const Intent &intent, int status, qint64 delay)
{
    Exchange exchange;
    exchange.end = Exchange::End::Answered;
    exchange.status = status;
    exchange.bytesWritten = 300;
    exchange.startedMicros = m_world.utcMicros();
    if (status == 429 && m_world.chance(0.5))
        exchange.retryAfter = "3";
    end(intent, exchange, delay);
}

void VirtualSender::end(const Intent &intent, Exchange exchange, qint64 delay)
{
    exchange.durationMicros = delay;
    m_world.after(delay, this, [this, intent, exchange] {
        ++m_free;
        m_underWay.remove(intent.index);
        m_underWayAtSleep.remove(intent.index);
        emit answered({SendOutcome{intent.index, intent.decision, exchange}});
        beginNext();
    });
}

void VirtualRequests::fetch(const QList<StoredRequestQuestion> &questions)
{
    QList<StoredRequest> answers;
    for (const StoredRequestQuestion &question : questions)
        answers.append({question.index, {}, {}});
    m_world.after(m_world.between(20, 3000), this, [this, answers] { emit fetched(answers); });
}

void VirtualLookup::lookUp(const QList<LookupQuestion> &questions)
{
    for (const LookupQuestion &question : questions) {
        m_world.after(m_world.between(Millisecond, 2 * Second), this, [this, question] {
            LookupAnswer answer;
            answer.index = question.index;
            if (m_farSide.isCutOff())
                answer.finding = LookupAnswer::Finding::Unreachable;
            else if (!m_world.chance(m_faults.noWord))
                answer = m_farSide.answerTo(question);
            emit answered({answer});
        });
    }
}

} // namespace Reprise::Test

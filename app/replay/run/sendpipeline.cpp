// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/sendpipeline.h"

#include "app/replay/journal/journalrun.h"

#include <algorithm>
#include <cmath>

namespace Reprise {

static constexpr int LeastWindow = 8;

//! Twice the concurrency, but no more than the pace lets out in about a second: what waits with a
//! durable intent is in doubt if the program dies.
static int windowOf(const ReplayPacing &pacing)
{
    const int window = std::max(LeastWindow, 2 * pacing.concurrency);
    if (pacing.perSecond <= 0)
        return window;
    return std::clamp(static_cast<int>(std::ceil(pacing.perSecond)), 1, window);
}

SendPipeline::SendPipeline(
    const ReplayPlan &plan, ItemTable &table, Sender &sender, RequestSource &requests)
    : m_plan(plan)
    , m_table(table)
    , m_sender(sender)
    , m_requests(requests)
    , m_window(windowOf(plan.pacing))
{
    connect(&requests, &RequestSource::fetched, this, &SendPipeline::take);
}

int SendPipeline::held() const
{
    return m_fetching + static_cast<int>(m_ready.size()) + static_cast<int>(m_committing.size())
        + static_cast<int>(m_durable.size()) + m_sending;
}

bool SendPipeline::isEmpty() const
{
    return held() == 0;
}

void SendPipeline::fill(int mostUnsent)
{
    m_isStopped = false;
    QList<StoredRequestQuestion> questions;
    const int room = std::min(m_window - held(), mostUnsent - (held() - m_sending));
    while (questions.size() < room) {
        const int index = m_table.takePlanned();
        if (index < 0)
            break;
        questions.append({index, m_plan.items[index]});
    }
    if (questions.isEmpty())
        return;
    m_fetching += static_cast<int>(questions.size());
    m_requests.fetch(questions);
}

void SendPipeline::take(const QList<StoredRequest> &requests)
{
    m_fetching -= static_cast<int>(requests.size());
    QList<StoredRequest> gone;
    for (const StoredRequest &request : requests) {
        if (m_isStopped)
            m_table.giveBack(request.index);
        else if (request.obstacle.isEmpty())
            m_ready.push_back(request);
        else
            gone.append(request);
    }
    if (!gone.isEmpty())
        emit skipped(gone);
    emit fetched();
}

bool SendPipeline::wantsCommit() const
{
    if (m_ready.empty() || !m_committing.isEmpty())
        return false;
    const int group = std::max(1, m_plan.pacing.concurrency / 2);
    const int coming = static_cast<int>(m_durable.size()) + m_sending;
    return static_cast<int>(m_ready.size()) >= group || coming < group;
}

QList<Intent> SendPipeline::takeIntents(qint64 nowMicros)
{
    QList<Intent> intents;
    intents.reserve(static_cast<qsizetype>(m_ready.size()));
    for (StoredRequest &request : m_ready) {
        const int index = request.index;
        const int decision = m_table.item(index).decisions + 1;
        intents.append({index, decision, m_table.nextKey(index), nowMicros});
        m_committing.insert(index, std::move(request));
    }
    m_ready.clear();
    return intents;
}

void SendPipeline::planAgain(int index, const Intent &intent)
{
    RunItem item = itemOf(intent);
    item.state = ItemState::Planned;
    item.sentMicros = {};
    m_table.change(item);
    m_table.giveBack(index);
}

void SendPipeline::confirm(const QList<DurableIntent> &intents)
{
    for (const DurableIntent &proof : intents) {
        const int index = proof.intent().index;
        const StoredRequest request = m_committing.take(index);
        m_table.confirm(itemOf(proof.intent()));
        if (m_isStopped) {
            planAgain(index, proof.intent());
            continue;
        }
        m_durable.push_back({proof, m_plan.items[index], request.message});
    }
}

void SendPipeline::refuse()
{
    for (QHash<int, StoredRequest>::const_iterator it = m_committing.cbegin();
         it != m_committing.cend(); ++it)
        m_table.giveBack(it.key());
    m_committing.clear();
}

void SendPipeline::release(Pacer &pacer, qint64 now)
{
    if (m_durable.empty())
        return;
    const int allowed = std::min(pacer.allowed(now), static_cast<int>(m_durable.size()));
    if (allowed <= 0)
        return;
    QList<SendOrder> orders;
    orders.reserve(allowed);
    for (int i = 0; i < allowed; ++i) {
        orders.append(std::move(m_durable.front()));
        m_durable.pop_front();
    }
    m_sending += allowed;
    pacer.began(allowed, now);
    m_sender.send(orders);
}

void SendPipeline::stop()
{
    if (m_isStopped)
        return;
    m_isStopped = true;
    m_sender.withdraw();
    for (const SendOrder &order : m_durable)
        planAgain(order.intent.intent().index, order.intent.intent());
    m_durable.clear();
    for (const StoredRequest &request : m_ready)
        m_table.giveBack(request.index);
    m_ready.clear();
}

} // namespace Reprise

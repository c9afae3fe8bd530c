// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/sendpipeline.h"

#include "app/replay/journal/journalrun.h"

#include <algorithm>
#include <cmath>

namespace Reprise {

static constexpr qint64 MostReadyBytes = 64 << 20; //!< of fetched bodies, whatever their number

//! No more than the pace lets out in about a second: what waits with a durable intent is in doubt
//! if the program dies.
static int withinPace(const ReplayPacing &pacing, int window)
{
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
    , m_concurrency(plan.pacing.concurrency)
    , m_leastWindow(withinPace(plan.pacing, 2 * m_concurrency))
    , m_mostWindow(withinPace(plan.pacing, std::max(2 * m_concurrency, MostAhead)))
    , m_window(m_leastWindow)
{
    connect(&requests, &RequestSource::fetched, this, &SendPipeline::take);
}

int SendPipeline::unsent() const
{
    return m_fetching + static_cast<int>(m_ready.size()) + static_cast<int>(m_committing.size())
        + static_cast<int>(m_durable.size());
}

int SendPipeline::withIntent() const
{
    return static_cast<int>(m_committing.size()) + static_cast<int>(m_durable.size()) + m_sending;
}

//! Twice the window is kept at hand, and fetched in groups that are worth a call.
void SendPipeline::fill(int mostUnsent)
{
    m_isStopped = false;
    const int stock = std::min(2 * m_window, mostUnsent);
    const int wanted = stock - unsent();
    const bool isWorthACall =
        wanted >= std::max(1, stock / 4) || (m_fetching == 0 && m_ready.empty());
    if (!isWorthACall || (m_readyBytes > MostReadyBytes && !m_ready.empty()))
        return;
    QList<StoredRequestQuestion> questions;
    while (questions.size() < wanted) {
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

void SendPipeline::keepReady(const StoredRequest &request)
{
    m_readyBytes += request.message.body.bytes.size();
    m_ready.push_back(request);
}

void SendPipeline::take(const QList<StoredRequest> &requests)
{
    m_fetching -= static_cast<int>(requests.size());
    QList<StoredRequest> gone;
    for (const StoredRequest &request : requests) {
        if (m_isStopped)
            m_table.giveBack(request.index);
        else if (request.obstacle.isEmpty())
            keepReady(request);
        else
            gone.append(request);
    }
    if (!gone.isEmpty())
        emit skipped(gone);
    emit fetched();
}

bool SendPipeline::wantsCommit() const
{
    const int possible = std::min(static_cast<int>(m_ready.size()), room());
    if (possible <= 0 || !m_committing.isEmpty())
        return false;
    const int group = std::max(1, (m_window - m_concurrency) / 2); // half of what is kept ahead
    return possible >= group || withIntent() < m_concurrency;
}

QList<Intent> SendPipeline::takeIntents(qint64 nowMicros)
{
    QList<Intent> intents;
    const int count = std::min(static_cast<int>(m_ready.size()), room());
    intents.reserve(count);
    while (intents.size() < count) {
        StoredRequest &request = m_ready.front();
        const int index = request.index;
        intents.append({index, m_table.decisions(index) + 1, m_table.nextKey(index), nowMicros});
        m_readyBytes -= request.message.body.bytes.size();
        m_committing.insert(index, std::move(request));
        m_ready.pop_front();
    }
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
    m_isFresh = !intents.isEmpty() && !m_isStopped;
    m_ranDry = m_durable.empty() && m_sending < m_concurrency;
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

void SendPipeline::adaptWindow(bool isHeldByPace)
{
    if (m_ranDry && !isHeldByPace)
        m_window = std::min(m_mostWindow, m_window + m_window / 2 + 1);
    else
        m_window = std::max(m_leastWindow, m_window - 1);
}

void SendPipeline::release(Pacer &pacer, qint64 now)
{
    if (!waitsForPace())
        return;
    const int possible = std::min(static_cast<int>(m_durable.size()), senderRoom());
    const int allowed = std::min(pacer.allowed(now), possible);
    if (std::exchange(m_isFresh, false))
        adaptWindow(allowed < possible);
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
    m_readyBytes = 0;
}

} // namespace Reprise

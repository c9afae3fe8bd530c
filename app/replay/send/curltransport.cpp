// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/send/curltransport.h"

#include "app/replay/journal/killpoint.h"

#include <unistd.h>

namespace Reprise {

static constexpr int LongestWaitMs = 1000;
static constexpr qint64 NapMicros = 10'000'000; //!< ten times the longest wait

CurlTransport::CurlTransport(std::shared_ptr<const OrderWriter> writer, const SendLimits &limits,
    const Clock *clock, int wakeDescriptor, Deliver deliver)
    : m_writer(std::move(writer))
    , m_wakeDescriptor(wakeDescriptor)
    , m_deliver(std::move(deliver))
    , m_clock(clock ? *clock : m_systemClock)
    , m_multi(curl_multi_init())
{
    curl_multi_setopt(m_multi.get(), CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAXCONNECTS, long(limits.concurrency));
    for (int i = 0; i < limits.concurrency; ++i) {
        m_slots.push_back(std::make_unique<CurlTransfer>(limits));
        m_idle.push_back(m_slots.back().get());
    }
}

CurlTransport::~CurlTransport()
{
    for (const std::unique_ptr<CurlTransfer> &transfer : m_slots) {
        if (!transfer->isIdle())
            curl_multi_remove_handle(m_multi.get(), transfer->handle());
    }
}

void CurlTransport::submit(const QList<SendOrder> &orders)
{
    m_waiting.insert(m_waiting.end(), orders.begin(), orders.end());
    turnLater();
}

void CurlTransport::withdraw()
{
    for (const SendOrder &order : m_waiting) {
        SendOutcome outcome{order.intent.intent().index, order.intent.intent().decision, {}};
        outcome.exchange.end = Exchange::End::Withdrawn;
        m_ended.append(outcome);
    }
    m_waiting.clear();
    deliverEnded();
}

//! Each turn is an event of its own, so that orders and withdrawals get in between.
void CurlTransport::turnLater()
{
    if (m_isTurning)
        return;
    m_isTurning = true;
    QMetaObject::invokeMethod(this, &CurlTransport::turn, Qt::QueuedConnection);
}

void CurlTransport::turn()
{
    m_isTurning = false;
    if (m_sleep.look(m_clock.bootMicros()) > NapMicros)
        withdraw(); // the run looks at what is under way before it sends more
    beginWaiting();
    curl_multi_perform(m_multi.get(), &m_running);
    collect();
    deliverEnded();
    const bool canBegin = !m_waiting.empty() && !m_idle.empty();
    if (m_running > 0 && !canBegin)
        wait();
    if (m_running > 0 || canBegin)
        turnLater();
    else
        m_sleep.rest();
}

void CurlTransport::wait()
{
    if (isKillPointChosen("P5")) {
        for (const std::unique_ptr<CurlTransfer> &transfer : m_slots) {
            if (transfer->isWaitingForAnswer())
                killPoint("P5");
        }
    }
    curl_waitfd wake{m_wakeDescriptor, CURL_WAIT_POLLIN, 0};
    curl_multi_poll(m_multi.get(), &wake, 1, LongestWaitMs, nullptr);
    if (wake.revents != 0) {
        quint64 wakes = 0;
        [[maybe_unused]] const ssize_t length = ::read(m_wakeDescriptor, &wakes, sizeof(wakes));
    }
}

void CurlTransport::beginWaiting()
{
    while (!m_waiting.empty() && !m_idle.empty()) {
        const SendOrder order = std::move(m_waiting.front());
        m_waiting.pop_front();
        begin(*m_idle.back(), order);
    }
}

void CurlTransport::refuse(const SendOrder &order, const Error &why)
{
    SendOutcome outcome{order.intent.intent().index, order.intent.intent().decision, {}};
    outcome.exchange.end = Exchange::End::Unsendable;
    if (why.kind == Error::Kind::Auth)
        outcome.exchange.obstacle = Exchange::Obstacle::Secret;
    outcome.exchange.error = why.detail.toUtf8();
    outcome.exchange.startedMicros = m_clock.utcMicros();
    m_ended.append(outcome);
}

void CurlTransport::begin(CurlTransfer &transfer, const SendOrder &order)
{
    const qint64 now = m_clock.utcMicros();
    Result<OutgoingRequest> request = m_writer->write(order, now / 1'000'000);
    if (!request)
        return refuse(order, request.error());
    m_idle.pop_back();
    transfer.begin(order, *std::move(request), now);
    curl_multi_add_handle(m_multi.get(), transfer.handle());
    ++m_running;
}

void CurlTransport::collect()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL *handle = message->easy_handle;
        const CURLcode code = message->data.result;
        char *slot = nullptr;
        curl_easy_getinfo(handle, CURLINFO_PRIVATE, &slot);
        CurlTransfer *transfer = reinterpret_cast<CurlTransfer *>(slot);
        curl_multi_remove_handle(m_multi.get(), handle);
        m_ended.append(transfer->end(code));
        m_idle.push_back(transfer);
    }
}

void CurlTransport::deliverEnded()
{
    if (m_ended.isEmpty())
        return;
    const QList<SendOutcome> ended = std::exchange(m_ended, {});
    m_deliver(ended);
}

} // namespace Reprise

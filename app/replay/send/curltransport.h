// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/async/sleepwatch.h"
#include "app/replay/send/curltransfer.h"
#include "app/replay/send/orderwriter.h"

#include <QObject>
#include <deque>
#include <functional>
#include <vector>

namespace Reprise {

//! Sends orders over libcurl's multi interface: concurrency slots, connections kept alive, and
//! never a request twice. Made, used and destroyed on one worker thread.
class CurlTransport final : public QObject
{
    Q_OBJECT

public:
    using Deliver = std::function<void(const QList<SendOutcome> &)>;

    //! deliver is called on this thread, with all outcomes of one turn together. wakeDescriptor is
    //! an eventfd that ends a wait when there is something new to do.
    CurlTransport(std::shared_ptr<const OrderWriter> writer, const SendLimits &limits,
        const Clock *clock, int wakeDescriptor, Deliver deliver);
    ~CurlTransport() override;

    void submit(const QList<SendOrder> &orders);
    void withdraw();
    void setWriter(std::shared_ptr<const OrderWriter> writer) { m_writer = std::move(writer); }

private:
    void turnLater();
    void turn();
    void beginWaiting();
    void begin(CurlTransfer &transfer, const SendOrder &order);
    void collect();
    void wait();
    void refuse(const SendOrder &order, const Error &why);
    void deliverEnded();

    struct MultiCloser {
        void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
    };

    std::shared_ptr<const OrderWriter> m_writer;
    int m_wakeDescriptor;
    Deliver m_deliver;
    SystemClock m_systemClock;
    const Clock &m_clock;
    std::unique_ptr<CURLM, MultiCloser> m_multi;
    std::vector<std::unique_ptr<CurlTransfer>> m_slots;
    std::vector<CurlTransfer *> m_idle;
    std::deque<SendOrder> m_waiting;
    QList<SendOutcome> m_ended;
    SleepWatch m_sleep; // while turning
    int m_running = 0;
    bool m_isTurning = false;
};

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/send/httpsender.h"

#include "app/async/workerthread.h"
#include "app/replay/send/curltransport.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace Reprise {

using namespace Qt::StringLiterals;

//! What lives on the worker thread: made and destroyed there.
class HttpSender::Worker final
{
public:
    std::unique_ptr<CurlTransport> transport;
};

HttpSender::HttpSender(
    std::shared_ptr<const OrderWriter> writer, const SendLimits &limits, const Clock *clock)
    : m_relay(std::make_shared<SendRelay>())
    , m_state(std::make_shared<Worker>())
    , m_worker(std::make_unique<WorkerThread>(u"sender"_s))
    , m_wakeDescriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    qRegisterMetaType<QList<SendOutcome>>();
    connect(m_relay.get(), &SendRelay::answered, this, &HttpSender::answered, Qt::QueuedConnection);
    m_worker->post([state = m_state, relay = m_relay, writer = std::move(writer), limits, clock,
                       wake = m_wakeDescriptor] {
        state->transport = std::make_unique<CurlTransport>(writer, limits, clock, wake,
            [relay](const QList<SendOutcome> &outcomes) { emit relay->answered(outcomes); });
    });
}

HttpSender::~HttpSender()
{
    m_relay->disconnect(this);
    ::eventfd_write(m_wakeDescriptor, 1); // ends a wait for answers, so that the thread can end
    m_worker.reset();
    ::close(m_wakeDescriptor);
}

void HttpSender::send(const QList<SendOrder> &orders)
{
    m_worker->post([state = m_state, orders] { state->transport->submit(orders); });
    ::eventfd_write(m_wakeDescriptor, 1);
}

void HttpSender::setWriter(std::shared_ptr<const OrderWriter> writer)
{
    m_worker->post(
        [state = m_state, writer = std::move(writer)] { state->transport->setWriter(writer); });
    ::eventfd_write(m_wakeDescriptor, 1);
}

void HttpSender::withdraw()
{
    m_worker->post([state = m_state] { state->transport->withdraw(); });
    ::eventfd_write(m_wakeDescriptor, 1);
}

} // namespace Reprise

// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/orderwriter.h"
#include "app/replay/send/sender.h"
#include "app/replay/send/sendlimits.h"

#include <memory>

namespace Reprise {

class Clock;
class WorkerThread;

//! Carries outcomes from the worker to the sender. Emitted on the worker, received by the run.
class SendRelay final : public QObject
{
    Q_OBJECT

signals:
    void answered(const QList<Reprise::SendOutcome> &outcomes);
};

//! The one sender of the program: HTTP/1.1 on a worker thread of its own. What a request looks
//! like is the writer's business; that it leaves at most once is this one's. Destroying it ends
//! what is under way unanswered; the journal then has it in doubt.
class HttpSender final : public Sender
{
    Q_OBJECT

public:
    //! clock gives the times of outcomes and signatures and outlives the sender; without one they
    //! are the system's.
    HttpSender(std::shared_ptr<const OrderWriter> writer, const SendLimits &limits,
        const Clock *clock = nullptr);
    ~HttpSender() override;

    void send(const QList<SendOrder> &orders) override;
    void withdraw() override;
    //! Writes what leaves from now on; for credentials that were renewed.
    void setWriter(std::shared_ptr<const OrderWriter> writer);

private:
    class Worker;

    std::shared_ptr<SendRelay> m_relay;
    std::shared_ptr<Worker> m_state; // touched on the worker only
    std::unique_ptr<WorkerThread> m_worker;
    int m_wakeDescriptor = -1;
};

} // namespace Reprise
